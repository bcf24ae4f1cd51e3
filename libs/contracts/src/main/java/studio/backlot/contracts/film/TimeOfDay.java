package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When a scene plays. */
public enum TimeOfDay {
    @JsonProperty("dawn")
    DAWN,
    @JsonProperty("morning")
    MORNING,
    @JsonProperty("day")
    DAY,
    @JsonProperty("afternoon")
    AFTERNOON,
    @JsonProperty("dusk")
    DUSK,
    @JsonProperty("night")
    NIGHT
}
