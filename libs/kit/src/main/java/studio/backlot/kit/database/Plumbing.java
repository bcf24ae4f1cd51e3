package studio.backlot.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/**
 * Blocking transactions of relays and workers, which serve all organisations: they see every row of the plumbing tables
 * (outbox, task), and none of a domain table. From threads of their own only.
 */
@ApplicationScoped
public class Plumbing {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pool pool;

    Plumbing(Pool pool) {
        this.pool = pool;
    }

    /** Commits what {@code work} did, or rolls it back when that throws. */
    public <T> T transaction(Function<SqlConnection, T> work) {
        SqlConnection connection = await(pool.getConnection());
        try {
            Transaction transaction = await(connection.begin());
            T result;
            try {
                await(connection
                        .query("select set_config('backlot.org_id', '*', true)")
                        .execute());
                result = work.apply(connection);
            } catch (RuntimeException e) {
                transaction.rollbackAndForget();
                throw e;
            }
            await(transaction.commit());
            return result;
        } finally {
            connection.closeAndForget();
        }
    }

    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
