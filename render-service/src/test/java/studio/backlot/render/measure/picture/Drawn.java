package studio.backlot.render.measure.picture;

import java.util.Arrays;
import java.util.Random;

/** Pictures with something on them. */
public final class Drawn {

    private Drawn() {}

    /** Soft spots of all colours; the same seed gives the same picture. */
    public static Picture spots(int width, int height, long seed) {
        return spots(width, height, seed, Shift.NONE);
    }

    /** The same spots, each moved: a shift by parts of a pixel without any interpolation. */
    public static Picture spots(int width, int height, long seed, Shift by) {
        Random random = new Random(seed);
        double[][] spots = new double[30][];
        for (int at = 0; at < spots.length; at++) {
            spots[at] = new double[] {
                random.nextDouble() * width,
                random.nextDouble() * height,
                5 + 12 * random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble()
            };
        }
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = pixel(spots, x - by.x(), y - by.y());
            }
        }
        return new Picture(width, height, rgb);
    }

    private static int pixel(double[][] spots, double x, double y) {
        double[] sum = {60, 70, 80};
        for (double[] spot : spots) {
            double dx = (x - spot[0]) / spot[2];
            double dy = (y - spot[1]) / spot[2];
            double near = Math.exp(-(dx * dx + dy * dy));
            for (int channel = 0; channel < 3; channel++) {
                sum[channel] += near * 120 * (spot[3 + channel] - 0.3);
            }
        }
        return held(sum[0]) << 16 | held(sum[1]) << 8 | held(sum[2]);
    }

    private static int held(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    public static Picture grey(int width, int height, int level) {
        int[] rgb = new int[width * height];
        Arrays.fill(rgb, level << 16 | level << 8 | level);
        return new Picture(width, height, rgb);
    }

    /** A rectangle of 1 in a mask of 0. */
    public static Mask box(int width, int height, int left, int top, int right, int bottom) {
        float[] weights = new float[width * height];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                weights[y * width + x] = 1;
            }
        }
        return new Mask(width, height, weights);
    }

    /** A rectangle of one colour laid over a picture. */
    public static Picture with(Picture picture, Mask where, int colour) {
        int[] rgb = picture.pixels();
        for (int at = 0; at < rgb.length; at++) {
            rgb[at] = where.weight(at) > 0.5 ? colour : rgb[at];
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }
}
