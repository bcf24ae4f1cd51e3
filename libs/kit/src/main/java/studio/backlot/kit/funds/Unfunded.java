package studio.backlot.kit.funds;

import java.io.IOException;
import studio.backlot.contracts.event.Expense;

/** Nobody was asked and nothing was paid: the money is not held yet. The task waits, see {@link Purse#parked}. */
public final class Unfunded extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Expense expense;

    Unfunded(Expense expense) {
        super(expense + " waits for " + expense.most());
        this.expense = expense;
    }

    Expense expense() {
        return expense;
    }
}
