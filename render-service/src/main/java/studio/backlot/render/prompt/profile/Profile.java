package studio.backlot.render.prompt.profile;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** One model of a provider: what it takes and in which form, as dated data. */
public record Profile(
        @JsonPropertyDescription("Name in requests, such as veo-3.1.")
        String id,

        @JsonPropertyDescription("The provider's name of the model.")
        String model,

        @JsonPropertyDescription("How it is asked.") Dialect dialect,

        @JsonPropertyDescription("Where its facts come from.")
        Evidence evidence,

        @JsonPropertyDescription("What it takes.") Abilities abilities,

        @JsonPropertyDescription("The interface's names of what is sent beside the words.")
        ParameterNames parameters,

        @JsonPropertyDescription("Parameters that are sent with every call.")
        Map<String, Object> fixed,

        @JsonPropertyDescription("On which terms it is had; absent of a model that films nothing.")
        Optional<Offer> offer) {

    /** The provider whose interface takes a video to go on from. */
    private static final String EXTENDING = "veo";

    public Profile {
        fixed = Absent.map(fixed);
        offer = Absent.optional(offer);
        boolean extended = abilities
                .lengths()
                .extension()
                .filter(Abilities.Extension::used)
                .isPresent();
        if (extended
                && offer.filter(terms -> terms.provider().equals(EXTENDING)).isEmpty()) {
            throw new IllegalArgumentException("extension: only the provider %s is sent videos".formatted(EXTENDING));
        }
    }

    Profile limitedTo(Offer.Limits limits) {
        return new Profile(
                id,
                model,
                dialect,
                evidence,
                abilities,
                parameters,
                fixed,
                offer.map(terms -> terms.limitedTo(limits)));
    }

    /** Where the facts of a profile come from. */
    public record Evidence(
            @JsonPropertyDescription("Day on which they were read, YYYY-MM-DD.")
            String dated,

            @JsonPropertyDescription("What was read.") String source) {}
}
