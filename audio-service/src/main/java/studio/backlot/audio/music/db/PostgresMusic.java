package studio.backlot.audio.music.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.audio.music.Commission;
import studio.backlot.audio.music.Piece;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.task.Failure;

/** Music to order. */
@ApplicationScoped
public class PostgresMusic {

    private static final String OPEN = """
            insert into music (org_id, key, state, piece) values (:org, :key, 'pending', :piece)
            on conflict (org_id, key) do update set state = 'pending', problem = null, code = null
            where music.state = 'failed'
            """;
    private static final String COMPOSED =
            "update music set state = 'composed', sound = :sound where org_id = :org and key = :key";
    private static final String FAILED = """
            update music set state = 'failed', problem = :problem, code = :code where org_id = :org and key = :key
            """;

    /** Notes that a piece is to be composed; false when that is under way or done. */
    public Uni<Boolean> open(Mutiny.Session session, OrgId org, String key, Piece piece) {
        return session.createNativeQuery(OPEN)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("piece", Json.write(piece))
                .executeUpdate()
                .map(changed -> changed > 0);
    }

    public Uni<Void> composed(Mutiny.Session session, OrgId org, String key, AssetRef sound) {
        return session.createNativeQuery(COMPOSED)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("sound", Json.write(sound))
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> failed(Mutiny.Session session, OrgId org, String key, Failure failure) {
        return session.createNativeQuery(FAILED)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("problem", failure.detail())
                .setParameter("code", failure.code().slug())
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Optional<Commission>> find(Mutiny.Session session, OrgId org, String key) {
        return session.find(MusicRow.class, new MusicRow.Key(org.value(), key))
                .map(row -> Optional.ofNullable(row).map(MusicRow::read));
    }
}
