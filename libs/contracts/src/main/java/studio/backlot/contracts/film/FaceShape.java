package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Outline of a face. */
public enum FaceShape {
    @JsonProperty("oval")
    OVAL,
    @JsonProperty("round")
    ROUND,
    @JsonProperty("square")
    SQUARE,
    @JsonProperty("heart")
    HEART,
    @JsonProperty("long")
    LONG
}
