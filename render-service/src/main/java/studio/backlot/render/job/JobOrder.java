package studio.backlot.render.job;

import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.budget.Scope;
import studio.backlot.render.prompt.Call;

/**
 * What is bought.
 *
 * @param profile id such as {@code veo-3.1}
 * @param model the provider's name of it
 * @param sent what the prompt compiler wrote
 * @param results how many are asked for
 * @param price of each
 * @param scopes whose budgets pay
 */
public record JobOrder(String profile, String model, Call.Sent sent, int results, Money price, List<Scope> scopes) {
    public JobOrder {
        scopes = Absent.list(scopes).stream().distinct().sorted().toList();
        if (results < 1) {
            throw new IllegalArgumentException("results: expected one or more, not " + results);
        }
    }

    /** What is held for it. */
    public Money most() {
        return price.times(results);
    }
}
