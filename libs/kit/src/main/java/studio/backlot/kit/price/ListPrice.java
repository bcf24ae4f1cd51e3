package studio.backlot.kit.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.money.Money;

/**
 * Prices of a model as its maker lists them.
 *
 * @param hosts of the maker's own; {@code *} stands for a part between two dots, or within it
 * @param model the maker's name of it; {@code *} stands for anything
 * @param prices by what they are for
 */
public record ListPrice(List<String> hosts, String model, Map<PriceUnit, Money> prices, Evidence evidence) {

    /** When and where prices were read. */
    public record Evidence(LocalDate dated, String source) {}

    public ListPrice {
        hosts = Absent.list(hosts);
        prices = Absent.map(prices);
        if (hosts.isEmpty() || prices.isEmpty()) {
            throw new IllegalArgumentException("expected hosts, and prices");
        }
        prices.values().stream().filter(Money::isNegative).forEach(negative -> {
            throw new IllegalArgumentException("prices: expected amounts of 0 or more, not " + negative);
        });
    }

    Optional<Price> of(Wanted wanted) {
        boolean fits = hosts.stream().anyMatch(host -> matches(host, "[^.]*", wanted.host()))
                && matches(model, ".*", wanted.model());
        return fits
                ? Optional.ofNullable(prices.get(wanted.unit()))
                        .map(amount -> new Price(amount, Optional.of(evidence.dated())))
                : Optional.empty();
    }

    private static boolean matches(String pattern, String star, String name) {
        return name.matches(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(star)));
    }
}
