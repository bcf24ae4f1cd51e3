package studio.backlot.render.prompt;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something that a request does not say in full words.
 *
 * @param about the fact, see {@link Fact#about}
 * @param what it says; empty when there was nothing to say
 * @param way where it went
 * @param reason one clause
 */
public record Notice(Section section, String about, String what, Way way, String reason) {
    /** Where a fact went that is not in the words as it was. */
    public enum Way {
        /** Said in less. */
        @JsonProperty("shortened")
        SHORTENED,
        /** Not sent. */
        @JsonProperty("dropped")
        DROPPED,
        /** A parameter says it. */
        @JsonProperty("parameter")
        PARAMETER,
        /** A picture shows it. */
        @JsonProperty("reference")
        REFERENCE,
        /** Another step makes it: the cut, the mix, conforming. */
        @JsonProperty("elsewhere")
        ELSEWHERE
    }
}
