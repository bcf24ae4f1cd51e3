package studio.backlot.kit.funds;

import java.util.Optional;
import studio.backlot.contracts.event.Expense;
import studio.backlot.contracts.event.FundsDecided;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;

/** How far the money for a task's work is. Each change gives another; what comes late or twice changes nothing. */
sealed interface Ask {

    Expense expense();

    /** It was asked for, and there is no answer. */
    record Asked(Expense expense) implements Ask {}

    /**
     * It is held.
     *
     * @param paid so far
     * @param underWay the price of a call that was begun and has not ended: it may be paid
     */
    record Held(Expense expense, Money paid, Optional<Money> underWay) implements Ask {
        public Held {
            underWay = Absent.optional(underWay);
        }

        static Held of(Expense expense) {
            return new Held(expense, Money.zero(expense.most().currency()), Optional.empty());
        }

        /** Noted before the call. One that is still under way belongs to somebody who died during it. */
        Held begun(Money price) {
            return new Held(expense, total(), Optional.of(price));
        }

        Held ended(Money cost) {
            return new Held(expense, paid.plus(cost), Optional.empty());
        }

        /** All that was paid, or may be. */
        Money total() {
            return underWay.map(paid::plus).orElse(paid);
        }
    }

    /**
     * It is not held.
     *
     * @param why as a sentence
     */
    record Denied(Expense expense, String why) implements Ask {}

    /** The work has ended. */
    record Closed(Expense expense) implements Ask {}

    /** After an answer. */
    default Ask decided(FundsDecided decision) {
        return this instanceof Asked && decision.expense().number() == expense().number()
                ? decision.refusal().<Ask>map(why -> new Denied(expense(), why)).orElseGet(() -> Held.of(expense()))
                : this;
    }

    /** What its work has cost in the end; empty when nobody needs to be told. */
    default Optional<Money> settlement() {
        return switch (this) {
            case Asked asked -> Optional.of(Money.zero(asked.expense.most().currency()));
            case Held held -> Optional.of(held.total());
            case Denied _, Closed _ -> Optional.empty();
        };
    }
}
