package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** A part of the frame, in shares of its width and height from the top left corner. */
public record ScreenRegion(
        @JsonPropertyDescription("Left edge, 0 to 1.") double x,
        @JsonPropertyDescription("Upper edge, 0 to 1.") double y,

        @JsonPropertyDescription("Width, more than 0; x + width is 1 at most.")
        double width,

        @JsonPropertyDescription("Height, more than 0; y + height is 1 at most.")
        double height) {

    public ScreenRegion {
        require("x", x >= 0 && x < 1);
        require("y", y >= 0 && y < 1);
        require("width", width > 0 && x + width <= 1);
        require("height", height > 0 && y + height <= 1);
    }

    private static void require(String part, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(part + ": expected a part of the frame, in shares from 0 to 1");
        }
    }
}
