package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person decides about a take. */
public enum ReviewDecision {
    /** It is good; nothing is done. */
    @JsonProperty("approve")
    APPROVE,
    /** Another take is filmed, with the notes. */
    @JsonProperty("retake")
    RETAKE,
    /** It is the one in the cut. */
    @JsonProperty("circle")
    CIRCLE
}
