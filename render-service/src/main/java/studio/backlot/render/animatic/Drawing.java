package studio.backlot.render.animatic;

import java.util.List;
import studio.backlot.render.continuity.SceneState;

/**
 * What is known after a shot was drawn.
 *
 * @param after state at the shot's last frame, with its camera: what the next shot of the scene starts from
 * @param warnings what had to be repaired, one sentence each
 */
public record Drawing(SceneState after, List<String> warnings) {

    public Drawing {
        warnings = List.copyOf(warnings);
    }
}
