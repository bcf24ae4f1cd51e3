package studio.backlot.render.animatic.light;

import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Point;

/**
 * How a body is lit: factors for its lit and its shaded parts, and the colour of its rim.
 *
 * @param towards from the body to the key light, of length 1
 */
public record BodyLight(Point towards, double[] lit, double[] shaded, int rim) {

    /** Faces must be readable even in the dark: the lit side never falls below this. */
    private static final double LEAST = 0.63;

    private static final double MOST = 0.93;

    static BodyLight of(Point towards, double[] key, double[] fill) {
        double[] lit = new double[3];
        double[] shaded = new double[3];
        double strongest = Math.max(1e-3, Math.max(key[0], Math.max(key[1], key[2])));
        for (int channel = 0; channel < 3; channel++) {
            lit[channel] = fill[channel] * 0.75 + key[channel] * 0.85;
            shaded[channel] = fill[channel] * 0.75 + key[channel] * 0.2;
        }
        double level = 0.2126 * lit[0] + 0.7152 * lit[1] + 0.0722 * lit[2];
        double lift = level < LEAST ? LEAST / Math.max(0.05, level) : level > MOST ? MOST / level : 1;
        double grey = Math.max(0.05, level) * lift;
        for (int channel = 0; channel < 3; channel++) {
            // strong colours keep their mood but not all of their hold over skin
            lit[channel] = 0.6 * Math.min(lit[channel] * lift, 1.3) + 0.4 * grey;
            double dark = shaded[channel] * lift;
            shaded[channel] = Math.clamp(0.74 * dark + 0.26 * grey * 0.62, lit[channel] * 0.42, lit[channel] * 0.78);
        }
        int rim = Shade.of(
                150 + 105 * key[0] / strongest, 150 + 105 * key[1] / strongest, 150 + 105 * key[2] / strongest);
        return new BodyLight(towards, lit, shaded, rim);
    }

    /** The light of something that shines by itself: the same everywhere, with a little shape. */
    public static BodyLight even(Point towards, int rim) {
        return new BodyLight(towards, new double[] {0.86, 0.86, 0.86}, new double[] {0.52, 0.52, 0.56}, rim);
    }

    public int light(int rgb) {
        return Shade.lit(rgb, lit[0], lit[1], lit[2]);
    }

    public int dark(int rgb) {
        return Shade.lit(rgb, shaded[0], shaded[1], shaded[2]);
    }
}
