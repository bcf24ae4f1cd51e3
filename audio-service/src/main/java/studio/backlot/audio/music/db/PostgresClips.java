package studio.backlot.audio.music.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;

/** Clips of music that were paid. */
@ApplicationScoped
public class PostgresClips {

    private static final String KEEP = """
            insert into music_clip (org_id, key, engine, sheet, sound, cost)
            values (:org, :key, :engine, :sheet, :sound, :cost)
            on conflict (org_id, key) do nothing
            """;
    private static final String FIND = "select sound from music_clip where org_id = :org and key = :key";

    /**
     * What was ordered elsewhere for a clip.
     *
     * @param engine who played
     * @param sheet what was asked for, as JSON
     * @param cost such as {@code 0.060000 USD}; empty when it has no price
     */
    public record Bill(String engine, String sheet, String cost) {}

    public Uni<Void> keep(Mutiny.Session session, OrgId org, String key, AssetRef sound, Bill bill) {
        return session.createNativeQuery(KEEP)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("engine", bill.engine())
                .setParameter("sheet", bill.sheet())
                .setParameter("sound", Json.write(sound))
                .setParameter("cost", bill.cost())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Optional<AssetRef>> find(Mutiny.Session session, OrgId org, String key) {
        return session.createNativeQuery(FIND, String.class)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(json -> Optional.ofNullable(json).map(PostgresClips::asset));
    }

    private static AssetRef asset(String json) {
        try {
            return Json.read(json, AssetRef.class);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }
}
