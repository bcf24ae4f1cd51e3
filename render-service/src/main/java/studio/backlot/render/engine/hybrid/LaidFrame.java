package studio.backlot.render.engine.hybrid;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** Share of the ground from which a pixel is ground. */
    private static final double CLEARLY = 0.5;

    /** Share up to which it is no more than the ground's reflection. */
    private static final double TINGED = 0.12;

    /** How far within somebody nothing of the ground can show through, a part of the picture's width. */
    private static final int WITHIN = 160;

    /** Weight from which nothing shows through; holograms have less. */
    private static final double SOLID = 0.98;

    /**
     * The finished frame.
     *
     * @param plate a model's, else the drawn one
     * @param people a model's before the ground of {@code key}, else the drawn ones
     */
    Picture over(Optional<Picture> plate, Optional<Picture> people, ChromaKey key) {
        Picture shaded = laid(plate.orElseGet(() -> Picture.of(drawn.plate())), Layers.Kind.SHADOW);
        Picture peopled = people.map(taken -> PlateLock.over(shaded, cutOut(taken, shaded, key), room()))
                .orElseGet(() -> laid(shaded, Layers.Kind.CHARACTER));
        return plate.isPresent() ? peopled : laid(peopled, Layers.Kind.AIR);
    }

    /** What of somebody is like the ground and lies well within them, such as green eyes, is theirs. */
    private Picture cutOut(Picture taken, Picture behind, ChromaKey key) {
        Mask ground = key.screenIn(taken);
        Mask within = ground.atLeast(CLEARLY).grown(taken.width() / WITHIN).not();
        Mask theirs = seen().atLeast(SOLID).and(within).and(ground.atLeast(TINGED));
        return PlateLock.over(key.over(taken, behind), taken, theirs);
    }

    private Mask seen() {
        Mask seen = Mask.all(drawn.plate().getWidth(), drawn.plate().getHeight(), false);
        for (Layers.Overlay overlay : drawn.overlays()) {
            if (overlay.kind() == Layers.Kind.CHARACTER) {
                seen = seen.or(Mask.of(overlay.matte()));
            }
        }
        return seen;
    }

    private Picture laid(Picture below, Layers.Kind kind) {
        return Compositor.laid(drawn, Set.of(kind), below);
    }

    /** Where people may be: about where they are expected, and not behind what stands before them. */
    private Mask room() {
        int width = drawn.plate().getWidth();
        Mask hidden = Mask.of(drawn.hidden());
        Mask seen = seen();
        Mask about = seen.or(hidden).atLeast(THERE).grown(width / ROOM);
        if (!hidden.isAbove(THERE)) {
            return about;
        }
        Mask behind = hidden.grown(width / EDGE).and(nearer(seen).or(hidden)).and(seen.not());
        return about.and(behind.not());
    }

    /** Where the set is nearer than anybody who is seen. */
    private Mask nearer(Mask seen) {
        int width = seen.width();
        int[] depth = drawn.depth().getRaster().getSamples(0, 0, width, seen.height(), 0, (int[]) null);
        int nearest = IntStream.range(0, depth.length)
                .filter(at -> seen.at(at % width, at / width) >= 0.5)
                .map(at -> depth[at])
                .min()
                .orElse(Integer.MAX_VALUE);
        float[] nearer = new float[depth.length];
        for (int at = 0; at < nearer.length; at++) {
            nearer[at] = depth[at] < nearest ? 1 : 0;
        }
        return new Mask(width, seen.height(), nearer);
    }
}
