package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a face says. */
public enum Expression {
    @JsonProperty("neutral")
    NEUTRAL,
    @JsonProperty("focused")
    FOCUSED,
    @JsonProperty("happy")
    HAPPY,
    @JsonProperty("joyful")
    JOYFUL,
    @JsonProperty("sad")
    SAD,
    @JsonProperty("fearful")
    FEARFUL,
    @JsonProperty("shocked")
    SHOCKED,
    @JsonProperty("angry")
    ANGRY,
    @JsonProperty("tired")
    TIRED,
    @JsonProperty("overwhelmed")
    OVERWHELMED,
    @JsonProperty("curious")
    CURIOUS,
    @JsonProperty("awed")
    AWED,
    @JsonProperty("determined")
    DETERMINED,
    @JsonProperty("tender")
    TENDER,
    @JsonProperty("suspicious")
    SUSPICIOUS,
    @JsonProperty("relieved")
    RELIEVED
}
