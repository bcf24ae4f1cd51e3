package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** The eyes. */
public record Eyes(@JsonPropertyDescription("Iris, sRGB.") Colour colour) {}
