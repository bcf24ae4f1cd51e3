package studio.backlot.kit.task;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;

/** Durable background work: what a transaction submits is done by some replica, also when the first one dies of it. */
@ApplicationScoped
public class Tasks {

    private static final String INSERT = """
            insert into task (org_id, kind, key, payload, traceparent)
            values (:org, :kind, :key, :payload, current_setting('backlot.traceparent'))
            on conflict do nothing
            """;

    /**
     * Submits in the session's transaction, which must be one of {@code org}. While a task of that kind and key is open,
     * submitting it again does nothing; once it has ended, it may be submitted anew.
     */
    public Uni<Void> submit(Mutiny.Session session, OrgId org, String kind, String key, Object payload) {
        return session.createNativeQuery(INSERT)
                .setParameter("org", org.value())
                .setParameter("kind", kind)
                .setParameter("key", key)
                .setParameter("payload", Json.write(payload))
                .executeUpdate()
                .replaceWithVoid();
    }
}
