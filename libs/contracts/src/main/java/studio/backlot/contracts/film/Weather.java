package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the sky does. */
public enum Weather {
    @JsonProperty("clear")
    CLEAR,
    @JsonProperty("rain")
    RAIN,
    @JsonProperty("snow")
    SNOW,
    @JsonProperty("fog")
    FOG,
    @JsonProperty("storm")
    STORM,
    @JsonProperty("dust")
    DUST
}
