package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Faces that titles and credits are set in. */
public enum Lettering {
    @JsonProperty("serif")
    SERIF,
    @JsonProperty("sans")
    SANS,
    @JsonProperty("mono")
    MONO,
    @JsonProperty("italic")
    ITALIC
}
