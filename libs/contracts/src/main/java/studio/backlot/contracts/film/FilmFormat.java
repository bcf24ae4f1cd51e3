package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Frame size and rate of a film. */
public record FilmFormat(
        @JsonPropertyDescription("Pixels, even, 64 to 7680.")
        int width,

        @JsonPropertyDescription("Pixels, even, 64 to 4320.")
        int height,

        @JsonPropertyDescription("Frames a second, 12 to 60.")
        int frameRate) {

    public FilmFormat {
        if (width < 64 || width > 7680 || width % 2 != 0) {
            throw new IllegalArgumentException(
                    "width: expected an even number of pixels from 64 to 7680, not " + width);
        }
        if (height < 64 || height > 4320 || height % 2 != 0) {
            throw new IllegalArgumentException(
                    "height: expected an even number of pixels from 64 to 4320, not " + height);
        }
        if (frameRate < 12 || frameRate > 60) {
            throw new IllegalArgumentException("frameRate: expected 12 to 60 frames a second, not " + frameRate);
        }
    }

    /** 1280 by 720 at 24 frames a second. */
    public static final FilmFormat HD_720P24 = new FilmFormat(1280, 720, 24);

    /** The same shape with half as many pixels along each side, as nearly as even numbers of at least 64 allow. */
    public FilmFormat half() {
        return new FilmFormat(half(width), half(height), frameRate);
    }

    private static int half(int pixels) {
        return Math.max(64, Math.round(pixels / 4f) * 2);
    }
}
