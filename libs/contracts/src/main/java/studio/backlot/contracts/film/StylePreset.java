package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Looks that come with the studio. */
public enum StylePreset {
    @JsonProperty("ghibli")
    GHIBLI,
    @JsonProperty("cinematic")
    CINEMATIC,
    @JsonProperty("cyberpunk")
    CYBERPUNK,
    @JsonProperty("realistic")
    REALISTIC
}
