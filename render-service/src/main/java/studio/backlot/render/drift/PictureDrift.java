package studio.backlot.render.drift;

import java.util.Random;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Shift;

/** Defects that are put into finished pictures. */
final class PictureDrift {

    /** Pixels between the points of a field that boils. */
    private static final int CELL = 12;

    private PictureDrift() {}

    /**
     * The plate boils: every place moves a little and is a little lighter or darker, otherwise in each frame.
     *
     * @param pixels farthest way
     * @param light greatest share of more or less light
     */
    static Picture boiling(Picture plate, double pixels, double light, long seed) {
        double[] right = field(plate, seed);
        double[] down = field(plate, seed + 1);
        double[] lighter = field(plate, seed + 2);
        int width = plate.width();
        Picture moved =
                plate.sampled((x, y) -> x + pixels * right[y * width + x], (x, y) -> y + pixels * down[y * width + x]);
        int[] rgb = moved.pixels();
        for (int at = 0; at < rgb.length; at++) {
            double gain = 1 + light * lighter[at];
            rgb[at] = gained(rgb[at], gain, gain, gain);
        }
        return new Picture(width, plate.height(), rgb);
    }

    /** Smooth noise of -1 to 1. */
    private static double[] field(Picture like, long seed) {
        Random random = new Random(seed);
        int columns = like.width() / CELL + 2;
        int rows = like.height() / CELL + 2;
        double[] points = random.doubles((long) columns * rows, -1, 1).toArray();
        double[] field = new double[like.width() * like.height()];
        for (int at = 0; at < field.length; at++) {
            int x = at % like.width();
            int y = at / like.width();
            int point = y / CELL * columns + x / CELL;
            double across = x % CELL / (double) CELL;
            double upper = points[point] + (points[point + 1] - points[point]) * across;
            int below = point + columns;
            double lower = points[below] + (points[below + 1] - points[below]) * across;
            field[at] = upper + (lower - upper) * (y % CELL) / CELL;
        }
        return field;
    }

    /** Each channel with its own gain. */
    static Picture graded(Picture picture, double red, double green, double blue) {
        int[] rgb = picture.pixels();
        for (int at = 0; at < rgb.length; at++) {
            rgb[at] = gained(rgb[at], red, green, blue);
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }

    private static int gained(int pixel, double red, double green, double blue) {
        return channel((pixel >> 16 & 255) * red) << 16
                | channel((pixel >> 8 & 255) * green) << 8
                | channel((pixel & 255) * blue);
    }

    private static int channel(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /** Larger about the middle. */
    static Picture zoomed(Picture picture, double times) {
        double middleX = picture.width() / 2.0;
        double middleY = picture.height() / 2.0;
        return picture.sampled((x, y) -> middleX + (x - middleX) / times, (x, y) -> middleY + (y - middleY) / times);
    }

    /** A way of exactly this length in any direction. */
    static Shift way(double pixels, Random random) {
        double angle = 2 * Math.PI * random.nextDouble();
        return new Shift(pixels * Math.cos(angle), pixels * Math.sin(angle));
    }
}
