package studio.backlot.render.budget;

import studio.backlot.contracts.money.Money;

/** One line of an account; the amount is positive. */
public record Movement(Kind kind, Money amount) {
    public Movement {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("amount: expected zero or more, not " + amount);
        }
    }

    /** What happens to money. */
    public enum Kind {
        /** Held: nobody else may spend it. */
        RESERVED,
        /** Paid. */
        SETTLED,
        /** Free again. */
        REFUNDED
    }
}
