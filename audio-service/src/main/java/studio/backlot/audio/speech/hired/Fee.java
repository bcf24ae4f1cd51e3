package studio.backlot.audio.speech.hired;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import studio.backlot.contracts.money.Money;

/**
 * What speech costs.
 *
 * @param perThousand for 1,000 characters
 * @param listed day of the list that it is read from; empty when the deployment has said it
 */
public record Fee(Money perThousand, Optional<LocalDate> listed) {
    private static final int DECIMALS = 6;

    public Fee {
        if (perThousand.isNegative()) {
            throw new IllegalArgumentException("price: expected an amount of 0 or more, not " + perThousand);
        }
    }

    /** Rounded up to a millionth. */
    public Money of(int characters) {
        return new Money(
                perThousand
                        .amount()
                        .multiply(BigDecimal.valueOf(characters))
                        .movePointLeft(3)
                        .setScale(DECIMALS, RoundingMode.UP),
                perThousand.currency());
    }
}
