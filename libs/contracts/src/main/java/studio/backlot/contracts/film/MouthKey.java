package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.time.RationalTime;

/** A mouth shape that holds until the next. */
public record MouthKey(
        @JsonPropertyDescription("From the recording's first sample.")
        RationalTime at,

        @JsonPropertyDescription("The shape.") Mouth shape) {}
