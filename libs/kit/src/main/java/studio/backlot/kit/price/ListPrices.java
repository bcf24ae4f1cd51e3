package studio.backlot.kit.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.money.Money;

/** Dated lists of prices: those of the first entry that has them count. */
public record ListPrices(List<ListPrice> entries) {

    public ListPrices {
        entries = List.copyOf(entries);
    }

    /** Those that come with a service that hires anybody. */
    public static ListPrices bundled() {
        return PriceFile.bundled();
    }

    /** What is paid, 0 included: as the deployment says, else as listed for the model at its maker's own host. */
    public Optional<Price> price(Optional<Money> said, Wanted wanted) {
        return said.map(Price::said).or(() -> entries.stream()
                .flatMap(entry -> entry.of(wanted).stream())
                .findFirst());
    }

    /** These, and those of another list before them. */
    public ListPrices under(ListPrices other) {
        List<ListPrice> all = new ArrayList<>(other.entries);
        all.addAll(entries);
        return new ListPrices(all);
    }
}
