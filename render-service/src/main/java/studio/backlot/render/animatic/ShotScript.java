package studio.backlot.render.animatic;

import java.util.List;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Shot;
import studio.backlot.render.continuity.SceneState;

/**
 * Everything that a shot's pictures are a function of.
 *
 * @param before state that the shot starts from
 * @param after state that it ends in, {@link SceneState#after}
 * @param frames length of the shot
 * @param seed universal seed of the scene
 */
public record ShotScript(
        SceneState before,
        SceneState after,
        Shot shot,
        ShotWorld world,
        FilmFormat format,
        long frames,
        List<SpokenLine> lines,
        long seed) {

    public ShotScript {
        lines = List.copyOf(lines);
        if (frames < 1) {
            throw new IllegalArgumentException("frames: expected 1 or more, not " + frames);
        }
    }

    /** The same, where what is left to chance falls otherwise. */
    public ShotScript seeded(long other) {
        return new ShotScript(before, after, shot, world, format, frames, lines, other);
    }

    /** The same in another format. */
    public ShotScript sized(FilmFormat other) {
        return new ShotScript(before, after, shot, world, other, frames, lines, seed);
    }
}
