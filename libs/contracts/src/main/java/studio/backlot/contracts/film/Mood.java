package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the music is told of a scene. */
public enum Mood {
    @JsonProperty("calm")
    CALM,
    @JsonProperty("tense")
    TENSE,
    @JsonProperty("fear")
    FEAR,
    @JsonProperty("wonder")
    WONDER,
    @JsonProperty("hope")
    HOPE,
    @JsonProperty("sad")
    SAD,
    @JsonProperty("joy")
    JOY,
    @JsonProperty("action")
    ACTION,
    @JsonProperty("mystery")
    MYSTERY
}
