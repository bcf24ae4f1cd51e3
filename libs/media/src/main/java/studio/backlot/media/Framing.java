package studio.backlot.media;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a picture of another shape comes into a frame. */
public enum Framing {
    /** It fills the frame; what is too much is cut off on both sides. */
    @JsonProperty("crop")
    CROP {
        @Override
        String filter(int width, int height) {
            return "scale=%1$d:%2$d:force_original_aspect_ratio=increase:%3$s,crop=%1$d:%2$d"
                    .formatted(width, height, LANCZOS);
        }
    },
    /** All of it is in the frame, with black about it. */
    @JsonProperty("letterbox")
    LETTERBOX {
        @Override
        String filter(int width, int height) {
            return "scale=%1$d:%2$d:force_original_aspect_ratio=decrease:force_divisible_by=2:%3$s,pad=%1$d:%2$d:-1:-1"
                    .formatted(width, height, LANCZOS);
        }
    };

    private static final String LANCZOS = "flags=lanczos+accurate_rnd+full_chroma_int";

    abstract String filter(int width, int height);
}
