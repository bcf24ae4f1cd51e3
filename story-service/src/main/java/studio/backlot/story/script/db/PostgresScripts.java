package studio.backlot.story.script.db;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.story.StoryError;
import studio.backlot.story.script.Commission;
import studio.backlot.story.script.Cover;
import studio.backlot.story.script.Draft;
import studio.backlot.story.script.Script;
import studio.backlot.story.script.ScriptBrief;

/** Scripts of an organisation; every method belongs into one of its transactions. */
@ApplicationScoped
public class PostgresScripts {

    private static final String MAKE = """
            insert into script (org_id, id, title, brief, beats, version, created)
            values (:org, :id, :title, :brief, '[]', 0, :created) on conflict (org_id, id) do nothing
            """;

    private final Clock clock;
    private final PostgresCommissions commissions;

    PostgresScripts(Clock clock, PostgresCommissions commissions) {
        this.clock = clock;
        this.commissions = commissions;
    }

    /** Keeps a draft of templates as version 1 of a new script; a script of that id stays as it is. */
    public Uni<Script> keep(Mutiny.Session session, OrgId org, String by, String id, ScriptBrief brief, Draft draft) {
        return make(session, org, id, draft.title(), brief)
                .chain(() -> finish(session, org, by, id, draft, "Draft from templates"))
                .chain(() -> find(org, id));
    }

    /** Begins a script that has no version yet; a script of that id stays as it is. */
    public Uni<Void> begin(Mutiny.Session session, OrgId org, String id, ScriptBrief brief) {
        return make(session, org, id, brief.title().map(Cover::oneLine).orElse("Untitled"), brief);
    }

    private Uni<Void> make(Mutiny.Session session, OrgId org, String id, String title, ScriptBrief brief) {
        return session.createNativeQuery(MAKE)
                .setParameter("org", org.value())
                .setParameter("id", id)
                .setParameter("title", title)
                .setParameter("brief", Json.write(brief))
                .setParameter("created", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Keeps a draft as version 1 of a script that has been begun; one that has versions stays as it is. */
    public Uni<Void> finish(Mutiny.Session session, OrgId org, String by, String id, Draft draft, String note) {
        return held(session, org, id)
                .chain(row -> {
                    if (row.version > 0) {
                        return Uni.createFrom().item(row);
                    }
                    row.title = draft.title();
                    row.beats = Json.write(draft.beats());
                    return add(row, draft.fountain(), Optional.of(note), by);
                })
                .replaceWithVoid();
    }

    /** Adds a version on top of {@code basedOn}; {@link StoryError#SCRIPT_HAS_MOVED_ON} when that is not the latest. */
    public Uni<Script> revise(
            Mutiny.Session session,
            OrgId org,
            String by,
            String id,
            int basedOn,
            String fountain,
            Optional<String> note) {
        return held(session, org, id)
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id))
                .chain(row -> {
                    if (row.version != basedOn) {
                        throw new ProblemException(
                                StoryError.SCRIPT_HAS_MOVED_ON,
                                "You started from version %d, the latest is %d.".formatted(basedOn, row.version));
                    }
                    return add(row, fountain, note, by);
                })
                .chain(this::script);
    }

    private static Uni<ScriptRow> held(Mutiny.Session session, OrgId org, String id) {
        return session.find(ScriptRow.class, new ScriptRow.Key(org.value(), id), LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<ScriptRow> add(ScriptRow row, String fountain, Optional<String> note, String by) {
        row.version++;
        return ScriptVersionRow.of(row, fountain, note, by, clock.instant())
                .persist()
                .replaceWith(row);
    }

    public Uni<Script> find(OrgId org, String id) {
        return ScriptRow.<ScriptRow>findById(new ScriptRow.Key(org.value(), id))
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id))
                .chain(this::script);
    }

    /** Titles and ids, in the order of the ids, after {@code after}, at most {@code limit}. */
    public Uni<List<Listed>> list(Optional<String> after, int limit) {
        return ScriptRow.<ScriptRow>find("id > ?1", Sort.by("id"), after.orElse(""))
                .page(0, limit)
                .list()
                .map(rows -> rows.stream()
                        .map(row -> new Listed(row.id, row.title, row.version, row.created))
                        .toList());
    }

    /** A script in a list. */
    public record Listed(String id, String title, int version, Instant created) {}

    /** Latest first. */
    public Uni<List<Script.Version>> versions(OrgId org, String id) {
        return find(org, id)
                .chain(() -> ScriptVersionRow.<ScriptVersionRow>list("script", Sort.descending("number"), id))
                .map(rows -> rows.stream().map(ScriptVersionRow::version).toList());
    }

    /** The text of a version. */
    public Uni<String> fountain(OrgId org, String id, int number) {
        return ScriptVersionRow.<ScriptVersionRow>findById(new ScriptVersionRow.Key(org.value(), id, number))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        StoryError.UNKNOWN_SCRIPT, "There is no version %d of a script '%s'.".formatted(number, id)))
                .map(row -> row.fountain);
    }

    private Uni<Script> script(ScriptRow row) {
        OrgId org = new OrgId(row.orgId);
        return text(org, row).chain(fountain -> commissions
                .find(org, row.id)
                .map(commission -> script(row, fountain, commission.orElse(Commission.TEMPLATES))));
    }

    private Uni<Optional<String>> text(OrgId org, ScriptRow row) {
        return row.version == 0
                ? Uni.createFrom().item(Optional.empty())
                : fountain(org, row.id, row.version).map(Optional::of);
    }

    private static Script script(ScriptRow row, Optional<String> fountain, Commission writer) {
        try {
            return new Script(
                    row.id,
                    row.title,
                    Json.read(row.brief, ScriptBrief.class),
                    row.version == 1,
                    row.version,
                    fountain,
                    Arrays.asList(Json.read(row.beats, Draft.Beat[].class)),
                    writer,
                    row.created);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException("script " + row.id + " cannot be read", unreadable);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(StoryError.UNKNOWN_SCRIPT, "There is no script '%s'.".formatted(id));
    }
}
