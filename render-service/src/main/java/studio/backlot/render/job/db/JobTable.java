package studio.backlot.render.job.db;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.JobState;
import studio.backlot.render.provider.Operation;

/** Jobs and the lines of their accounts. */
@ApplicationScoped
class JobTable {
    private static final String ONE = "org_id = :org and take = :take and call = :call and attempt = :attempt";
    private static final String INSERT = """
            insert into job (org_id, take, call, attempt, profile, state, document, version, opened_at, changed_at)
            values (:org, :take, :call, :attempt, :profile, :state, :document, :version, :now, :now)
            on conflict do nothing""";
    private static final String UPDATE = """
            update job set state = :state, operation = coalesce(cast(:operation as text), operation),
                took_ms = cast(:took as bigint), fault = cast(:fault as text), document = :document, version = version + 1, changed_at = :now
            where version = :version and\s""" + ONE;
    private static final String MOVEMENT = """
            insert into job_movement (org_id, take, call, attempt, number, kind, amount, currency, moved_at)
            values (:org, :take, :call, :attempt, :number, :kind, :amount, :currency, :now)""";
    private static final String USUAL = """
            select cast(percentile_cont(0.5) within group (order by took_ms) as bigint) from (
                select took_ms from job where org_id = :org and profile = :profile and took_ms is not null
                order by changed_at desc limit 20) last""";

    private static final String LEFT =
            "update model_call set ended_at = clock_timestamp() where ended_at is null and begun_at is not null and "
                    + ONE;
    private static final String NUDGE = "update job set nudged_at = :now where " + ONE;
    private static final String HEED = "update job set nudged_at = null where nudged_at is not null and " + ONE;
    private static final int MOST_ENDINGS = 20;
    private static final String ENDINGS = """
            select profile, fault, took_ms, changed_at from (
                select profile, fault, took_ms, changed_at,
                    row_number() over (partition by profile order by changed_at desc) as number
                from job where org_id = :org and state in ('succeeded', 'refused', 'failed')) last
            where number <= :most order by changed_at desc""";

    private final Clock clock;

    JobTable(Clock clock) {
        this.clock = clock;
    }

    Uni<Optional<Job>> find(Mutiny.Session session, OrgId org, JobKey key) {
        return one(session, org, key, "");
    }

    /** The same, locked to the end of the transaction. */
    Uni<Optional<Job>> lock(Mutiny.Session session, OrgId org, JobKey key) {
        return one(session, org, key, " for update");
    }

