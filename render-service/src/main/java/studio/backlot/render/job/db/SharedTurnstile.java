package studio.backlot.render.job.db;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.kit.database.Plumbing;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.Turnstile;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Offers;
import studio.backlot.render.provider.KeyOwner;

/**
 * The calls of all replicas and organisations with one account, counted in the database by its clock. Who has begun less in the last minute goes
 * first, as long as it still asks.
 */
@ApplicationScoped
public class SharedTurnstile implements Turnstile {
    /** Calls that nobody has ended after so many minutes have been lost sight of. */
    private static final int LOST_MINUTES = 60;

    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock(hashtextextended('model_call ' || cast($1 as text), 0))";
    private static final String FORGET = """
            delete from model_call where (org_id, take, call, attempt, number) in (
                select org_id, take, call, attempt, number from model_call
                where model = $1 and coalesce(begun_at, asked_at) < clock_timestamp() - $2 * interval '1 ms'
                for update skip locked)""";
    private static final String ASK = """
            with mine as (
                select number, ended_at from model_call where org_id = $1 and take = $2 and call = $3 and attempt = $4),
            again as (
                update model_call set asked_at = clock_timestamp(), provider = $5, model = $6, account = $7
                where org_id = $1 and take = $2 and call = $3 and attempt = $4 and ended_at is null
                returning begun_at),
            first as (
                insert into model_call (org_id, take, call, attempt, number, provider, model, account, asked_at)
                select $1, $2, $3, $4, (select coalesce(max(number), 0) + 1 from mine), $5, $6, $7, clock_timestamp()
                where not exists (select 1 from mine where ended_at is null)
                returning begun_at)
            select begun_at is not null from again union all select begun_at is not null from first""";
    private static final String STATE = """
            select
                count(*) filter (where begun_at > clock_timestamp() - $4 * interval '1 ms'),
                count(*) filter (where begun_at is not null and ended_at is null),
                ceil(extract(epoch from min(begun_at) filter (where begun_at > clock_timestamp() - $4 * interval '1 ms')
                    + $4 * interval '1 ms' - clock_timestamp()) * 1000)::bigint
            from model_call where provider = $1 and model = $2 and account = $3""";
    private static final String BEHIND = """
            with line as (
                select * from model_call where provider = $1 and model = $2 and account = $3),
            begun as (
                select org_id, count(*) as calls from line
                where begun_at > clock_timestamp() - $5 * interval '1 ms' group by org_id)
            select exists (
                select 1 from line waiting left join begun using (org_id)
                where waiting.org_id <> $4 and waiting.begun_at is null
                    and waiting.asked_at > clock_timestamp() - $6 * interval '1 ms'
                    and coalesce(begun.calls, 0) < coalesce((select calls from begun where org_id = $4), 0))""";
    private static final String BEGIN = """
            update model_call set begun_at = clock_timestamp()
            where org_id = $1 and take = $2 and call = $3 and attempt = $4 and ended_at is null""";

    private final Plumbing plumbing;
    private final Offers offers;
    private final Duration minute;
    private final Duration pause;

    @Inject
    SharedTurnstile(
            Plumbing plumbing,
            Offers offers,
            @ConfigProperty(name = "backlot.turnstile.minute") Duration minute,
            @ConfigProperty(name = "backlot.turnstile.pause") Duration pause) {
        this.plumbing = plumbing;
        this.offers = offers;
        this.minute = minute;
        this.pause = pause;
    }

    /** Who stands in one: all that are made with one account. */
    private record Line(String provider, String model, String account) {
        static Line of(Job job, Offer offer, KeyOwner owner) {
            return new Line(
                    offer.provider(),
                    job.order().model(),
                    switch (owner) {
                        case STUDIO -> "";
                        case ORGANISATION -> job.org().value();
                    });
        }

        @Override
        public String toString() {
            return String.join(" ", provider, model, account);
        }
    }

    @Override
    public Optional<Duration> enter(Job job, KeyOwner owner) {
        return offers.offer(job.org(), job.order().profile())
                .flatMap(offer -> plumbing.transaction(
                        connection -> enter(connection, job, Line.of(job, offer, owner), offer.limits())));
    }

    private Optional<Duration> enter(SqlConnection connection, Job job, Line line, Offer.Limits limits) {
        run(connection, LOCK, Tuple.of(line.toString()));
        run(connection, FORGET, Tuple.of(line.model(), millis(minute.multipliedBy(LOST_MINUTES))));
        if (hasBegun(connection, job, line)) {
            return Optional.empty();
        }
        Row state = one(connection, STATE, Tuple.of(line.provider(), line.model(), line.account(), millis(minute)));
        if (state.getLong(0) >= limits.perMinute()) {
            Duration free = Duration.ofMillis(
                    Math.max(1, Optional.ofNullable(state.getLong(2)).orElse(1L)));
            return Optional.of(free.compareTo(pause) < 0 ? free : pause);
        }
        if (state.getLong(1) >= limits.concurrent() || isBehind(connection, job, line)) {
            return Optional.of(pause);
        }
        run(
                connection,
                BEGIN,
                Tuple.of(
                        job.org().value(),
                        job.key().take(),
                        job.key().call(),
                        job.key().attempt()));
        return Optional.empty();
    }

    /** Notes that the job asks; whether it was let in before. */
    private static boolean hasBegun(SqlConnection connection, Job job, Line line) {
        Tuple asking = Tuple.from(List.of(
                job.org().value(),
                job.key().take(),
                job.key().call(),
                job.key().attempt(),
                line.provider(),
                line.model(),
                line.account()));
        return one(connection, ASK, asking).getBoolean(0);
    }

    /** Whether another organisation waits that has begun less. */
    private boolean isBehind(SqlConnection connection, Job job, Line line) {
        Tuple waiting = Tuple.of(
                line.provider(),
                line.model(),
                line.account(),
                job.org().value(),
                millis(minute),
                millis(pause.multipliedBy(3)));
        return one(connection, BEHIND, waiting).getBoolean(0);
    }

    private static double millis(Duration duration) {
        return duration.toMillis();
    }

    private static void run(SqlConnection connection, String statement, Tuple parameters) {
        Plumbing.await(connection.preparedQuery(statement).execute(parameters));
    }

    private static Row one(SqlConnection connection, String statement, Tuple parameters) {
        return Plumbing.await(connection.preparedQuery(statement).execute(parameters))
                .iterator()
                .next();
    }
}
