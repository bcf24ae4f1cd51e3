package studio.backlot.render.animatic.light;

import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Point;

/**
 * How a body is lit: its lit and its shaded parts, and the colour of its rim, which comes from the second light.
 *
 * @param towards from the body to the key light, of length 1
 */
public record BodyLight(Point towards, Level lit, Level shaded, int rim) {

    /** Faces must be readable even in the dark: the lit side never falls below this, nor does it burn out above the other. */
    private static final double LEAST = 0.85;

    private static final double MOST = 0.97;

    static BodyLight of(Point towards, Level key, Level fill, Level edge, Manner manner) {
        Level lit = fill.times(0.75).plus(key, 0.85);
        Level shaded = fill.times(0.8).plus(key, 0.14);
        double level = Math.max(0.02, lit.luminance());
        double wanted = Math.clamp(LEAST + (level - LEAST) * 0.6, LEAST, MOST);
        double hue = 0.16 + 0.4 * manner.tint();
        Level front = muted(lit.times(wanted / level), wanted, hue);
        double deepest = wanted * (0.78 - 0.36 * manner.shadow());
        double dark = Math.clamp(shaded.luminance() * wanted / level, deepest, wanted * 0.84);
        Level back = muted(shaded.times(dark / Math.max(0.02, shaded.luminance())), dark, Math.min(0.6, hue + 0.12));
        Level from = edge.luminance() > 0.04 ? edge : key;
        double strongest = Math.max(1e-3, Math.max(from.red(), Math.max(from.green(), from.blue())));
        int rim = Shade.of(
                120 + 135 * from.red() / strongest,
                120 + 135 * from.green() / strongest,
                120 + 135 * from.blue() / strongest);
        return new BodyLight(towards, front, back, rim);
    }

    /** Light that has {@code hue} of its colour left: mood, but skin stays skin. */
    private static Level muted(Level light, double level, double hue) {
        Level held = light.atMost(level * 1.8);
        return held.times(hue).plus(new Level(level, level, level), 1 - hue);
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
