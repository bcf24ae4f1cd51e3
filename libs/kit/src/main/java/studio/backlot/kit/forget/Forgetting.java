package studio.backlot.kit.forget;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import studio.backlot.kit.database.Plumbing;

/**
 * Forgets which events were consumed and which requests were answered, once none of them can come again: an event is not repeated after
 * Kafka has forgotten it, and a key of an idempotent request is good for some days. Replicas may do so at the same time.
 */
@ApplicationScoped
public class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BATCH = 5_000;

    private static final String EVENTS = """
            delete from inbox where ctid = any(array(
                select ctid from inbox where received < clock_timestamp() - $1 * interval '1 ms' limit $2))
            """;
    private static final String ANSWERS = """
            delete from idempotency where ctid = any(array(
                select ctid from idempotency where created < clock_timestamp() - $1 * interval '1 ms' limit $2))
            """;

    private final Plumbing plumbing;
    private final Duration events;
    private final Duration answers;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("forgetting").factory());

    Forgetting(
            Plumbing plumbing,
            @ConfigProperty(name = "backlot.inbox.keep") Duration events,
            @ConfigProperty(name = "backlot.idempotency.keep") Duration answers) {
        this.plumbing = plumbing;
        this.events = events;
        this.answers = answers;
    }

    void begin(@Observes StartupEvent event) {
        long first = ThreadLocalRandom.current().nextLong(EVERY.toMillis());
        var unused = thread.scheduleWithFixedDelay(this::tried, first, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes @Priority(50) ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void tried() {
        try {
            long gone = forget();
            LOG.debugf("%d rows forgotten", gone);
        } catch (RuntimeException away) {
            LOG.warnf("What is old is forgotten later: %s", away.getMessage());
        }
    }

    /** Forgets all that is old now; how many rows that were. */
    public long forget() {
        return forget(EVENTS, events) + forget(ANSWERS, answers);
    }

    /** In small transactions, so that nobody waits for it. */
    private long forget(String statement, Duration keep) {
        long all = 0;
        int gone;
        do {
            gone = plumbing.transaction(connection -> Plumbing.await(
                            connection.preparedQuery(statement).execute(Tuple.of((double) keep.toMillis(), BATCH)))
                    .rowCount());
            all += gone;
        } while (gone == BATCH);
        return all;
    }
}
