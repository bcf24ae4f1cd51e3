package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** The immutable look of a character: what must be the same from the first shot to the last. */
public record Identity(
        @JsonPropertyDescription("What the character is made of.")
        Form form,

        @JsonPropertyDescription("Build, height and age.") Body body,
        @JsonPropertyDescription("Outline of the face.") FaceShape face,

        @JsonPropertyDescription("Skin, surface or light, sRGB.")
        Colour skin,

        @JsonPropertyDescription("The eyes.") Eyes eyes,
        @JsonPropertyDescription("The hair.") Hair hair) {}
