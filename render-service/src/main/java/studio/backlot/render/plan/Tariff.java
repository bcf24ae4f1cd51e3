package studio.backlot.render.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.prompt.profile.Profile;

/**
 * What filming with a model costs.
 *
 * @param lengths whole seconds that one call may last, ascending; none when it films to the frame
 * @param perSecond of what is filmed, also of what is trimmed afterwards
 * @param currency ISO 4217
 */
public record Tariff(String profile, List<Integer> lengths, BigDecimal perSecond, String currency) {
    private static final int CENTS = 2;

    public Tariff {
        lengths = List.copyOf(lengths);
        if (perSecond.signum() < 0) {
            throw new IllegalArgumentException("perSecond: expected 0 or more, not " + perSecond);
        }
    }

    /** The tariff of a profile at a price that the caller knows: prices change and differ by contract. */
    public static Tariff of(Profile profile, BigDecimal perSecond, String currency) {
        return new Tariff(profile.id(), profile.abilities().lengths().seconds(), perSecond, currency);
    }

    /** The price of a shot of this length, which calls are put together for. */
    public BigDecimal price(RationalTime duration) {
        return perSecond.multiply(filmed(duration)).setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** The fewest seconds that calls of these lengths cover a shot with. */
    private BigDecimal filmed(RationalTime duration) {
        if (lengths.isEmpty()) {
            return BigDecimal.valueOf(duration.seconds());
        }
        int needed = Math.toIntExact(duration.ceilingAt(1).value());
        boolean[] reached = new boolean[needed + lengths.getLast() + 1];
        reached[0] = true;
        for (int seconds = 1; seconds < reached.length; seconds++) {
            int at = seconds;
            reached[at] = lengths.stream().anyMatch(length -> length <= at && reached[at - length]);
            if (at >= needed && reached[at]) {
                return BigDecimal.valueOf(at);
            }
        }
        throw new IllegalStateException("calls of " + lengths + " s cover any length");
    }
}
