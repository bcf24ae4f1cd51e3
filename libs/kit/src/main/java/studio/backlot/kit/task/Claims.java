package studio.backlot.kit.task;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.database.Plumbing;

/**
 * Leases on tasks, by the database's clock. A task may be claimed when it is due; a claim makes it due again only when
 * the lease runs out, so that the task of a process that died is taken over by whoever asks next.
 */
@ApplicationScoped
class Claims {

    /** Materialised, because the planner may run a sub-select with a limit once for each row, and claim them all. */
    private static final String CLAIM = """
            with claimable as materialized (
                select org_id, kind, key from task where kind = $1 and due <= clock_timestamp()
                order by submitted, key limit $2 for update skip locked)
            update task set attempt = attempt + 1, lease = gen_random_uuid(), due = clock_timestamp() + $3 * interval '1 ms'
            from claimable
            where task.org_id = claimable.org_id and task.kind = claimable.kind and task.key = claimable.key
            returning task.org_id, task.kind, task.key, attempt, payload, traceparent, lease
            """;

    /** Of each kind the one that is due first, by the index of what is due. */
    private static final String NEXT = """
            select asked.kind, (extract(epoch from next.due - clock_timestamp()) * 1000)::float8 as pause
            from unnest($1::text[]) as asked(kind),
                lateral (select due from task where task.kind = asked.kind order by due limit 1) as next
            """;

    private static final String RENEW =
            "update task set due = clock_timestamp() + $2 * interval '1 ms' where lease = any($1)";
    private static final String POSTPONE =
            "update task set due = clock_timestamp() + $2 * interval '1 ms', lease = null where lease = $1";
    private static final String RELEASE =
            "update task set due = clock_timestamp() + $2 * interval '1 ms', attempt = attempt - 1, lease = null where lease = any($1)";

    private final Plumbing plumbing;
    private final Duration lease;

    Claims(Plumbing plumbing, @ConfigProperty(name = "backlot.tasks.lease") Duration lease) {
        this.plumbing = plumbing;
        this.lease = lease;
    }

    /** At most {@code limit} due tasks, oldest first. */
    List<Claim> claim(String kind, int limit) {
        return plumbing.transaction(connection -> StreamSupport.stream(
                        Plumbing.await(connection.preparedQuery(CLAIM).execute(Tuple.of(kind, limit, (double)
                                        lease.toMillis())))
                                .spliterator(),
                        false)
                .map(Claims::claim)
                .toList());
    }

    /** How long it is until the next task of each kind is due, or will be when nobody renews its lease; nothing or less when one is. */
    Map<String, Duration> pauses(Collection<String> kinds) {
        return plumbing.transaction(connection -> StreamSupport.stream(
                        Plumbing.await(connection.preparedQuery(NEXT).execute(Tuple.of((Object)
                                        kinds.toArray(String[]::new))))
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(
                        row -> row.getString("kind"),
                        row -> Duration.ofMillis((long) Math.ceil(row.getDouble("pause"))))));
    }

    void renew(Collection<UUID> leases) {
        update(RENEW, Tuple.of(leases.toArray(UUID[]::new), (double) lease.toMillis()));
    }

    void postpone(UUID held, Duration pause) {
        update(POSTPONE, Tuple.of(held, (double) pause.toMillis()));
    }

    /** Gives back what was not finished, as if it had not been tried. */
    void release(Collection<UUID> leases) {
        release(leases, Duration.ZERO);
    }

    /** The same, to be tried after a pause. */
    void release(Collection<UUID> leases, Duration pause) {
        update(RELEASE, Tuple.of(leases.toArray(UUID[]::new), (double) pause.toMillis()));
    }

    private void update(String statement, Tuple parameters) {
        int updated = plumbing.transaction(
                connection -> Plumbing.await(connection.preparedQuery(statement).execute(parameters))
                        .rowCount());
        assert updated >= 0;
    }

    private static Claim claim(Row row) {
        return new Claim(
                new OrgId(row.getString("org_id")),
                row.getString("kind"),
                row.getString("key"),
                row.getInteger("attempt"),
                row.getString("payload"),
                row.getString("traceparent"),
                row.getUUID("lease"));
    }
}
