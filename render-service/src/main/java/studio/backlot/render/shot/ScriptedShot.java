package studio.backlot.render.shot;

import java.util.List;
import java.util.Map;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.RenderError;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.Drawing;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.SpokenLine;
import studio.backlot.render.continuity.Contradiction;
import studio.backlot.render.continuity.SceneState;

/**
 * A shot whose picture is decided, though not a pixel of it is drawn.
 *
 * @param timing its length and where its lines sound
 * @param script what the picture is drawn from, and nothing else
 * @param before state carried in
 * @param after state that the next shot of the scene starts from
 */
public record ScriptedShot(ShotTiming timing, ShotScript script, SceneState before, SceneState after) {
    private static final int LONGEST_SECONDS = 600;

    /** The same with something more to be told. */
    public ScriptedShot warned(String sentence) {
        return new ScriptedShot(timing.warned(List.of(sentence)), script, before, after);
    }

    /**
     * Works out a shot from the state that it starts from.
     *
     * @param recordings of at least the shot's lines
     * @throws Unfilmable when the brief contradicts the state or asks for more than a shot can be
     */
    public static ScriptedShot of(ShotRequested request, SceneState before, Map<LineId, Recording> recordings) {
        ShotTiming timing =
                Pacing.of(request.shot(), recordings, request.format().frameRate());
        if (timing.duration().compareTo(new RationalTime(LONGEST_SECONDS, 1)) > 0) {
            throw new Unfilmable(
                    RenderError.SHOT_TOO_LONG,
                    "Shot %s would last %.0f seconds; a shot may last %d. Split it into shots that continue each other."
                            .formatted(request.shot().id(), timing.duration().seconds(), LONGEST_SECONDS));
        }
        try {
            SceneState asked = before.after(
                    request.shot(), request.world(), timing.duration().seconds());
            ShotScript moving = Trimming.of(new ShotScript(
                    before,
                    asked,
                    request.shot(),
                    request.world(),
                    request.format(),
                    timing.duration().value(),
                    timing.lines().stream()
                            .map(line -> new SpokenLine(line, recordings.get(line.line())))
                            .toList(),
                    request.seed()));
            ShotScript script = request.quality() == Tier.STILLS ? moving.stilled() : moving;
            Drawing plan = Animatic.plan(script);
            SceneState after = plan.after().camera().map(asked::seenBy).orElse(asked);
            return new ScriptedShot(timing.warned(plan.warnings()), script, before, after);
        } catch (Contradiction contradiction) {
            throw new Unfilmable(
                    RenderError.CONTINUITY_BROKEN,
                    "Shot %s of scene %s: %s"
                            .formatted(request.shot().id(), request.scene(), contradiction.getMessage()));
        }
    }
}
