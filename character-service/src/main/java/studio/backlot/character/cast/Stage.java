package studio.backlot.character.cast;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a version is; it only goes forward. */
public enum Stage {
    /** An idea. */
    @JsonProperty("concept")
    CONCEPT,
    /** One of several candidates. */
    @JsonProperty("casting")
    CASTING,
    /** The one that is filmed. */
    @JsonProperty("final")
    FINAL
}
