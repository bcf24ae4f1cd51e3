package studio.backlot.kit.task;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;

/** Durable background work: what a transaction submits is done by some replica, also when the first one dies of it. */
@ApplicationScoped
public class Tasks {

    /** A task that is due in a while. */
    public record Later(String kind, String key, Duration pause) {}

    private static final String INSERT = """
            insert into task (org_id, kind, key, payload, traceparent, due)
            values (:org, :kind, :key, :payload, current_setting('backlot.traceparent'),
                clock_timestamp() + :pause * interval '1 ms')
            on conflict do nothing
            """;

    private static final String HASTEN = """
            with idle as materialized (
                select org_id, kind, key from task where org_id = :org and kind = :kind and key = :key and lease is null
                for update skip locked)
            update task set due = clock_timestamp() from idle
            where task.org_id = idle.org_id and task.kind = idle.kind and task.key = idle.key
            """;
    private static final String WAKE = "select cast(pg_notify('backlot_task', :kind) as text)";

    /**
     * Submits in the session's transaction, which must be one of {@code org}. While a task of that kind and key is open,
     * submitting it again does nothing; once it has ended, it may be submitted anew.
     */
    public Uni<Void> submit(Mutiny.Session session, OrgId org, String kind, String key, Object payload) {
        return submit(session, org, new Later(kind, key, Duration.ZERO), payload);
    }

    /** As {@link #submit(Mutiny.Session, OrgId, String, String, Object)}, but nobody begins with it before a pause is over. */
    public Uni<Void> submit(Mutiny.Session session, OrgId org, Later later, Object payload) {
        return session.createNativeQuery(INSERT)
                .setParameter("org", org.value())
                .setParameter("kind", later.kind())
                .setParameter("key", later.key())
                .setParameter("payload", Json.write(payload))
                .setParameter("pause", (double) later.pause().toMillis())
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Makes a task that waits for its time due now, in the session's transaction.
     *
     * @return whether there is one that nobody is at
     */
    public Uni<Boolean> hasten(Mutiny.Session session, OrgId org, String kind, String key) {
        return session.createNativeQuery(HASTEN)
                .setParameter("org", org.value())
                .setParameter("kind", kind)
                .setParameter("key", key)
                .executeUpdate()
                .chain(hastened -> hastened == 0
                        ? Uni.createFrom().item(false)
                        : session.createNativeQuery(WAKE, String.class)
                                .setParameter("kind", kind)
                                .getSingleResult()
                                .replaceWith(true));
    }
}
