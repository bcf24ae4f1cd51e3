package studio.backlot.render.engine.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import studio.backlot.contracts.film.Tier;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.route.Candidate;

/** A model that films, as the organisation has it now. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProviderView(
        @JsonPropertyDescription("The profile, as film.yaml names it.")
        String profile,

        @JsonPropertyDescription("The provider's name of the model.")
        String model,

        @JsonPropertyDescription("Who makes it.") String provider,

        @JsonPropertyDescription("Quality of what it makes.")
        Tier tier,

        @JsonPropertyDescription("active, retiring or retired.")
        String status,

        @JsonPropertyDescription("When it ended or ends, and what does its work then.")
        Optional<Offer.Retirement> retired,

        @JsonPropertyDescription("Whether there are credentials for it; never what they are.")
        boolean credentials,

        @JsonPropertyDescription("What it costs.") Offer.Prices prices,

        @JsonPropertyDescription("How much may be asked of it.")
        Offer.Limits limits,

        @JsonPropertyDescription("How it did lately.") Condition health) {

    /** How a model did lately, for the organisation. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Condition(
            @JsonPropertyDescription("unknown, good, failing, or resting while it is left alone.")
            String state,

            @JsonPropertyDescription("Jobs that say so, 20 at most.")
            int jobs,

            @JsonPropertyDescription("Those of them that failed.")
            long failed,

            @JsonPropertyDescription("How long a job takes, seconds, in the middle.")
            Optional<Long> usualSeconds,

            @JsonPropertyDescription("When it may be asked again.")
            Optional<Instant> restsUntil) {}

    static Optional<ProviderView> of(Candidate candidate, Instant now) {
        return candidate
                .profile()
                .offer()
                .map(offer -> new ProviderView(
                        candidate.profile().id(),
                        candidate.profile().model(),
                        offer.provider(),
                        offer.tier(),
                        status(offer, now),
                        offer.retired(),
                        candidate.connected(),
                        offer.prices(),
                        offer.limits(),
                        condition(candidate, now)));
    }

    private static String status(Offer offer, Instant now) {
        if (offer.retired().isEmpty()) {
            return "active";
        }
        return offer.isRetired(LocalDate.ofInstant(now, ZoneOffset.UTC)) ? "retired" : "retiring";
    }

    private static Condition condition(Candidate candidate, Instant now) {
        var last = candidate.health().last();
        long failed = last.stream().filter(ending -> ending.failed()).count();
        Optional<Instant> until = candidate.health().restsUntil(now);
        String state;
        if (until.isPresent()) {
            state = "resting";
        } else if (last.isEmpty()) {
            state = "unknown";
        } else {
            state = failed * 2 > last.size() ? "failing" : "good";
        }
        return new Condition(
                state, last.size(), failed, candidate.health().usual().map(Duration::toSeconds), until);
    }
}
