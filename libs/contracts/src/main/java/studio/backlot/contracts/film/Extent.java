package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** A size in metres. */
public record Extent(
        @JsonPropertyDescription("Metres along x.") double width,
        @JsonPropertyDescription("Metres along y.") double height,
        @JsonPropertyDescription("Metres along z.") double depth) {}
