package studio.backlot.render.animatic.light;

import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Point;

/**
 * How a body is lit: its lit and its shaded parts, and the colour of its rim.
 *
 * @param towards from the body to the key light, of length 1
 */
public record BodyLight(Point towards, Level lit, Level shaded, int rim) {

    /** Faces must be readable even in the dark: the lit side never falls below this, nor does it burn out above the other. */
    private static final double LEAST = 0.66;

    private static final double MOST = 0.93;

    /** How much of the light's colour a body takes on: mood, but skin stays skin. */
    private static final double HUE = 0.34;

    static BodyLight of(Point towards, Level key, Level fill) {
        Level lit = fill.times(0.75).plus(key, 0.85);
        Level shaded = fill.times(0.75).plus(key, 0.2);
        double level = Math.max(0.02, lit.luminance());
        double wanted = Math.clamp(level, LEAST, MOST);
        Level front = muted(lit.times(wanted / level), wanted);
        double dark = Math.clamp(shaded.luminance() * wanted / level, wanted * 0.5, wanted * 0.72);
        Level back = muted(shaded.times(dark / Math.max(0.02, shaded.luminance())), dark);
        double strongest = Math.max(1e-3, Math.max(key.red(), Math.max(key.green(), key.blue())));
        int rim = Shade.of(
                150 + 105 * key.red() / strongest,
                150 + 105 * key.green() / strongest,
                150 + 105 * key.blue() / strongest);
        return new BodyLight(towards, front, back, rim);
    }

    private static Level muted(Level light, double level) {
        Level held = light.atMost(level * 1.8);
        return held.times(HUE).plus(new Level(level, level, level), 1 - HUE);
    }

    /** The light of something that shines by itself: the same everywhere, with a little shape. */
    public static BodyLight even(Point towards, int rim) {
        return new BodyLight(towards, new Level(0.86, 0.86, 0.86), new Level(0.52, 0.52, 0.56), rim);
    }

    public int light(int rgb) {
        return lit.on(rgb);
    }

    public int dark(int rgb) {
        return shaded.on(rgb);
    }
}
