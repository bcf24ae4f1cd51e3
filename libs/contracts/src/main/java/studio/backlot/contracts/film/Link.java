package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a shot follows the one before. */
public enum Link {
    /** New scene: only references and the state of the story day. */
    @JsonProperty("opens")
    OPENS,
    /** Same scene, other camera. */
    @JsonProperty("cuts")
    CUTS,
    /** Same camera, the picture goes on from the last frame. */
    @JsonProperty("continues")
    CONTINUES
}
