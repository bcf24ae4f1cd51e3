package studio.backlot.render.prompt.profile;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.money.Money;
import studio.backlot.contracts.time.RationalTime;

/** On which terms a model is had. */
public record Offer(
        @JsonPropertyDescription("Who makes it, such as veo.")
        String provider,

        @JsonPropertyDescription("Quality of what it makes.")
        Tier tier,

        @JsonPropertyDescription("When it ended or ends; absent while nobody says so.")
        Optional<Retirement> retired,

        @JsonPropertyDescription("What it costs.") Prices prices,

        @JsonPropertyDescription("How much may be asked of it.")
        Limits limits) {

    /** Where a model makes any size it has one price. */
    private static final String ANY = "any";

    public Offer {
        retired = Absent.optional(retired);
    }

    /** The end of a model. */
    public record Retirement(
            @JsonPropertyDescription("First day on which it is not there, YYYY-MM-DD.")
            LocalDate since,

            @JsonPropertyDescription("Profile that does its work now.")
            Optional<String> successor) {
        public Retirement {
            successor = Absent.optional(successor);
        }
    }

    /** Prices of a day. */
    public record Prices(
            @JsonPropertyDescription("ISO 4217.") Currency currency,

            @JsonPropertyDescription("Of a second that is made, by resolution; any when there is no choice.")
            Map<String, PerSecond> perSecond,

            @JsonPropertyDescription("When and where they were read.")
            Profile.Evidence evidence) {
        public Prices {
            perSecond = Absent.map(perSecond);
        }
    }

    /** A second without and with sound. */
    public record PerSecond(BigDecimal mute, BigDecimal sound) {}

    /** What a provider lets one account do. */
    public record Limits(
            @JsonPropertyDescription("Calls that may be begun in a minute.")
            int perMinute,

            @JsonPropertyDescription("Calls that may be under way at once.")
            int concurrent) {}

    Offer limitedTo(Limits other) {
        return new Offer(provider, tier, retired, prices, other);
    }

    public boolean isRetired(LocalDate today) {
        return retired.filter(end -> !today.isBefore(end.since())).isPresent();
    }

    /** The exact price of one result; empty when it has no price in this resolution. */
    public Optional<Money> price(Optional<String> resolution, boolean sound, RationalTime length) {
        return Optional.ofNullable(prices.perSecond().get(resolution.orElse(ANY)))
                .map(rate -> sound ? rate.sound() : rate.mute())
                .map(second -> second.multiply(BigDecimal.valueOf(length.value()))
                        .divide(BigDecimal.valueOf(length.rate()), 6, RoundingMode.UP))
                .map(amount -> new Money(amount, prices.currency()));
    }
}
