package studio.backlot.render.animatic.effect;

import java.util.List;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.light.Lamp;
import studio.backlot.render.animatic.light.Level;
import studio.backlot.render.animatic.light.LightPlan;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** What shines, seen again in a wet floor, drawn out towards the lens. */
final class Reflections {

    private static final double WET_GROUND = 0.6;
    private static final int MOST_SCREENS = 6;

    private final Canvas canvas;
    private final boolean interior;
    private final List<SetPiece> screens;

    Reflections(Canvas canvas, SetDesign set) {
        this.canvas = canvas;
        interior = set.surfaces().interior();
        screens = set.pieces().stream()
                .filter(piece -> piece.kind() == PieceKind.SCREEN)
                .limit(MOST_SCREENS)
                .toList();
    }

    void shine(Projection view, Air air) {
        boolean rained = !interior && (air.weather() == Weather.RAIN || air.weather() == Weather.STORM);
        double wet = Math.max(air.look().wet(), rained ? WET_GROUND : 0);
        if (wet < 0.05) {
            return;
        }
        lamps(view, air.light().from(), wet, air.light().fromWeight());
        lamps(view, air.light().to(), wet, air.light().toWeight());
        boolean alarm = air.alarmed();
        for (SetPiece screen : screens) {
            Footprint box = Footprint.of(screen);
            int rgb = alarm ? 0xFF4A38 : Shade.mix(screen.colour().rgb(), 0xFFFFFF, 0.1);
            mirrored(view, box.centre(), new double[] {0.7 * box.halfWidth(), 1.1 * box.height()}, rgb, 0.3 * wet);
        }
    }

    private void lamps(Projection view, LightPlan plan, double wet, double weight) {
        if (weight < 0.02) {
            return;
        }
        for (Lamp lamp : plan.lamps()) {
            if (lamp.kind() != LightKind.DIRECTIONAL) {
                Level level = lamp.level();
                double strength = 0.3 * wet * Math.min(1.2, weight * level.luminance());
                int rgb = level.times(0.8 / Math.max(0.05, level.luminance())).on(0xC8C8C8);
                mirrored(view, lamp.place(), new double[] {0.5, 1.7}, rgb, strength);
            }
        }
    }

    /** @param extent half widths across and along, metres */
    private void mirrored(Projection view, Point place, double[] extent, int rgb, double strength) {
        double depth = view.depth(place.x(), -place.y(), place.z());
        if (depth > 0.8) {
            double scale = view.scale(depth);
            canvas.glow()
                    .halo(
                            view.column(view.across(place.x(), -place.y(), place.z()), depth),
                            view.row(view.above(place.x(), -place.y(), place.z()), depth),
                            scale * extent[0],
                            scale * extent[1],
                            rgb,
                            strength);
        }
    }
}
