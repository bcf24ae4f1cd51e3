package studio.backlot.render.animatic.effect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Cues;
import studio.backlot.render.animatic.direction.Direction;
import studio.backlot.render.animatic.light.Lamp;
import studio.backlot.render.animatic.light.Level;
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

    public Effects(Canvas canvas, SetDesign set) {
        this.canvas = canvas;
        this.set = set;
        threads = new Threads(canvas, set);
        downfall = new Downfall(canvas);
    }

    /** What lies on the floor and hangs in the air behind people: mirrored lights, shafts from windows. */
    public void behind(Projection view, Air air) {
        mirrored(view, air, air.light().from(), air.light().fromWeight());
        mirrored(view, air, air.light().to(), air.light().toWeight());
        double strength = air.look().haze() * 0.5 + (scattering() ? 0.28 : 0);
        if (!set.surfaces().interior() || strength < 0.05) {
            return;
        }
        shafts(view, air, air.light().from(), strength * (1 - air.light().share()));
        if (air.light().share() > 0.02) {
            shafts(view, air, air.light().to(), strength * air.light().share());
        }
    }

    /** Lamps shine up from a wet floor, drawn out towards the lens. */
    private void mirrored(Projection view, Air air, LightPlan plan, double weight) {
        boolean rained =
                !set.surfaces().interior() && (air.weather() == Weather.RAIN || air.weather() == Weather.STORM);
        double wet = Math.max(air.look().wet(), rained ? 0.6 : 0);
        if (wet < 0.05 || weight < 0.02) {
            return;
        }
        for (Lamp lamp : plan.lamps()) {
            Point place = lamp.place();
            double depth = view.depth(place.x(), -place.y(), place.z());
            if (lamp.kind() != LightKind.DIRECTIONAL && depth > 0.8) {
                Level level = lamp.level();
                double strength = 0.3 * wet * Math.min(1.2, weight * level.luminance());
                double scale = view.scale(depth);
                canvas.glow()
                        .halo(
                                view.column(view.across(place.x(), -place.y(), place.z()), depth),
                                view.row(view.above(place.x(), -place.y(), place.z()), depth),
                                scale * 0.5,
                                scale * 1.7,
                                level.times(0.8 / Math.max(0.05, level.luminance()))
                                        .on(0xC8C8C8),
                                strength);
            }
        }
    }

    private boolean scattering() {
        String told = set.physics().getOrDefault("lightScattering", "");
        return told.toLowerCase(Locale.ROOT).contains("vol");
    }

    private void shafts(Projection view, Air air, LightPlan plan, double strength) {
        for (Lamp lamp : plan.lamps()) {
            if (lamp.kind() == LightKind.DIRECTIONAL) {
                int rgb = Shade.of(lamp.red() * 255, lamp.green() * 255, lamp.blue() * 255);
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

    /** The light of one window slants into the room until it meets the floor. */
    private void shaft(Projection view, SetPiece piece, Lamp lamp, int rgb, double strength) {
        Footprint box = Footprint.of(piece);
        Point[] corners = {box.world(-box.halfWidth(), box.height(), 0), box.world(box.halfWidth(), box.height(), 0)};
        double down = Math.max(0.12, -lamp.aim().y());
        double length = Math.min(7, (box.middle().y() + box.height()) / down);
        double[] quad = new double[8];
        for (int corner = 0; corner < 2; corner++) {
            Optional<Projection.Spot> near = view.spot(corners[corner]);
            Optional<Projection.Spot> far =
                    view.spot(corners[corner].plus(lamp.aim().times(length)));
            if (near.isEmpty() || far.isEmpty()) {
                return;
            }
            quad[corner * 2] = near.get().x();
            quad[corner * 2 + 1] = near.get().y();
            quad[corner * 2 + 4] = far.get().x();
            quad[corner * 2 + 5] = far.get().y();
        }
        canvas.glow().beam(quad, rgb, strength);
    }

    /** What is before everything: motes, weather, threads, sparks, alarm. */
    public void before(Projection view, Air air, Direction direction, long frame) {
        motes(view, air);
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
            particles(
                    view,
                    air,
                    threads.colour(
                            direction.told(),
                            "particle",
                            set.surfaces().accent().rgb()));
        }
        if (air.has(Cues.SPARKS)) {
            sparks(view, air);
        }
        if (air.has(Cues.ALARM) || air.light().to().state().pulse() > 0) {
            alarm(air);
        }
    }

    private void motes(Projection view, Air air) {
        if (air.weather() == Weather.RAIN && !set.surfaces().interior()) {
            return;
        }
        int rgb = Shade.mix(Shade.mix(air.haze(), 0xFFFFFF, 0.5), 0xFFF0D0, 0.3);
        double time = air.seconds();
        double wide = Math.max(2, set.size().width());
        double deep = Math.max(2, set.size().depth());
        for (int mote = 0; mote < 46; mote++) {
            double x = (Noise.unit(301, mote) - 0.5) * wide + 0.15 * Math.sin(time * 0.3 + mote);
            double z = (Noise.unit(302, mote) - 0.5) * deep;
            double rise = Noise.unit(303, mote) + time * 0.012 * (0.5 + Noise.unit(304, mote));
            double y = (rise - Math.floor(rise)) * 2.6;
            double depth = view.depth(x, y, z);
            if (depth > 0.5) {
                double size = Math.clamp(0.0042 * view.scale(depth), 0.5, 3.2);
                double twinkle = 0.5 + 0.5 * Math.sin(time * 0.9 + mote * 2.3);
                canvas.oval(
                        rgb,
                        (0.1 + 0.3 * twinkle) * Math.min(1, 3 / depth),
                        view.column(view.across(x, y, z), depth),
                        view.row(view.above(x, y, z), depth),
                        size,
                        size);
            }
        }
    }

    private void particles(Projection view, Air air, int rgb) {
        double time = air.seconds();
        for (int point = 0; point < 60; point++) {
            double x = (Noise.unit(341, point) - 0.5) * Math.min(7, set.size().width())
                    + 0.3 * Math.sin(time * 0.5 + point * 1.3);
            double z = (Noise.unit(342, point) - 0.5) * Math.min(6, set.size().depth());
            double rise = Noise.unit(343, point) + time * 0.05;
            double y = (rise - Math.floor(rise)) * 2.5;
            double depth = view.depth(x, y, z);
            if (depth > 0.6) {
                double size = Math.clamp(0.011 * view.scale(depth), 0.8, 6);
                double column = view.column(view.across(x, y, z), depth);
                double row = view.row(view.above(x, y, z), depth);
                double twinkle = 0.5 + 0.5 * Math.sin(time * 2 + point * 2.1);
                canvas.oval(Shade.mix(rgb, 0xFFFFFF, 0.45), 0.3 + 0.6 * twinkle, column, row, size, size);
                canvas.glow().halo(column, row, size * 7, rgb, 0.22 * twinkle);
            }
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
        double share = air.light().to().state().pulse() > 0 ? air.light().share() : 0.6;
        double beat = air.light().to().state().pulse() > 0
                ? air.light().to().pulse(air.seconds())
                : 0.5 + 0.5 * Math.sin(air.seconds() * 6);
        double strength = 0.3 * share * beat;
        int width = canvas.width();
        int height = canvas.height();
        canvas.glow().halo(0, height * 0.4, width * 0.36, height * 0.9, 0xFF1A10, strength);
        canvas.glow().halo(width, height * 0.4, width * 0.36, height * 0.9, 0xFF1A10, strength);
    }

    /** A line that shines: a wide faint stroke under a fine bright one. */
    static void glowing(Canvas canvas, Outline outline, int rgb, double thick, double alpha) {
        var path = outline.open();
        canvas.stroke(rgb, 0.3 * alpha, thick * 3.4, path);
        canvas.stroke(Shade.mix(rgb, 0xFFFFFF, 0.5), alpha, thick, path);
    }
}
