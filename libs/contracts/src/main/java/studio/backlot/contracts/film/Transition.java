package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a shot begins. */
public enum Transition {
    @JsonProperty("cut")
    CUT,
    @JsonProperty("dissolve")
    DISSOLVE,
    @JsonProperty("fade")
    FADE,
    @JsonProperty("wipe")
    WIPE,
    @JsonProperty("match")
    MATCH
}
