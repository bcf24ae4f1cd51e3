package studio.backlot.render.gallery;

import java.awt.image.BufferedImage;
import java.util.Locale;
import studio.backlot.render.animatic.Pictures;

/**
 * How far a picture is from the one that was accepted, as a whole and where it is farthest.
 *
 * @param similarity mean structural similarity, 1 when equal; see {@link Luma#similarity}
 * @param weakest mean structural similarity of the block of 8 by 8 pixels in which it is least
 * @param difference mean colour difference CIEDE2000, 0 when equal; about 1 is just noticed
 * @param strongest mean colour difference of the block in which it is most
 */
record Comparison(double similarity, double weakest, double difference, double strongest) {

    private static final double LEAST_SIMILARITY = 0.985;
    private static final double LEAST_IN_A_BLOCK = 0.8;
    private static final double MOST_DIFFERENCE = 0.8;
    private static final double MOST_IN_A_BLOCK = 5;
    private static final int BLOCK = 8;

    static Comparison of(BufferedImage actual, BufferedImage accepted) {
        int width = accepted.getWidth();
        int height = accepted.getHeight();
        if (actual.getWidth() != width || actual.getHeight() != height) {
            return new Comparison(0, 0, 100, 100);
        }
        double[] similarity = new Luma(actual).similarity(new Luma(accepted));
        double[] difference = differences(actual, accepted);
        double weakest = 1;
        double strongest = 0;
        for (int y = 0; y < height; y += BLOCK) {
            for (int x = 0; x < width; x += BLOCK) {
                weakest = Math.min(weakest, mean(similarity, width, x, y));
                strongest = Math.max(strongest, mean(difference, width, x, y));
            }
        }
        return new Comparison(mean(similarity), weakest, mean(difference), strongest);
    }

    /** The colour difference of each pixel. */
    static double[] differences(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        double[] differences = new double[width * one.getHeight()];
        for (int at = 0; at < differences.length; at++) {
            differences[at] =
                    Pictures.difference(one.getRGB(at % width, at / width), other.getRGB(at % width, at / width));
        }
        return differences;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double mean(double[] values, int width, int left, int top) {
        double sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(top + BLOCK, values.length / width); y++) {
            for (int x = left; x < Math.min(left + BLOCK, width); x++) {
                sum += values[y * width + x];
                count++;
            }
        }
        return sum / count;
    }

    /** Whether nobody would see a change. */
    boolean accepted() {
        return similarity >= LEAST_SIMILARITY
                && weakest >= LEAST_IN_A_BLOCK
                && difference <= MOST_DIFFERENCE
                && strongest <= MOST_IN_A_BLOCK;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "similarity %.4f (%.4f in a block), colour difference %.2f (%.2f in a block)",
                similarity,
                weakest,
                difference,
                strongest);
    }
}
