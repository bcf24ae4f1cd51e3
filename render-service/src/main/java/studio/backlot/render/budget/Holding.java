package studio.backlot.render.budget;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.contracts.money.Money;

/** Whether a price may be held in all budgets that pay for one thing, or in none of them. */
public sealed interface Holding {

    /** All hold it; some may be beyond their limit. */
    record Held(List<Budget.Exceeded> exceeded) implements Holding {
        public Held {
            exceeded = List.copyOf(exceeded);
        }
    }

    /** None holds it. */
    record Denied(Budget.Denied by) implements Holding {}

    /** By budgets as they are, from the widest to the narrowest. */
    static Holding of(List<Budget> budgets, Money price) {
        List<Budget.Exceeded> exceeded = new ArrayList<>();
        for (Budget budget : budgets) {
            switch (budget.reserve(price)) {
                case Budget.Denied denied -> {
                    return new Denied(denied);
                }
                case Budget.Exceeded over -> exceeded.add(over);
                case Budget.Granted _ -> {}
            }
        }
        return new Held(exceeded);
    }
}
