package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Style and colour of the hair. */
public record Hair(
        @JsonPropertyDescription("Cut.") HairStyle style,
        @JsonPropertyDescription("sRGB.") Colour colour) {}
