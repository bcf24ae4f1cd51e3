package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.AssetRef;

/** The picture of a set without people that the model which made a take was shown. */
public record ShownPlate(
        @JsonPropertyDescription("The plate, PNG in the shape of the film.")
        AssetRef picture,

        @JsonPropertyDescription("Name of the set.") String set,
        @JsonPropertyDescription("Name of its light.") String light,

        @JsonPropertyDescription("The preset of the film's look, such as cinematic.")
        String look,

        @JsonPropertyDescription("Who drew it, and why the built-in engine did when a model was to.")
        Artist artist) {}
