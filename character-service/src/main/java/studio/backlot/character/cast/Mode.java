package studio.backlot.character.cast;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How real a character is meant to look. */
public enum Mode {
    @JsonProperty("photorealistic")
    PHOTOREALISTIC,
    @JsonProperty("stylized")
    STYLIZED,
    @JsonProperty("animated")
    ANIMATED
}
