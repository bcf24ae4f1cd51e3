package studio.backlot.render.gallery;

import java.awt.image.BufferedImage;

/** The brightness of a picture, row by row: BT.709 luma of gamma-coded R, G and B, 0 to 255. */
final class Luma {

    /** Weights of an 11 by 11 Gaussian window of deviation 1.5, which is separable. */
    private static final double[] WINDOW = window();

    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);

    private final double[] values;
    private final int width;
    private final int height;

    Luma(BufferedImage picture) {
        width = picture.getWidth();
        height = picture.getHeight();
        values = new double[width * height];
        for (int at = 0; at < values.length; at++) {
            int rgb = picture.getRGB(at % width, at / width);
            values[at] = 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
        }
    }

    private static double[] window() {
        double[] window = new double[11];
        double sum = 0;
        for (int at = 0; at < window.length; at++) {
            window[at] = Math.exp(-(at - 5) * (at - 5) / (2 * 1.5 * 1.5));
            sum += window[at];
        }
        for (int at = 0; at < window.length; at++) {
            window[at] /= sum;
        }
        return window;
    }

    /**
     * The structural similarity index about every pixel, 1 where both are the same. Z. Wang, A. C. Bovik, H. R. Sheikh, E. P.
     * Simoncelli: Image Quality Assessment: From Error Visibility to Structural Similarity. IEEE Transactions on Image
     * Processing 13 (4), 2004, equation 13 with the paper's window and constants; windows beyond the edge repeat it.
     */
    double[] similarity(Luma other) {
        double[] meanOne = blurred(values);
        double[] meanOther = blurred(other.values);
        double[] squareOne = blurred(product(values, values));
        double[] squareOther = blurred(product(other.values, other.values));
        double[] both = blurred(product(values, other.values));
        double[] index = new double[values.length];
        for (int at = 0; at < index.length; at++) {
            double mx = meanOne[at];
            double my = meanOther[at];
            double vx = squareOne[at] - mx * mx;
            double vy = squareOther[at] - my * my;
            double cov = both[at] - mx * my;
            index[at] = (2 * mx * my + C1) * (2 * cov + C2) / ((mx * mx + my * my + C1) * (vx + vy + C2));
        }
        return index;
    }

    private static double[] product(double[] one, double[] other) {
        double[] product = new double[one.length];
        for (int at = 0; at < product.length; at++) {
            product[at] = one[at] * other[at];
        }
        return product;
    }

    private double[] blurred(double[] sharp) {
        return along(along(sharp, 1, 0), 0, 1);
    }

    private double[] along(double[] from, int stepX, int stepY) {
        double[] to = new double[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int tap = 0; tap < WINDOW.length; tap++) {
                    int u = Math.clamp(x + (long) (tap - 5) * stepX, 0, width - 1);
                    int v = Math.clamp(y + (long) (tap - 5) * stepY, 0, height - 1);
                    sum += WINDOW[tap] * from[v * width + u];
                }
                to[y * width + x] = sum;
            }
        }
        return to;
    }
}
