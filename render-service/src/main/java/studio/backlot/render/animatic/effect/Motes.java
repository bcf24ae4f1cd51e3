package studio.backlot.render.animatic.effect;

import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Projection;

/** Small things that drift in the air of a set: dust, and points of light. */
final class Motes {

    private static final int DUST = 46;
    private static final int POINTS = 110;

    /** Points of light hang as far around the middle of a set, metres across and deep. */
    private static final double WIDE = 7;

    private static final double DEEP = 6;

    private final Canvas canvas;
    private final SetDesign set;

    Motes(Canvas canvas, SetDesign set) {
        this.canvas = canvas;
        this.set = set;
    }

    void dust(Projection view, Air air) {
        if (air.weather() == Weather.RAIN && !set.surfaces().interior()) {
            return;
        }
        int rgb = Shade.mix(Shade.mix(air.haze(), 0xFFFFFF, 0.5), 0xFFF0D0, 0.3);
        double time = air.seconds();
        double wide = Math.max(2, set.size().width());
        double deep = Math.max(2, set.size().depth());
        for (int mote = 0; mote < DUST; mote++) {
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

    /** Points of light of all sizes that rise slowly, each with its own halo. */
    void points(Projection view, Air air, int rgb) {
        double time = air.seconds();
        int bright = Shade.times(rgb, 235.0 / Math.max(60, most(rgb)));
        for (int point = 0; point < POINTS; point++) {
            double x =
                    (Noise.unit(341, point) - 0.5) * Math.min(WIDE, set.size().width())
                            + 0.3 * Math.sin(time * 0.5 + point * 1.3);
            double z =
                    (Noise.unit(342, point) - 0.5) * Math.min(DEEP, set.size().depth());
            double rise = Noise.unit(343, point) + time * 0.05 * (0.6 + 0.8 * Noise.unit(344, point));
            double y = (rise - Math.floor(rise)) * 2.7;
            double depth = view.depth(x, y, z);
            if (depth > 0.6) {
                double own = 0.5 + 1.3 * Noise.unit(345, point) * Noise.unit(346, point);
                double size =
                        Math.clamp(0.02 * own * view.scale(depth), canvas.height() / 560.0, canvas.height() / 60.0);
                double column = view.column(view.across(x, y, z), depth);
                double row = view.row(view.above(x, y, z), depth);
                double twinkle = 0.5 + 0.5 * Math.sin(time * 2 + point * 2.1);
                canvas.oval(bright, 0.25 + 0.3 * twinkle, column, row, size, size);
                canvas.oval(
                        Shade.mix(bright, 0xFFFFFF, 0.75), 0.5 + 0.5 * twinkle, column, row, size * 0.55, size * 0.55);
                canvas.glow().halo(column, row, Math.max(16, size * 6), bright, 0.2 + 0.25 * twinkle);
            }
        }
    }

    private static int most(int rgb) {
        return Math.max(Shade.red(rgb), Math.max(Shade.green(rgb), Shade.blue(rgb)));
    }
}
