package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Body build. */
public enum Build {
    @JsonProperty("slight")
    SLIGHT,
    @JsonProperty("slim")
    SLIM,
    @JsonProperty("average")
    AVERAGE,
    @JsonProperty("athletic")
    ATHLETIC,
    @JsonProperty("sturdy")
    STURDY,
    @JsonProperty("heavy")
    HEAVY
}
