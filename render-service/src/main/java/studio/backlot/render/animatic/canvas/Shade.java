package studio.backlot.render.animatic.canvas;

/** Arithmetic on colours packed as 0xRRGGBB, or 0xAARRGGBB where a name says alpha. */
public final class Shade {

    private Shade() {}

    public static int of(double r, double g, double b) {
        return (channel(r) << 16) | (channel(g) << 8) | channel(b);
    }

    private static int channel(double value) {
        return (int) Math.clamp(value + 0.5, 0, 255);
    }

    public static int red(int rgb) {
        return rgb >> 16 & 255;
    }

    public static int green(int rgb) {
        return rgb >> 8 & 255;
    }

    public static int blue(int rgb) {
        return rgb & 255;
    }

    public static int mix(int from, int to, double share) {
        return of(
                red(from) + (red(to) - red(from)) * share,
                green(from) + (green(to) - green(from)) * share,
                blue(from) + (blue(to) - blue(from)) * share);
    }

    /** Brighter or darker by a factor; the hue holds. */
    public static int times(int rgb, double factor) {
        return of(red(rgb) * factor, green(rgb) * factor, blue(rgb) * factor);
    }

    /** A surface of colour {@code rgb} under light of that red, green and blue, 1 being full. */
    public static int lit(int rgb, double r, double g, double b) {
        return of(soft(red(rgb) * r), soft(green(rgb) * g), soft(blue(rgb) * b));
    }

    /** Bright values roll off instead of clipping. */
    private static double soft(double value) {
        return value <= 190 ? value : 190 + 65 * (1 - 1 / (1 + (value - 190) / 65));
    }

    /** More or less colourful about its own luminance. */
    public static int saturated(int rgb, double factor) {
        double grey = luminance(rgb);
        return of(
                grey + (red(rgb) - grey) * factor,
                grey + (green(rgb) - grey) * factor,
                grey + (blue(rgb) - grey) * factor);
    }

    /** BT.709 weights on the sRGB values, 0 to 255. */
    public static double luminance(int rgb) {
        return 0.2126 * red(rgb) + 0.7152 * green(rgb) + 0.0722 * blue(rgb);
    }

    public static int alpha(int rgb, double alpha) {
        return (channel(alpha * 255) << 24) | (rgb & 0xFFFFFF);
    }
}
