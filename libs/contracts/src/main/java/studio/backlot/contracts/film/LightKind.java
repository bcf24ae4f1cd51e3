package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a source shines. */
public enum LightKind {
    @JsonProperty("directional")
    DIRECTIONAL,
    @JsonProperty("point")
    POINT,
    @JsonProperty("spot")
    SPOT,
    @JsonProperty("area")
    AREA,
    @JsonProperty("practical")
    PRACTICAL
}
