package studio.backlot.kit.turn;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;

/** Whose turn it is to have something made that is paid, over all replicas: of those who want the same one pays. */
@ApplicationScoped
class TurnTable {

    private static final String TAKE = """
        insert into paid_turn (org_id, key, holder, until)
        values (:org, :key, :holder, clock_timestamp() + :lease * interval '1 ms')
        on conflict (org_id, key) do update set holder = excluded.holder, until = excluded.until
        where paid_turn.until < clock_timestamp()
        """;
    private static final String GIVE = "delete from paid_turn where org_id = :org and key = :key and holder = :holder";

    /** False while another has it. The turn of one who died ends with its lease. */
    Uni<Boolean> take(Mutiny.Session session, OrgId org, String key, UUID holder, Duration lease) {
        return session.createNativeQuery(TAKE)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("holder", holder)
                .setParameter("lease", (double) lease.toMillis())
                .executeUpdate()
                .map(changed -> changed > 0);
    }

    Uni<Void> give(Mutiny.Session session, OrgId org, String key, UUID holder) {
        return session.createNativeQuery(GIVE)
                .setParameter("org", org.value())
                .setParameter("key", key)
                .setParameter("holder", holder)
                .executeUpdate()
                .replaceWithVoid();
    }
}
