package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a shot begins. A dissolve and a wipe lay the shot's first frames over the one before, which moves on below; a fade goes
 * through black or white; a match cut is a cut whose pictures answer each other.
 */
public enum Transition {
    @JsonProperty("cut")
    CUT,
    @JsonProperty("dissolve")
    DISSOLVE,
    @JsonProperty("fade")
    FADE,
    @JsonProperty("fade-white")
    FADE_WHITE,
    @JsonProperty("wipe")
    WIPE,
    @JsonProperty("match")
    MATCH
}
