package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a garment or a surface is patterned. */
public enum Pattern {
    @JsonProperty("plain")
    PLAIN,
    @JsonProperty("stripes")
    STRIPES,
    @JsonProperty("checks")
    CHECKS,
    @JsonProperty("dots")
    DOTS,
    @JsonProperty("knit")
    KNIT,
    @JsonProperty("circuit")
    CIRCUIT
}
