package studio.backlot.story.script;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A part of a script as outliners and editors show it.
 *
 * @param id place of the block within its version, from 1
 * @param parent the block that it belongs to: an act's scene, a scene's dialogue
 * @param line of the screenplay, from 1
 */
public record Block(int id, Optional<Integer> parent, Type type, String content, int line) {

    /** What a block is. */
    public enum Type {
        @JsonProperty("section")
        SECTION,
        @JsonProperty("scene")
        SCENE,
        @JsonProperty("synopsis")
        SYNOPSIS,
        @JsonProperty("action")
        ACTION,
        @JsonProperty("dialogue")
        DIALOGUE,
        @JsonProperty("transition")
        TRANSITION,
        @JsonProperty("note")
        NOTE
    }
}
