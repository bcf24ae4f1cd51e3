package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a film is for: models are told how such films look and are acted. */
public enum StyleTemplate {
    @JsonProperty("cinematic")
    CINEMATIC,
    @JsonProperty("explainer")
    EXPLAINER,
    @JsonProperty("marketing")
    MARKETING
}
