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

    /** The part between two edges each, none of which is outside the frame. */
    public static ScreenRegion between(double left, double top, double right, double bottom) {
        return new ScreenRegion(left, top, Math.min(right - left, 1 - left), Math.min(bottom - top, 1 - top));
    }

    /** Share of the frame. */
    public double area() {
        return width * height;
    }

    private static void require(String part, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException(part + ": expected a part of the frame, in shares from 0 to 1");
        }
    }
}
