package studio.backlot.audio.recording.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.audio.recording.Bill;
import studio.backlot.audio.recording.Line;
import studio.backlot.audio.recording.RecordedLine;
import studio.backlot.audio.recording.RecordingState;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;

/** Recordings and the voices of the cast. */
@ApplicationScoped
public class PostgresRecordings {

    private static final String OPEN = """
        insert into recording (org_id, key, state, line, language) values (:org, :key, 'pending', :line, :language)
        on conflict (org_id, key) do update set state = 'pending', problem = null where recording.state = 'failed'
        """;
    private static final String KEEP = """
        insert into recording (org_id, key, state, line, language, sound, result)
        values (:org, :key, 'recorded', :line, :language, :sound, :result)
        on conflict (org_id, key) do update
        set state = 'recorded', sound = excluded.sound, result = excluded.result, problem = null
        """;
    private static final String FAIL = """
        update recording set state = 'failed', problem = :problem
        where org_id = :org and key = :key and state = 'pending'
        """;
    private static final String BILL = """
        update recording set engine = :engine, characters = :characters, cost = :cost where org_id = :org and key = :key
        """;
    private static final String KEEP_VOICE = """
        insert into character_voice (org_id, character_id, version, voice) values (:org, :character, :version, :voice)
        on conflict (org_id, character_id) do update set version = excluded.version, voice = excluded.voice
        where character_voice.version <= excluded.version
        """;

    /** Notes that a line is to be recorded; false when that is under way or done. */
    public Uni<Boolean> open(Mutiny.Session session, OrgId org, String key, Line line) {
        return session.createNativeQuery(OPEN)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("line", Json.write(line))
                .setParameter("language", line.voice().language())
                .executeUpdate()
                .map(changed -> changed > 0);
    }

    public Uni<Void> keep(Mutiny.Session session, OrgId org, String key, Line line, RecordedLine result) {
        return session.createNativeQuery(KEEP)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("line", Json.write(line))
                .setParameter("language", line.voice().language())
                .setParameter("sound", result.sound().sha256())
                .setParameter("result", Json.write(result))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Notes what was ordered elsewhere for a recording that is kept. */
    public Uni<Void> bill(Mutiny.Session session, OrgId org, String key, Bill bill) {
        return session.createNativeQuery(BILL)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("engine", bill.engine())
                .setParameter("characters", bill.characters())
                .setParameter("cost", bill.cost().map(Money::toString).orElse(""))
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> fail(Mutiny.Session session, OrgId org, String key, RecordingState.Refusal refusal) {
        return session.createNativeQuery(FAIL)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("problem", Json.write(refusal))
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Optional<RecordingState>> find(Mutiny.Session session, OrgId org, String key) {
        return session.find(RecordingRow.class, new RecordingRow.Key(org.value(), key))
                .map(row -> Optional.ofNullable(row).map(RecordingRow::read));
    }

    /** The recording, when it is done. */
    public Uni<Optional<RecordedLine>> recorded(Mutiny.Session session, OrgId org, String key) {
        return find(session, org, key)
                .map(found -> found.flatMap(state ->
                        state instanceof RecordingState.Recorded done ? Optional.of(done.result()) : Optional.empty()));
    }

    /** The language in which a recording speaks, BCP 47. */
    public Uni<Optional<String>> language(Mutiny.Session session, OrgId org, String sound) {
        return session.createNativeQuery(
                        "select language from recording where org_id = :org and sound = :sound", String.class)
                .setParameter("org", org.value())
                .setParameter("sound", sound)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** Keeps a character's voice unless a newer version's is known. */
    public Uni<Void> keepVoice(Mutiny.Session session, OrgId org, CharacterId character, int version, Voice voice) {
        return session.createNativeQuery(KEEP_VOICE)
                .setParameter("org", org.value())
                .setParameter("character", character.value())
                .setParameter("version", version)
                .setParameter("voice", Json.write(voice))
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Optional<Voice>> voice(Mutiny.Session session, OrgId org, String character) {
        return session.createNativeQuery(
                        "select voice from character_voice where org_id = :org and character_id = :character",
                        String.class)
                .setParameter("org", org.value())
                .setParameter("character", character)
                .getSingleResultOrNull()
                .map(json -> Optional.ofNullable(json).map(text -> read(text, Voice.class)));
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }
}
