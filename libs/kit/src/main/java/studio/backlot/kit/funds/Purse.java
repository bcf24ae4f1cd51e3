package studio.backlot.kit.funds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.Expense.Medium;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.event.FundsRequested;
import studio.backlot.contracts.event.FundsSettled;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.funds.PurseTable.Row;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.Tasks;
import studio.backlot.kit.tenant.TenantTransactions;

/**
 * The money of tasks that pay, while the budgets are another service's. A task asks when it is about to pay and is parked until the
 * answer wakes it; it notes each call before it is made; when it ends, all that it has paid is told. The service has the table
 * {@code purse} and consumes {@code FundsDecided}.
 */
@ApplicationScoped
public class Purse {
    private static final Logger LOG = Logger.getLogger(Purse.class);

    /** How long a parked task waits for an answer before it looks by itself. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final PurseTable purses;
    private final TenantTransactions transactions;
    private final Outbox outbox;
    private final Tasks tasks;
    private final String service;

    Purse(
            PurseTable purses,
            TenantTransactions transactions,
            Outbox outbox,
            Tasks tasks,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.purses = purses;
        this.transactions = transactions;
        this.outbox = outbox;
        this.tasks = tasks;
        this.service = service;
    }

    /**
     * What a task is going to buy.
     *
     * @param what in words, such as who makes it
     * @param most that all of it is going to cost
     */
    public record Wanted(Medium medium, String what, Money most) {}

    /**
     * Notes a call that is about to be paid; from worker threads, blocking.
     *
     * @param price of this call
     * @throws Unfunded when the money is not held yet
     * @throws ProblemException when a budget denies it
     */
    public void begin(Payer payer, Wanted wanted, Money price) throws Unfunded {
        Optional<Ask> ask = transactions.await(
                payer.org(),
                session -> changed(
                        session, payer, before -> before instanceof Ask.Held held ? held.begun(price) : before));
        switch (ask.orElse(null)) {
            case Ask.Held _ -> {}
            case Ask.Asked asked -> throw new Unfunded(asked.expense());
            case Ask.Denied denied ->
                throw new ProblemException(
                        KitError.BUDGET_EXHAUSTED, denied.why() + " Raise it, and ask for the same again.");
            case Ask.Closed closed ->
                throw new Unfunded(expense(payer, wanted, closed.expense().number() + 1));
            case null -> throw new Unfunded(expense(payer, wanted, 1));
        }
    }

    /** The same for a call that may have no price: nothing was begun then. */
    public Uni<Void> paid(Mutiny.Session session, Payer payer, Optional<Money> cost) {
        return cost.map(money -> paid(session, payer, money))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The call that was begun has ended, in the caller's transaction. */
    public Uni<Void> paid(Mutiny.Session session, Payer payer, Money cost) {
        return changed(session, payer, before -> before instanceof Ask.Held held ? held.ended(cost) : before)
                .replaceWithVoid();
    }

    /** The same in a transaction of its own, from worker threads. */
    public void paid(Payer payer, Money cost) {
        transactions.await(payer.org(), session -> paid(session, payer, cost));
    }

    /** Asks for the money, unless that was done, and ends the attempt; the task goes on when there is an answer. */
    public Completion parked(Task<?> task, Unfunded waiting) {
        OrgId org = task.org();
        return session -> purses.find(session, org, waiting.expense().name())
                .chain(row -> switch (row.map(Row::ask).orElse(null)) {
                    case Ask.Asked _ -> Uni.createFrom().item(LOOK);
                    case Ask.Held _, Ask.Denied _ -> Uni.createFrom().item(Duration.ZERO);
                    case Ask.Closed _ -> asked(session, task, waiting.expense());
                    case null -> asked(session, task, waiting.expense());
                })
                .chain(pause ->
                        tasks.submit(session, org, new Tasks.Later(task.kind(), task.key(), pause), task.payload()));
    }

    private Uni<Duration> asked(Mutiny.Session session, Task<?> task, Expense expense) {
        return purses.keep(session, task.org(), new Row(task.kind(), task.key(), new Ask.Asked(expense)))
                .chain(() -> outbox.publish(session, task.org(), new FundsRequested(expense)))
                .replaceWith(LOOK);
    }

    /** An answer has come: whoever waits for it goes on. */
    public Uni<Void> decided(Mutiny.Session session, OrgId org, FundsDecided decision) {
        return purses.find(session, org, decision.expense().name()).chain(found -> {
            Ask before = found.map(Row::ask).orElse(null);
            Ask after = before == null ? null : before.decided(decision);
            if (found.isEmpty() || after == null || after == before) {
                return Uni.createFrom().voidItem();
            }
            decision.beyond().ifPresent(by -> LOG.warnf("%s is %s beyond a budget", decision.expense(), by));
            Row row = found.get();
            return purses.keep(session, org, new Row(row.kind(), row.key(), after))
                    .chain(() -> tasks.hasten(session, org, row.kind(), row.key()))
                    .replaceWithVoid();
        });
    }

    /** The task has ended: what it has paid is told, in the transaction that ends it. */
    public Uni<Void> close(Mutiny.Session session, Payer payer) {
        return purses.find(session, payer.org(), name(payer)).chain(found -> {
            Optional<Ask> open = found.map(Row::ask).filter(ask -> !(ask instanceof Ask.Closed));
            if (open.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            Expense expense = open.get().expense();
            Uni<Void> closed =
                    purses.keep(session, payer.org(), new Row(payer.kind(), payer.key(), new Ask.Closed(expense)));
            return open.get()
                    .settlement()
                    .map(paid ->
                            closed.chain(() -> outbox.publish(session, payer.org(), new FundsSettled(expense, paid))))
                    .orElse(closed);
        });
    }

    private Uni<Optional<Ask>> changed(Mutiny.Session session, Payer payer, Function<Ask, Ask> change) {
        return purses.find(session, payer.org(), name(payer)).chain(found -> {
            Optional<Ask> after = found.map(Row::ask).map(change);
            return after.equals(found.map(Row::ask))
                    ? Uni.createFrom().item(after)
                    : purses.keep(session, payer.org(), new Row(payer.kind(), payer.key(), after.orElseThrow()))
                            .replaceWith(after);
        });
    }

    private Expense expense(Payer payer, Wanted wanted, int number) {
        return new Expense(name(payer), number, payer.production(), wanted.medium(), wanted.what(), wanted.most());
    }

    private String name(Payer payer) {
        return "%s/%s/%s".formatted(service, payer.kind(), payer.key());
    }
}
