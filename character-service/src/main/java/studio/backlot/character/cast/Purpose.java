package studio.backlot.character.cast;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a character is for. */
public enum Purpose {
    /** Plays a part in a story. */
    @JsonProperty("actor")
    ACTOR,
    /** Stands for a real person. */
    @JsonProperty("avatar")
    AVATAR,
    /** Stands for a brand. */
    @JsonProperty("brand")
    BRAND
}
