package studio.backlot.kit.tenant;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.database.SqlFailures;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.trace.Trace;

/**
 * Transactions that see and write the rows of one organisation. The first statement tells PostgreSQL the organisation;
 * row-level security does the rest, and a row of another organisation does not exist.
 *
 * <p>Within {@code work} both the given session and Panache's entities use the transaction. A nested call for the same
 * organisation joins; for another it is refused. A session serves one statement after the other: chain, never combine.
 */
@ApplicationScoped
public class TenantTransactions {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String BOUND = "backlot.org";
    private static final String BIND =
            "select set_config('backlot.org_id', :org, true) || set_config('backlot.traceparent', :trace, true)";

    private final Vertx vertx;

    TenantTransactions(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * From anywhere: a REST method, a consumer, within another such transaction. Without a Vert.x context that may hold a
     * session (a timer, a notification, a worker thread) the transaction gets one of its own.
     */
    public <T> Uni<T> in(OrgId org, Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            String trace = Trace.current();
            return mayHoldSession() ? joinOrBind(org, trace, work) : onContextOfItsOwn(() -> bound(org, trace, work));
        });
    }

    /** The same from a worker thread, which waits for the end; a transaction that was lost on its way fails after ten minutes. */
    public <T> T await(OrgId org, Function<Mutiny.Session, Uni<T>> work) {
        String trace = Trace.current();
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> joinOrBind(org, trace, work).ifNoItem().after(LONGEST).fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("transaction failed", e);
        }
    }

    private static boolean mayHoldSession() {
        return Context.isOnEventLoopThread() && VertxContext.isOnDuplicatedContext();
    }

    private <T> Uni<T> onContextOfItsOwn(Supplier<Uni<T>> transaction) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return Uni.createFrom()
                .emitter(emitter -> context.runOnContext(
                        unused -> transaction.get().subscribe().with(emitter::complete, emitter::fail)));
    }

    private static <T> Uni<T> joinOrBind(OrgId org, String trace, Function<Mutiny.Session, Uni<T>> work) {
        Optional<OrgId> open = ContextLocals.get(BOUND);
        if (open.isEmpty()) {
            return bound(org, trace, work);
        }
        if (open.get().equals(org)) {
            return Panache.getSession().chain(work::apply);
        }
        throw new IllegalStateException("a transaction of another organisation is open here");
    }

    private static <T> Uni<T> bound(OrgId org, String trace, Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    ContextLocals.put(BOUND, org);
                    return Panache.withTransaction(
                            () -> Panache.getSession().chain(session -> session.createNativeQuery(BIND, String.class)
                                    .setParameter("org", org.value())
                                    .setParameter("trace", trace)
                                    .getSingleResult()
                                    .chain(() -> work.apply(session))));
                })
                .onTermination()
                .invoke(() -> ContextLocals.remove(BOUND))
                .onFailure(SqlFailures::isForeignRow)
                .transform(
                        foreign -> new ProblemException(KitError.NOT_FOUND, "It is not your organisation's.", foreign));
    }
}
