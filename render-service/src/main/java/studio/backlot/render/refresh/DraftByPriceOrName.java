package studio.backlot.render.refresh;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import studio.backlot.contracts.film.Tier;
import studio.backlot.render.provider.ListedModel;

/** Quality of a model that nobody has looked at: draft when it is paid by cheap tokens or has the name of a fast one. */
final class DraftByPriceOrName {
    /** Dollars for a thousand tokens. */
    private static final BigDecimal CHEAP = new BigDecimal("0.001");

    private static final Set<String> FAST = Set.of("schnell", "turbo", "fast", "lite", "flash", "mini");

    private DraftByPriceOrName() {}

    static Tier of(ListedModel model) {
        boolean cheap = model.costs()
                .thousandTokens()
                .filter(price -> price.compareTo(CHEAP) < 0)
                .isPresent();
        boolean fast = Arrays.stream(model.model().toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .anyMatch(FAST::contains);
        return cheap || fast ? Tier.DRAFT : Tier.FINAL;
    }
}
