package studio.backlot.render.job;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Use;
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
 * @param use the shot that it is for; absent of jobs that were ordered before this was kept
 */
public record JobOrder(
        String profile, String model, Call.Sent sent, int results, Money price, List<Scope> scopes, Optional<Use> use) {
    public JobOrder {
        scopes = Absent.list(scopes).stream().distinct().sorted().toList();
        use = Absent.optional(use);
        if (results < 1) {
            throw new IllegalArgumentException("results: expected one or more, not " + results);
        }
    }

    /** For no shot in particular. */
    public JobOrder(String profile, String model, Call.Sent sent, int results, Money price, List<Scope> scopes) {
        this(profile, model, sent, results, price, scopes, Optional.empty());
    }

    /** What is held for it. */
    public Money most() {
        return price.times(results);
    }
}
