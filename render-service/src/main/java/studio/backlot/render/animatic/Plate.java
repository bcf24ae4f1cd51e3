package studio.backlot.render.animatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Cover;
import studio.backlot.render.animatic.canvas.Glow;
import studio.backlot.render.animatic.canvas.Sheet;
import studio.backlot.render.animatic.direction.Cues;
import studio.backlot.render.animatic.light.LightNow;
import studio.backlot.render.animatic.light.LightPlan;
import studio.backlot.render.weave.Camera;

/**
 * The set without people, the light that hangs over it, and what of it stands before each person. It is kept until the
 * camera, the light, or something that moves by itself has changed.
 */
final class Plate {

    /** What moves by itself on a set goes on this often a second; in between a plate may be used again. */
    private static final int STEPS = 6;

    private final Sheet sheet;
    private final Glow glow;
    private final List<Cover> covers = new ArrayList<>();
    private Sight sight = Sight.NONE;
    private double drawnAt;
    private boolean moves;

    Plate(Canvas canvas) {
        sheet = canvas.sheet();
        glow = new Glow(canvas.width(), canvas.height());
    }

    /**
     * Everything that a plate is a function of, but for the time.
     *
     * @param focus how many of the pieces are out of focus, and how strongly
     * @param cuts numbers of pieces after which people are drawn, ascending; what is drawn from there on hides them
     */
    record Sight(Camera camera, Lit light, Set<Cues> cues, Focus focus, List<Integer> cuts) {

        private static final Sight NONE =
                new Sight(Easel.NOWHERE, new Lit(List.of(), 0, 0, 0), Set.of(), new Focus(0, 0), List.of());
    }

    /** The state of the light, without its time. */
    record Lit(List<LightPlan> plans, double share, double from, double to) {
        static Lit of(LightNow light) {
            return new Lit(List.of(light.from(), light.to()), light.share(), light.fromWeight(), light.toWeight());
        }
    }

    /** @param softness of {@link Canvas#softness} */
    record Focus(int beyond, int softness) {}

    /** The time that a plate shows at a moment. */
    static double time(double seconds) {
        return Math.floor(seconds * STEPS + 1e-6) / STEPS;
    }

    boolean shows(Sight wanted, double time) {
        return sight.equals(wanted) && (!moves || drawnAt == time);
    }

    /** Says what the plate shows from now on. */
    void shows(Sight now, double time, boolean asked) {
        sight = now;
        drawnAt = time;
        moves = asked;
    }

    Sheet sheet() {
        return sheet;
    }

    Glow glow() {
        return glow;
    }

    /** As many empty covers as there are cuts. */
    List<Cover> open(Canvas canvas, int count) {
        while (covers.size() < count) {
            covers.add(canvas.cover());
        }
        covers.forEach(Cover::wipe);
        return covers;
    }

    /** What hides whoever is drawn after {@code cut} pieces. */
    Cover before(int cut) {
        return covers.get(sight.cuts().indexOf(cut));
    }
}
