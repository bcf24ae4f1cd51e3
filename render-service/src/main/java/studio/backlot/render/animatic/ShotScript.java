package studio.backlot.render.animatic;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.continuity.SceneState;

/**
 * Everything that a shot's pictures are a function of.
 *
 * @param before state that the shot starts from
 * @param after state that it ends in, {@link SceneState#after}
 * @param frames length of the shot
 * @param seed universal seed of the scene
 * @param held the one frame that is shown all the time; the picture moves when absent
 */
public record ShotScript(
        SceneState before,
        SceneState after,
        Shot shot,
        ShotWorld world,
        FilmFormat format,
        long frames,
        List<SpokenLine> lines,
        long seed,
        Optional<Long> held) {

    public ShotScript {
        lines = List.copyOf(lines);
        if (frames < 1) {
            throw new IllegalArgumentException("frames: expected 1 or more, not " + frames);
        }
    }

    /** One whose picture moves. */
    public ShotScript(
            SceneState before,
            SceneState after,
            Shot shot,
            ShotWorld world,
            FilmFormat format,
            long frames,
            List<SpokenLine> lines,
            long seed) {
        this(before, after, shot, world, format, frames, lines, seed, Optional.empty());
    }

    /** The frame that is drawn in the place of one. */
    public long shown(long frame) {
        return held.orElse(frame);
    }

    /** The same as a still: its middle, from which key frames are taken, all the time. */
    public ShotScript stilled() {
        return new ShotScript(before, after, shot, world, format, frames, lines, seed, Optional.of(frames / 2));
    }

    /** The same, where what is left to chance falls otherwise. */
    public ShotScript seeded(long other) {
        return new ShotScript(before, after, shot, world, format, frames, lines, other, held);
    }

    /** The same with all that is said later by some frames, earlier when negative. */
    public ShotScript later(int later) {
        RationalTime by = new RationalTime(later, format.frameRate());
        List<SpokenLine> moved = lines.stream().map(line -> line.later(by)).toList();
        return new ShotScript(before, after, shot, world, format, frames, moved, seed, held);
    }

    /** The same in another format. */
    public ShotScript sized(FilmFormat other) {
        return new ShotScript(before, after, shot, world, other, frames, lines, seed, held);
    }
}
