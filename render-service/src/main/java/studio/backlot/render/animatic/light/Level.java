package studio.backlot.render.animatic.light;

import studio.backlot.render.animatic.canvas.Shade;

/** An amount of light: red, green and blue, 1 lights a near white surface fully. */
public record Level(double red, double green, double blue) {

    public static final Level DARK = new Level(0, 0, 0);

    public Level times(double factor) {
        return new Level(red * factor, green * factor, blue * factor);
    }

    public Level plus(Level other) {
        return new Level(red + other.red, green + other.green, blue + other.blue);
    }

    public Level plus(Level other, double share) {
        return new Level(red + other.red * share, green + other.green * share, blue + other.blue * share);
    }

    /** The level with {@code share} of its colour replaced by {@code hue} at the same luminance. */
    Level towards(Level hue, double share) {
        double level = luminance() / Math.max(1e-6, hue.luminance());
        return times(1 - share).plus(hue, share * level);
    }

    /** The level at which each channel is not above {@code most}. */
    Level atMost(double most) {
        return new Level(Math.min(red, most), Math.min(green, most), Math.min(blue, most));
    }

    /** BT.709 weights. */
    public double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    /** A surface of colour {@code rgb} in this light. */
    public int on(int rgb) {
        return Shade.lit(rgb, red, green, blue);
    }
}
