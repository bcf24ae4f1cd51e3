package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A step of the line, as progress and failures name it. */
public enum Step {
    @JsonProperty("screenplay")
    SCREENPLAY,
    @JsonProperty("cast")
    CAST,
    @JsonProperty("breakdown")
    BREAKDOWN,
    @JsonProperty("dialogue")
    DIALOGUE,
    @JsonProperty("shot")
    SHOT,
    @JsonProperty("picture")
    PICTURE,
    @JsonProperty("master")
    MASTER,
    @JsonProperty("trailer")
    TRAILER,
    @JsonProperty("poster")
    POSTER
}
