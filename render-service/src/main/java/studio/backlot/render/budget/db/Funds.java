package studio.backlot.render.budget.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.event.FundsSettled;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.render.budget.Budget;
import studio.backlot.render.budget.Movement;
import studio.backlot.render.budget.Reservation;
import studio.backlot.render.budget.Scope;

/**
 * The budgets' side of whatever is paid beside calls for videos. Every method works in the caller's transaction; the budgets are locked
 * first, so that of two that decide or settle the same expense the second finds what the first has done.
 */
@ApplicationScoped
public class Funds {
    private static final Logger LOG = Logger.getLogger(Funds.class);

    private final BudgetTable budgets;
    private final ExpenseTable expenses;
    private final Outbox outbox;

    Funds(BudgetTable budgets, ExpenseTable expenses, Outbox outbox) {
        this.budgets = budgets;
        this.expenses = expenses;
        this.outbox = outbox;
    }

    /** Holds an expense's highest price in every budget that pays, or in none; what was decided is not decided again. */
    public Uni<Reservation> decide(Mutiny.Session session, OrgId org, Expense expense) {
        return locked(session, org, expense, expense.most().currency(), paying -> expenses.find(session, org, expense)
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(known.get())
                        : kept(session, org, Reservation.of(expense, paying), 0)));
    }

    /** Holds the money for work of this service, asked for anew unless it is held already. */
    public Uni<FundsDecided> hold(Mutiny.Session session, OrgId org, Expense first) {
        return last(session, org, first)
                .chain(last -> last.filter(Reservation.Held.class::isInstance).isPresent()
                        ? Uni.createFrom().item(last.get())
                        : decide(session, org, next(first, last)))
                .map(Reservation::decision);
    }

    /** What was decided last for some work. */
    public Uni<Optional<Reservation>> last(Mutiny.Session session, OrgId org, Expense work) {
        return expenses.last(session, org, work.name())
                .chain(number -> number == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : expenses.find(session, org, work.numbered(number)));
    }

    /**
     * What has been paid is spent and the rest is free again; once.
     *
     * @return whether it was settled now
     */
    public Uni<Boolean> settle(Mutiny.Session session, OrgId org, Expense expense, Money paid) {
        return locked(session, org, expense, paid.currency(), _ -> expenses.find(session, org, expense)
                .chain(known -> settled(session, org, known, () -> Reservation.unheld(expense, paid), paid)));
    }

    /** Settles work of this service, and tells of it. */
    public Uni<Void> close(Mutiny.Session session, OrgId org, Expense expense, Money paid) {
        return settle(session, org, expense, paid)
                .chain(now -> now
                        ? outbox.publish(session, org, new FundsSettled(expense, paid))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> settled(
            Mutiny.Session session,
            OrgId org,
            Optional<Reservation> known,
            Supplier<Reservation.Settled> unheld,
            Money paid) {
        if (known.filter(Reservation.Settled.class::isInstance).isPresent()) {
            return Uni.createFrom().item(false);
        }
        Reservation settled = known.map(open -> open.settled(paid)).orElseGet(unheld);
        int lines = known.map(ExpenseTable::lines).map(List::size).orElse(0);
        if (paid.isMoreThan(Money.zero(paid.currency())) && lines == 0) {
            LOG.warnf(
                    "%s of %s cost %s, and nothing was held for it",
                    settled.decision().expense(), org, paid);
        }
        return kept(session, org, settled, lines).replaceWith(true);
    }

    private Uni<Reservation> kept(Mutiny.Session session, OrgId org, Reservation reservation, int known) {
        List<Movement> lines = ExpenseTable.lines(reservation);
        return expenses.keep(session, org, reservation, known)
                .chain(() -> budgets.move(session, org, reservation.scopes(org), lines.subList(known, lines.size())))
                .replaceWith(reservation);
    }

    private <T> Uni<T> locked(
            Mutiny.Session session,
            OrgId org,
            Expense expense,
            Currency currency,
            Function<List<Budget>, Uni<T>> work) {
        return budgets.lock(session, org, Scope.paying(org, expense.production()), currency)
                .chain(work::apply);
    }

    private static Expense next(Expense first, Optional<Reservation> last) {
        return first.numbered(
                last.map(known -> known.decision().expense().number() + 1).orElse(1));
    }
}
