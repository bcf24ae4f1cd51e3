package studio.backlot.render.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.money.Money;

/** Money for an expense: held in every budget that pays, or in none, then settled once. */
public sealed interface Reservation {

    /** What was said to whoever asked. */
    FundsDecided decision();

    /** It is held, and may be paid from. */
    record Held(FundsDecided decision, Account account) implements Reservation {}

    /** A budget did not allow it. */
    record Denied(FundsDecided decision) implements Reservation {}

    /** The work has ended; nothing is held any more. */
    record Settled(FundsDecided decision, Account account) implements Reservation {}

    /** Of budgets as they are, locked. */
    static Reservation of(Expense expense, List<Budget> paying) {
        return switch (Holding.of(paying, expense.most())) {
            case Holding.Denied denied ->
                new Denied(new FundsDecided(
                        expense,
                        Optional.of(new FundsDecided.Denial(
                                denied.by().scope().words(), denied.by().left())),
                        Optional.empty()));
            case Holding.Held held ->
                new Held(
                        new FundsDecided(expense, Optional.empty(), furthest(held.exceeded())),
                        Account.reserved(expense.most()));
        };
    }

    /** Of work that has ended before anybody knew that it was to be paid, or that nobody allowed. */
    static Settled unheld(Expense expense, Money paid) {
        return new Settled(
                new FundsDecided(expense, Optional.empty(), Optional.empty()),
                Account.reserved(Money.zero(paid.currency())).settled(paid));
    }

    /**
     * After its work has ended; itself when it is settled already.
     *
     * @param paid of another currency it says nothing of these budgets, and the highest price is what counts
     */
    default Reservation settled(Money paid) {
        return switch (this) {
            case Settled settled -> settled;
            case Denied denied -> unheld(denied.decision.expense(), paid);
            case Held held ->
                new Settled(
                        held.decision,
                        held.account.settled(
                                paid.currency().equals(held.account.currency())
                                        ? paid
                                        : held.decision.expense().most()));
        };
    }

    /** Whose budgets it moves. */
    default List<Scope> scopes(OrgId org) {
        return Scope.paying(org, decision().expense().production());
    }

    private static Optional<Money> furthest(List<Budget.Exceeded> exceeded) {
        return exceeded.stream().map(Budget.Exceeded::by).max(Comparator.comparing(Money::amount));
    }
}
