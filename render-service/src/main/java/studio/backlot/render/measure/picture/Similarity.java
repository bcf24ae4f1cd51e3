package studio.backlot.render.measure.picture;

import org.jspecify.annotations.Nullable;

/**
 * The structural similarity index about every pixel, 1 where both pictures are the same. Z. Wang, A. C. Bovik, H. R. Sheikh, E. P.
 * Simoncelli: Image Quality Assessment: From Error Visibility to Structural Similarity. IEEE Transactions on Image Processing 13 (4), 2004,
 * equation 13 on luma of 0 to 255 with the paper's Gaussian window (11 by 11, deviation 1.5) and constants (0.01 and 0.03); windows beyond
 * the edge repeat it.
 */
public final class Similarity {

    /** Stabilises the comparison of brightness. */
    public static final double C1 = 0.01 * 255 * (0.01 * 255);

    /** Stabilises the comparison of contrast and structure. */
    public static final double C2 = 0.03 * 255 * (0.03 * 255);

    static final float[] WINDOW = window();

    /** Variances of numbers about 0 lose less to rounding. */
    private static final float MIDDLE = 128;

    private Similarity() {}

    private static float[] window() {
        double[] weights = new double[11];
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            weights[at] = Math.exp(-(at - 5) * (at - 5) / (2 * 1.5 * 1.5));
            sum += weights[at];
        }
        float[] window = new float[weights.length];
        for (int at = 0; at < weights.length; at++) {
            window[at] = (float) (weights[at] / sum);
        }
        return window;
    }

    /** The index about each pixel. */
    public static Plane of(Plane one, Plane other) {
        Plane meanOne = one.windowMean();
        Plane meanOther = other.windowMean();
        Plane squareOne = one.windowSquare();
        Plane squareOther = other.windowSquare();
        Plane both = product(one, other).filtered(WINDOW);
        float[] index = new float[one.values().length];
        for (int at = 0; at < index.length; at++) {
            double mx = meanOne.values()[at];
            double my = meanOther.values()[at];
            double vx = Math.max(0, squareOne.values()[at] - mx * mx);
            double vy = Math.max(0, squareOther.values()[at] - my * my);
            double cov = both.values()[at] - mx * my;
            double x = mx + MIDDLE;
            double y = my + MIDDLE;
            index[at] = (float) ((2 * x * y + C1) * (2 * cov + C2) / ((x * x + y * y + C1) * (vx + vy + C2)));
        }
        return new Plane(one.width(), one.height(), index);
    }

    /** Mean index over a mask, 1 when the mask is empty. */
    public static double of(Picture one, Picture other, Mask where) {
        if (!one.sameSize(other)) {
            throw new IllegalArgumentException("pictures: expected the same size, not %dx%d and %dx%d"
                    .formatted(one.width(), one.height(), other.width(), other.height()));
        }
        return where.area() == 0 ? 1 : of(one.luma(), other.luma()).mean(where);
    }

    /** About the middle; multiplied by {@code other} unless that is null. */
    static Plane product(Plane one, @Nullable Plane other) {
        float[] product = new float[one.values().length];
        for (int at = 0; at < product.length; at++) {
            float value = one.values()[at] - MIDDLE;
            product[at] = other == null ? value : value * (other.values()[at] - MIDDLE);
        }
        return new Plane(one.width(), one.height(), product);
    }
}
