package studio.backlot.marketing.poster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Sizes that posters are delivered in. */
public enum PosterShape {
    /** The one-sheet. */
    @JsonProperty("2:3")
    ONE_SHEET(1600, 2400),
    @JsonProperty("3:4")
    THREE_FOUR(1800, 2400),
    @JsonProperty("1:1")
    SQUARE(2000, 2000),
    @JsonProperty("16:9")
    WIDE(2560, 1440);

    private final int width;
    private final int height;

    PosterShape(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Pixels. */
    public int width() {
        return width;
    }

    /** Pixels. */
    public int height() {
        return height;
    }

    /** Higher than wide. */
    public boolean isTall() {
        return height > width;
    }
}
