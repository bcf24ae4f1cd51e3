package studio.backlot.render.shot;

import java.util.Map;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.LineId;
import studio.backlot.render.RenderError;
import studio.backlot.render.continuity.SceneState;

/** Works shots out so that one which the renderer cannot even plan fails on its own: it must not hold up its scene. */
public final class Scripting {
    private Scripting() {}

    /**
     * As {@link ScriptedShot#of}.
     *
     * @throws Unfilmable also when the renderer has no answer to the brief; its cause says what happened
     */
    public static ScriptedShot of(ShotRequested request, SceneState before, Map<LineId, Recording> recordings) {
        try {
            return ScriptedShot.of(request, before, recordings);
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | NullPointerException failure) {
            throw new Unfilmable(
                    RenderError.RENDER_FAILED,
                    "Shot %s could not be planned; simplify its brief, and report this."
                            .formatted(request.shot().id()),
                    failure);
        }
    }
}
