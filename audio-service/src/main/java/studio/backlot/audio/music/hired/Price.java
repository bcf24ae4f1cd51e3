package studio.backlot.audio.music.hired;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a clip costs by the deployment's own word.
 *
 * @param currency such as USD
 */
public record Price(BigDecimal amount, String currency) {
    private static final int DECIMALS = 6;

    public Price {
        if (amount.signum() < 0 || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("price: expected an amount of 0 or more and a currency such as USD");
        }
    }

    /** Such as {@code 0.060000 USD}, rounded up. */
    @Override
    public String toString() {
        return amount.setScale(DECIMALS, RoundingMode.UP).toPlainString() + " " + currency;
    }
}
