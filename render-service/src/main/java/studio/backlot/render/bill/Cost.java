package studio.backlot.render.bill;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import studio.backlot.contracts.money.Money;

/** Money of one currency. */
public record Cost(
        @JsonPropertyDescription("Paid.") Money spent,

        @JsonPropertyDescription("Held for what has not ended.")
        Money held) {

    /** The sums by currency, in the order of their codes; none of nothing. */
    static List<Cost> sums(Collection<Cost> costs) {
        TreeMap<String, Cost> sums = new TreeMap<>();
        costs.forEach(cost -> sums.merge(cost.spent.currency().getCurrencyCode(), cost, Cost::plus));
        return List.copyOf(sums.values());
    }

    private Cost plus(Cost other) {
        return new Cost(spent.plus(other.spent), held.plus(other.held));
    }
}
