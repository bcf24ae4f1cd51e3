package studio.backlot.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Blocking transactions of relays and workers, which serve all organisations: they see every row of the plumbing tables
 * (outbox, task), and none of a domain table. From threads of their own only.
 */
@ApplicationScoped
public class Plumbing {

    private static final Logger LOG = Logger.getLogger(Plumbing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final String SEE_ALL = "select set_config('backlot.org_id', '*', true)";

    private final Pool pool;

    Plumbing(Pool pool) {
        this.pool = pool;
    }

    /** Commits what {@code work} did, or rolls it back when that throws. */
    public <T> T transaction(Function<SqlConnection, T> work) {
        Open open = open();
        T result;
        try {
            result = work.apply(open.connection());
        } catch (RuntimeException e) {
            open.abandon();
            throw e;
        }
        await(open.transaction().commit().eventually(open.connection()::close));
        return result;
    }

    /** A thread that is interrupted or loses patience here must not leave a connection behind that arrives later. */
    private Open open() {
        CompletableFuture<Open> opening =
                pool.getConnection().chain(Plumbing::begin).subscribeAsCompletionStage();
        try {
            return opening.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("no connection: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            var unused = opening.thenAccept(Open::abandon);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (TimeoutException e) {
            var unused = opening.thenAccept(Open::abandon);
            throw new IllegalStateException("no connection within " + PATIENCE, e);
        }
    }

    private static Uni<Open> begin(SqlConnection connection) {
        return connection
                .begin()
                .call(() -> connection.query(SEE_ALL).execute())
                .map(transaction -> new Open(connection, transaction))
                .onFailure()
                .call(connection::close);
    }

    private record Open(SqlConnection connection, Transaction transaction) {

        void abandon() {
            transaction
                    .rollback()
                    .eventually(connection::close)
                    .subscribe()
                    .with(done -> LOG.debug("rolled back"), failure -> LOG.debugf("not rolled back: %s", failure));
        }
    }

    /**
     * For what must be there before a service can serve: waits, and asks again while the database is away, because it may have been started at the
     * same moment.
     */
    public static <T> T awaitAvailable(Uni<T> uni) {
        return uni.onFailure(SqlFailures::isAway)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis())
                .await()
                .atMost(PATIENCE.multipliedBy(2));
    }

    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
