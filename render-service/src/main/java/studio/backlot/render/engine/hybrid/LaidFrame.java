package studio.backlot.render.engine.hybrid;

import java.util.Optional;
import java.util.Set;
import studio.backlot.render.animatic.Layers;
import studio.backlot.render.correct.PlateLock;
import studio.backlot.render.footage.placing.ChromaKey;
import studio.backlot.render.footage.placing.Compositor;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/**
 * One frame of a hybrid: the plate, the shadows that the people throw on it, the people, and what is in the air. What a model has not filmed is as the
 * built-in renderer draws it; so are the shadows always, and what of the set stands before whom.
 *
 * @param drawn the frame as the built-in renderer draws it
 */
record LaidFrame(Layers drawn) {
    /** How far from where people are expected they may be, a part of the picture's width. */
    private static final int ROOM = 10;

    /** How far about what hides people it hides them when they stray, a part of the picture's width. */
    private static final int EDGE = 40;

    /** Weight from which somebody is there. */
    private static final double THERE = 0.02;

    /**
     * The finished frame.
     *
     * @param plate a model's, else the drawn one
     * @param people a model's before the ground of {@code key}, else the drawn ones
     */
    Picture over(Optional<Picture> plate, Optional<Picture> people, ChromaKey key) {
        Picture shaded = laid(plate.orElseGet(() -> Picture.of(drawn.plate())), Layers.Kind.SHADOW);
        Picture peopled = people.map(taken -> PlateLock.over(shaded, key.over(taken, shaded), room()))
                .orElseGet(() -> laid(shaded, Layers.Kind.CHARACTER));
        return plate.isPresent() ? peopled : laid(peopled, Layers.Kind.AIR);
    }

    private Picture laid(Picture below, Layers.Kind kind) {
        return Compositor.laid(drawn, Set.of(kind), below);
    }

    /** Where people may be: about where they are expected, and not behind what stands before them. */
    private Mask room() {
        int width = drawn.plate().getWidth();
        Mask hidden = Mask.of(drawn.hidden());
        Mask seen = Mask.all(width, drawn.plate().getHeight(), false);
        for (Layers.Overlay overlay : drawn.overlays()) {
            if (overlay.kind() == Layers.Kind.CHARACTER) {
                seen = seen.or(Mask.of(overlay.matte()));
            }
        }
        Mask about = seen.or(hidden).atLeast(THERE).grown(width / ROOM);
        Mask behind = hidden.isAbove(THERE) ? hidden.grown(width / EDGE).and(seen.not()) : hidden;
        return about.and(behind.not());
    }
}
