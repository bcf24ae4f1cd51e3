package studio.backlot.audio.speech.hired;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What speech costs by the deployment's own word.
 *
 * @param perThousand for 1,000 characters
 * @param currency such as USD
 */
public record Fee(BigDecimal perThousand, String currency) {
    private static final int DECIMALS = 6;

    public Fee {
        if (perThousand.signum() < 0 || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("price: expected an amount of 0 or more and a currency such as USD");
        }
    }

    /** Such as {@code 0.004200 USD}, rounded up. */
    public String of(int characters) {
        BigDecimal cost = perThousand
                .multiply(BigDecimal.valueOf(characters))
                .movePointLeft(3)
                .setScale(DECIMALS, RoundingMode.UP);
        return cost.toPlainString() + " " + currency;
    }
}
