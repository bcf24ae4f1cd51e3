package studio.backlot.render.animatic.effect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Cues;
import studio.backlot.render.animatic.direction.Direction;
import studio.backlot.render.animatic.light.Lamp;
import studio.backlot.render.animatic.light.LightNow;
import studio.backlot.render.animatic.light.LightPlan;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Air that is seen: shafts of light, dust, rain and snow outdoors, and what {@link Cues} ask for. */
public final class Effects {

    private final Canvas canvas;
    private final SetDesign set;
    private final Threads threads;
    private final Downfall downfall;
    private final Reflections reflections;
    private final Motes motes;
    private final Smoke smoke;
    private final DataColumns data;
    private final Breakup breakup;

    public Effects(Canvas canvas, SetDesign set) {
        this.canvas = canvas;
        this.set = set;
        threads = new Threads(canvas, set);
        downfall = new Downfall(canvas);
        reflections = new Reflections(canvas, set);
        motes = new Motes(canvas, set);
        smoke = new Smoke(canvas, set);
        data = new DataColumns(canvas, set);
        breakup = new Breakup(canvas);
    }

    /** What lies on floor and walls and hangs in the air behind people: mirrored lights, data, shafts from windows. */
    public void behind(Projection view, Air air) {
        reflections.shine(view, air);
        if (air.has(Cues.DATA)) {
            data.climb(view, air);
        }
        double strength = air.look().haze() * 0.5 + (scattering() ? 0.28 : 0);
        if (!set.surfaces().interior() || strength < 0.05) {
            return;
        }
        shafts(view, air, air.light().from(), strength * (1 - air.light().share()));
        if (air.light().share() > 0.02) {
            shafts(view, air, air.light().to(), strength * air.light().share());
        }
    }

    private boolean scattering() {
        String told = set.physics().getOrDefault("lightScattering", "");
        return told.toLowerCase(Locale.ROOT).contains("vol");
    }

    private void shafts(Projection view, Air air, LightPlan plan, double strength) {
        for (Lamp lamp : plan.lamps()) {
            if (lamp.kind() == LightKind.DIRECTIONAL) {
                double full = 255 / Math.max(1, Math.max(lamp.red(), Math.max(lamp.green(), lamp.blue())));
                int rgb = Shade.of(lamp.red() * full, lamp.green() * full, lamp.blue() * full);
                set.pieces().stream()
                        .filter(piece -> piece.kind() == PieceKind.WINDOW)
                        .limit(6)
                        .forEach(piece -> shaft(
                                view,
                                piece,
                                lamp,
                                rgb,
                                strength * 0.55 * plan.pulse(air.light().seconds())));
            }
        }
    }

    /** The light of one window slants into the room until it meets the floor, a shaft for each pane. */
    private void shaft(Projection view, SetPiece piece, Lamp lamp, int rgb, double strength) {
        Footprint box = Footprint.of(piece);
        int panes = Math.clamp(Math.round(box.halfWidth() * 2 / 0.8), 1, 6);
        double wide = 2 * box.halfWidth() / panes;
        double down = Math.max(0.12, -lamp.aim().y());
        Point way = lamp.aim().times(Math.min(7, (box.middle().y() + box.height()) / down));
        for (int pane = 0; pane < panes; pane++) {
            double left = -box.halfWidth() + pane * wide;
            Point from = box.world(left + 0.06 * wide, box.height(), 0);
            Point to = box.world(left + 0.94 * wide, box.height(), 0);
            beam(view, new Point[] {from, to, from.plus(way), to.plus(way)}, rgb, strength);
        }
    }

    /** @param corners ends of the bright edge, then of the edge where it is gone */
    private void beam(Projection view, Point[] corners, int rgb, double strength) {
        double[] quad = new double[8];
        for (int corner = 0; corner < 4; corner++) {
            Optional<Projection.Spot> spot = view.spot(corners[corner]);
            if (spot.isEmpty()) {
                return;
            }
            quad[corner * 2] = spot.get().x();
            quad[corner * 2 + 1] = spot.get().y();
        }
        canvas.glow().beam(quad, rgb, strength);
    }

