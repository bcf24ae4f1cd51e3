package studio.backlot.kit.price;

import java.time.LocalDate;
import java.util.Optional;
import studio.backlot.contracts.money.Money;

/**
 * What a unit costs.
 *
 * @param listed day on which it was read in a list; empty when the deployment has said it
 */
public record Price(Money amount, Optional<LocalDate> listed) {

    /** By the deployment's own word. */
    public static Price said(Money amount) {
        return new Price(amount, Optional.empty());
    }
}
