package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Cut of the hair. */
public enum HairStyle {
    @JsonProperty("bald")
    BALD,
    @JsonProperty("short")
    SHORT,
    @JsonProperty("bob")
    BOB,
    @JsonProperty("long")
    LONG,
    @JsonProperty("ponytail")
    PONYTAIL,
    @JsonProperty("bun")
    BUN,
    @JsonProperty("curly")
    CURLY,
    @JsonProperty("braids")
    BRAIDS,
    @JsonProperty("spiky")
    SPIKY
}
