package studio.backlot.local.make;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * At what price a film is planned.
 *
 * @param profile that would film; the built-in one when absent
 * @param perSecond what a second costs with it
 * @param limit most that the film may cost
 */
public record Tariff(Optional<String> profile, Optional<BigDecimal> perSecond, Optional<BigDecimal> limit) {

    /** As a query's further parts. */
    String query() {
        return profile.map(name -> "&profile=" + name).orElse("")
                + perSecond.map(price -> "&perSecond=" + price.toPlainString()).orElse("");
    }

    boolean isExceededBy(BigDecimal price) {
        return limit.filter(most -> price.compareTo(most) > 0).isPresent();
    }
}
