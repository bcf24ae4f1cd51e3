package studio.backlot.kit.price;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one price is for. */
public enum PriceUnit {
    @JsonProperty("picture")
    PICTURE,

    /** Of a text that is spoken. */
    @JsonProperty("thousandCharacters")
    THOUSAND_CHARACTERS,

    /** Of music. */
    @JsonProperty("clip")
    CLIP,

    /** A million tokens that a model is sent. */
    @JsonProperty("question")
    QUESTION,

    /** A million tokens of its answer, thoughts included. */
    @JsonProperty("answer")
    ANSWER
}