    /** Notes that the next step is due at once. */
    Uni<Void> nudge(Mutiny.Session session, OrgId org, JobKey key) {
        return at(session.createNativeQuery(NUDGE), org, key)
                .setParameter("now", now())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether that was noted; it is not any more. */
    Uni<Boolean> heed(Mutiny.Session session, OrgId org, JobKey key) {
        return at(session.createNativeQuery(HEED), org, key).executeUpdate().map(rows -> rows > 0);
    }

    /** Whether it was new. */
    Uni<Boolean> insert(Mutiny.Session session, Job job) {
        return at(session.createNativeQuery(INSERT), job.org(), job.key())
                .setParameter("profile", job.order().profile())
                .setParameter("state", job.state().slug())
                .setParameter("document", Json.write(job))
                .setParameter("version", job.version())
                .setParameter("now", now())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** Whether it had not changed since it was read. */
    Uni<Boolean> update(Mutiny.Session session, Job job) {
        return at(session.createNativeQuery(UPDATE), job.org(), job.key())
                .setParameter("state", job.state().slug())
                .setParameter(
                        "operation", operation(job.state()).map(Operation::name).orElse(null))
                .setParameter("took", took(job.state()).map(Duration::toMillis).orElse(null))
                .setParameter("fault", fault(job.state()).orElse(null))
                .setParameter("document", Json.write(job))
                .setParameter("version", job.version())
                .setParameter("now", now())
                .executeUpdate()
                .map(updated -> updated == 1);
    }

    /** Whoever comes next may begin a call in the place of one that is not under way any more. */
    Uni<Void> left(Mutiny.Session session, Job job) {
        boolean over = job.hasEnded() || job.waitsForPerson() || job.state() instanceof JobState.Reserved;
        return over
                ? at(session.createNativeQuery(LEFT), job.org(), job.key())
                        .executeUpdate()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Writes the lines of its account that are not written yet, and gives them. */
    Uni<List<Movement>> account(Mutiny.Session session, Job job) {
        return at(
                        session.createNativeQuery("select count(*) from job_movement where " + ONE, Long.class),
                        job.org(),
                        job.key())
                .getSingleResult()
                .chain(known -> account(session, job, known.intValue()));
    }

    Uni<List<Job>> in(Mutiny.Session session, OrgId org, String state) {
        return session.createNativeQuery(
                        "select document, version from job where org_id = :org and state = :state order by opened_at"
                                + " limit 500",
                        Object[].class)
                .setParameter("org", org.value())
                .setParameter("state", state)
                .getResultList()
                .map(rows -> rows.stream().map(JobTable::read).toList());
    }

    Uni<List<Job>> open(Mutiny.Session session, OrgId org, String build, String shot) {
        return session.createNativeQuery(
                        "select document, version from job where org_id = :org and build = :build and shot = :shot"
                                + " and state in ('reserved', 'submitting', 'submitted', 'unknown') order by opened_at",
                        Object[].class)
                .setParameter("org", org.value())
                .setParameter("build", build)
                .setParameter("shot", shot)
                .getResultList()
                .map(rows -> rows.stream().map(JobTable::read).toList());
    }

    Uni<List<Job>> of(Mutiny.Session session, OrgId org, String take) {
        return session.createNativeQuery(
                        "select document, version from job where org_id = :org and take = :take order by attempt, call",
                        Object[].class)
                .setParameter("org", org.value())
                .setParameter("take", take)
                .getResultList()
                .map(rows -> rows.stream().map(JobTable::read).toList());
    }

    Uni<List<JobEnding>> endings(Mutiny.Session session, OrgId org) {
        return session.createNativeQuery(ENDINGS, Object[].class)
                .setParameter("org", org.value())
                .setParameter("most", MOST_ENDINGS)
                .getResultList()
                .map(rows -> rows.stream().map(JobTable::ending).toList());
    }

    private static JobEnding ending(Object[] row) {
        return new JobEnding(
                (String) row[0],
                Optional.ofNullable((String) row[1]),
                Optional.ofNullable(row[2]).map(took -> Duration.ofMillis(((Number) took).longValue())),
                row[3] instanceof OffsetDateTime at ? at.toInstant() : (Instant) row[3]);
    }

    /** Class and code of what went wrong, as the router reads them. */
    private static Optional<String> fault(JobState state) {
        return state instanceof JobState.Failed failed
                ? Optional.of(failed.kind() + " " + failed.code())
                : Optional.empty();
    }

    Uni<Optional<Duration>> usual(Mutiny.Session session, OrgId org, String profile) {
        return session.createNativeQuery(USUAL, Long.class)
                .setParameter("org", org.value())
                .setParameter("profile", profile)
                .getSingleResultOrNull()
                .map(millis -> Optional.ofNullable(millis).map(Duration::ofMillis));
    }

    private static Uni<Optional<Job>> one(Mutiny.Session session, OrgId org, JobKey key, String locking) {
        String select = "select document, version from job where " + ONE + locking;
        return at(session.createNativeQuery(select, Object[].class), org, key)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(JobTable::read));
    }

    private Uni<List<Movement>> account(Mutiny.Session session, Job job, int known) {
        List<Movement> all = job.account().movements();
        Uni<Void> written = Uni.createFrom().voidItem();
        for (int number = known; number < all.size(); number++) {
            Movement movement = all.get(number);
            int line = number + 1;
            written = written.chain(() -> at(session.createNativeQuery(MOVEMENT), job.org(), job.key())
                    .setParameter("number", line)
                    .setParameter("kind", movement.kind().name())
                    .setParameter("amount", movement.amount().amount())
                    .setParameter("currency", movement.amount().currency().getCurrencyCode())
                    .setParameter("now", now())
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return written.replaceWith(() -> List.copyOf(all.subList(known, all.size())));
    }

    private static Optional<Operation> operation(JobState state) {
        return switch (state) {
            case JobState.Submitted submitted -> Optional.of(submitted.operation());
            case JobState.Unknown unknown -> unknown.operation();
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> took(JobState state) {
        return state instanceof JobState.Succeeded succeeded ? succeeded.took() : Optional.empty();
    }

    private static <T> Mutiny.Query<T> at(Mutiny.Query<T> query, OrgId org, JobKey key) {
        return query.setParameter("org", org.value())
                .setParameter("take", key.take())
                .setParameter("call", key.call())
                .setParameter("attempt", key.attempt());
    }

    private static <T> Mutiny.SelectionQuery<T> at(Mutiny.SelectionQuery<T> query, OrgId org, JobKey key) {
        return query.setParameter("org", org.value())
                .setParameter("take", key.take())
                .setParameter("call", key.call())
                .setParameter("attempt", key.attempt());
    }

    private static Job read(Object[] row) {
        try {
            Job job = Json.read((String) row[0], Job.class);
            return new Job(
                    job.org(),
                    job.key(),
                    job.order(),
                    job.state(),
                    job.account(),
                    job.keys(),
                    ((Number) row[1]).longValue());
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored job cannot be read", damaged);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
