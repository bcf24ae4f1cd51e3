package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** A place or a direction in metres: x to the right, y up, z away from the audience; the origin is the middle of the floor. */
public record Vector(
        @JsonPropertyDescription("Metres to the right.") double x,
        @JsonPropertyDescription("Metres up.") double y,

        @JsonPropertyDescription("Metres away from the audience.")
        double z) {}