    /** What is before everything: motes, weather, threads, sparks, alarm. */
    public void before(Projection view, Air air, Direction direction, long frame) {
        motes.dust(view, air);
        if (!set.surfaces().interior()) {
            downfall.fall(view, air);
        }
        double share = direction.progress(frame);
        if (air.has(Cues.THREADS)) {
            threads.threads(view, air, direction.told(), share);
        }
        if (air.has(Cues.VINES)) {
            threads.vines(view, air, direction.told(), share);
        }
        if (air.has(Cues.PARTICLES)) {
            motes.points(
                    view,
                    air,
                    threads.colour(
                            direction.told(),
                            "particle",
                            set.surfaces().accent().rgb()));
        }
        if (air.has(Cues.SMOKE)) {
            smoke.rise(view, air, direction.told());
        }
        if (air.has(Cues.SPARKS)) {
            sparks(view, air);
        }
        if (air.has(Cues.GLITCH)) {
            breakup.tear(air.seconds());
        }
        if (air.has(Cues.ALARM) || alarmed(air.light()) > 0) {
            alarm(air);
        }
    }

    private void sparks(Projection view, Air air) {
        double time = air.seconds();
        List<SetPiece> sources = set.pieces().stream()
                .filter(piece -> piece.kind() == PieceKind.RACK
                        || piece.kind() == PieceKind.COMPUTER
                        || piece.kind() == PieceKind.SCREEN)
                .limit(3)
                .toList();
        for (int source = 0; source < sources.size(); source++) {
            Point from = Footprint.of(sources.get(source)).centre();
            long burst = (long) Math.floor(time / 0.7) + source * 100L;
            double age = time / 0.7 - Math.floor(time / 0.7);
            for (int spark = 0; spark < 16; spark++) {
                double x = from.x() + Noise.signed(351 + burst, spark) * 0.7 * age;
                double y = from.y() + (0.8 * Noise.unit(352 + burst, spark) - 1.1 * age) * age;
                double z = from.z() - 0.4 * Noise.unit(353 + burst, spark) * age;
                double depth = view.depth(x, y, z);
                if (depth > 0.3) {
                    double column = view.column(view.across(x, y, z), depth);
                    double row = view.row(view.above(x, y, z), depth);
                    canvas.oval(0xFFE8A0, 1 - age, column, row, 1.6, 1.6);
                    canvas.glow().halo(column, row, 18, 0xFFB040, 0.35 * (1 - age));
                }
            }
        }
    }

    /** A red tide from the sides of the frame in the rhythm of the light. */
    private void alarm(Air air) {
        double share = alarmed(air.light()) > 0 ? alarmed(air.light()) : 0.6;
        double beat = air.light().to().state().pulse() > 0
                ? air.light().to().pulse(air.seconds())
                : 0.5 + 0.5 * Math.sin(air.seconds() * 6);
        double strength = 0.3 * share * beat;
        int width = canvas.width();
        int height = canvas.height();
        canvas.glow().halo(0, height * 0.4, width * 0.36, height * 0.9, 0xFF1A10, strength);
        canvas.glow().halo(width, height * 0.4, width * 0.36, height * 0.9, 0xFF1A10, strength);
    }

    /** How much of the light is that of an alarm. */
    private static double alarmed(LightNow light) {
        double from = light.from().state().pulse() > 0 ? 1 - light.share() : 0;
        return from + (light.to().state().pulse() > 0 ? light.share() : 0);
    }

    /** A line that shines: a wide faint stroke under a fine bright one. */
    static void glowing(Canvas canvas, Outline outline, int rgb, double thick, double alpha) {
        var path = outline.open();
        canvas.stroke(rgb, 0.3 * alpha, thick * 3.4, path);
        canvas.stroke(Shade.mix(rgb, 0xFFFFFF, 0.5), alpha, thick, path);
    }
}
