package studio.backlot.kit.task;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.trace.Trace;

/**
 * One attempt at a claimed task: it ends the task, gives it up, or postpones it. An attempt that met a database, an object store or keys that were
 * away does not count.
 */
@ApplicationScoped
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final int MOST = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final String END = "delete from task where lease = :lease";

    private final TenantTransactions transactions;
    private final Claims claims;
    private final Duration backOff;

    Attempts(
            TenantTransactions transactions,
            Claims claims,
            @ConfigProperty(name = "backlot.tasks.back-off") Duration backOff) {
        this.transactions = transactions;
        this.claims = claims;
        this.backOff = backOff;
    }

    <P> void run(TaskHandler<P> handler, Claim claim) {
        Trace.in(claim.traceparent(), () -> attempt(handler, claim));
    }

    private <P> void attempt(TaskHandler<P> handler, Claim claim) {
        Optional<Task<P>> task = task(handler, claim);
        if (task.isEmpty()) {
            return;
        }
        if (claim.attempt() > MOST) {
            giveUp(handler, claim, task.get(), new Failure(KitError.INTERNAL, "It ended every process that tried it."));
            return;
        }
        try {
            end(claim, handler.run(task.get()));
        } catch (LeaseLost lost) {
            LOG.warnf("%s %s was taken over by another worker", claim.kind(), claim.key());
        } catch (ProblemException problem) {
            failed(handler, claim, task.get(), problem, Setback.of(problem));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failed(handler, claim, task.get(), e, Setback.OURS);
        }
    }

    private <P> void failed(TaskHandler<P> handler, Claim claim, Task<P> task, Exception cause, Setback setback) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        if (Outages.isBehind(cause)) {
            LOG.warnf("%s %s waits: %s", claim.kind(), claim.key(), cause.getMessage());
            claims.release(List.of(claim.lease()), longer(backOff, setback.pause()));
            return;
        }
        if (setback.isFinal() || claim.attempt() >= MOST) {
            LOG.errorf(cause, "%s %s is given up", claim.kind(), claim.key());
            giveUp(handler, claim, task, setback.failure());
        } else {
            LOG.warnf(cause, "%s %s failed, attempt %d", claim.kind(), claim.key(), claim.attempt());
            claims.postpone(claim.lease(), longer(pause(claim.attempt()), setback.pause()));
        }
    }

    private <P> void giveUp(TaskHandler<P> handler, Claim claim, Task<P> task, Failure failure) {
        try {
            end(claim, handler.failed(task, failure));
        } catch (LeaseLost lost) {
            LOG.warnf("%s %s was taken over by another worker", claim.kind(), claim.key());
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s %s cannot even be given up; trying again later", claim.kind(), claim.key());
            claims.postpone(claim.lease(), LONGEST_PAUSE);
        }
    }

    /** The lease is checked in the transaction of the effects: of two workers only one can end a task. */
    private void end(Claim claim, Completion completion) {
        transactions.await(
                claim.org(), session -> deleteHeld(session, claim.lease()).chain(() -> completion.in(session)));
    }

    private static Uni<Void> deleteHeld(Mutiny.Session session, UUID lease) {
        return session.createNativeQuery(END)
                .setParameter("lease", lease)
                .executeUpdate()
                .invoke(deleted -> {
                    if (deleted == 0) {
                        throw new LeaseLost();
                    }
                })
                .replaceWithVoid();
    }

    /** Empty, and the task postponed, when its payload is of another build of the service. */
    private <P> Optional<Task<P>> task(TaskHandler<P> handler, Claim claim) {
        try {
            P payload = Json.read(claim.payload(), handler.payload());
            return Optional.of(new Task<>(claim.org(), claim.kind(), claim.key(), claim.attempt(), payload));
        } catch (JacksonException e) {
            LOG.errorf("%s %s: its payload cannot be read: %s", claim.kind(), claim.key(), e.getOriginalMessage());
            claims.postpone(claim.lease(), LONGEST_PAUSE);
            return Optional.empty();
        }
    }

    private static Duration longer(Duration usual, Duration asked) {
        return usual.compareTo(asked) > 0 ? usual : asked;
    }

    private Duration pause(int attempt) {
        Duration pause = backOff.multipliedBy(1L << (attempt - 1));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** What is made of an exception. */
    private record Setback(Failure failure, boolean isFinal, Duration pause) {
        private static final Setback OURS =
                new Setback(new Failure(KitError.INTERNAL, KitError.INTERNAL.title()), false, Duration.ZERO);

        private static Setback of(ProblemException problem) {
            return new Setback(new Failure(problem.code(), problem.detail()), problem.isFinal(), problem.pause());
        }
    }

    private static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
