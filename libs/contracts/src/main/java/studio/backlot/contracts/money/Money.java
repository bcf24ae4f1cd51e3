package studio.backlot.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Currency;

/** An exact amount, written as {@code 3.20 USD}; prices have up to six decimals. */
public record Money(BigDecimal amount, Currency currency) {
    private static final int MOST_DECIMALS = 6;

    public Money {
        amount = amount.stripTrailingZeros();
        if (amount.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "amount: expected at most %d decimals, not %s".formatted(MOST_DECIMALS, amount.toPlainString()));
        }
        amount = amount.setScale(Math.max(amount.scale(), currency.getDefaultFractionDigits()));
    }

    /** Reads {@code 3.20 USD}. */
    @JsonCreator
    public static Money of(String written) {
        String[] parts = written.split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("expected an amount and a currency, such as 3.20 USD, not " + written);
        }
        return new Money(new BigDecimal(parts[0]), Currency.getInstance(parts[1]));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isMoreThan(Money other) {
        return amount.compareTo(same(other).amount) > 0;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s are not of one currency".formatted(this, other));
        }
        return other;
    }

    @Override
    @JsonValue
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
