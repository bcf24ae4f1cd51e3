package studio.backlot.render.animatic.canvas;

import java.util.Arrays;

/**
 * Fills convex polygons on packed pixels with smooth edges: exact across, four samples down. Where a row is covered wholly
 * it writes runs of pixels, so that walls and floors cost what memory costs.
 */
final class ConvexFill {

    private static final int SAMPLES = 4;
    private static final int MOST = 24;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final double[] lefts = new double[SAMPLES];
    private final double[] rights = new double[SAMPLES];
    private final double[] slopes = new double[MOST];

    ConvexFill(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /** @param alpha 0 transparent to 256 opaque */
    void fill(double[] xs, double[] ys, int corners, int rgb, int alpha) {
        int count = Math.min(corners, MOST);
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int at = 0; at < count; at++) {
            int next = at + 1 == count ? 0 : at + 1;
            double rise = ys[next] - ys[at];
            slopes[at] = rise == 0 ? 0 : (xs[next] - xs[at]) / rise;
            top = Math.min(top, ys[at]);
            bottom = Math.max(bottom, ys[at]);
        }
        int first = (int) Math.max(0, Math.floor(top));
        int last = (int) Math.min(height - 1.0, Math.floor(bottom));
        for (int y = first; y <= last; y++) {
            row(xs, ys, count, y, rgb & 0xFFFFFF, alpha);
        }
    }

    private void row(double[] xs, double[] ys, int count, int y, int rgb, int alpha) {
        double leastLeft = Double.MAX_VALUE;
        double mostLeft = -Double.MAX_VALUE;
        double leastRight = Double.MAX_VALUE;
        double mostRight = -Double.MAX_VALUE;
        int hit = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double at = y + (sample + 0.5) / SAMPLES;
            double left = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            for (int edge = 0; edge < count; edge++) {
                double from = ys[edge];
                double to = ys[edge + 1 == count ? 0 : edge + 1];
                if (from <= at != to <= at) {
                    double x = xs[edge] + (at - from) * slopes[edge];
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
            left = Math.max(0, left);
            right = Math.min(width, right);
            if (left < right) {
                lefts[hit] = left;
                rights[hit] = right;
                hit++;
                leastLeft = Math.min(leastLeft, left);
                mostLeft = Math.max(mostLeft, left);
                leastRight = Math.min(leastRight, right);
                mostRight = Math.max(mostRight, right);
            }
        }
        if (hit == 0) {
            return;
        }
        int base = y * width;
        int begin = (int) leastLeft;
        int end = (int) Math.ceil(mostRight);
        int solidFrom = (int) Math.ceil(mostLeft);
        int solidTo = (int) leastRight;
        if (hit < SAMPLES || solidFrom >= solidTo) {
            partial(base, begin, end, hit, rgb, alpha);
            return;
        }
        partial(base, begin, solidFrom, hit, rgb, alpha);
        if (alpha >= 256) {
            Arrays.fill(pixels, base + solidFrom, base + solidTo, rgb);
        } else {
            blend(base + solidFrom, base + solidTo, rgb, alpha);
        }
        partial(base, solidTo, end, hit, rgb, alpha);
    }

    /** Pixels that are covered in part. */
    private void partial(int base, int from, int to, int hit, int rgb, int alpha) {
        for (int x = from; x < to; x++) {
            double cover = 0;
            for (int sample = 0; sample < hit; sample++) {
                double left = lefts[sample];
                double right = rights[sample];
                double part = (right < x + 1 ? right : x + 1) - (left > x ? left : x);
                cover += part > 0 ? part : 0;
            }
            int share = (int) (cover * alpha / SAMPLES + 0.5);
            if (share > 0) {
                pixels[base + x] = mix(pixels[base + x], rgb, share);
            }
        }
    }

    private void blend(int from, int to, int rgb, int alpha) {
        int keep = 256 - alpha;
        int redBlue = (rgb & 0xFF00FF) * alpha;
        int green = (rgb & 0xFF00) * alpha;
        for (int at = from; at < to; at++) {
            int under = pixels[at];
            pixels[at] = ((((under & 0xFF00FF) * keep + redBlue) >>> 8) & 0xFF00FF)
                    | ((((under & 0xFF00) * keep + green) >>> 8) & 0xFF00);
        }
    }

    private static int mix(int under, int over, int share) {
        int keep = 256 - share;
        return ((((under & 0xFF00FF) * keep + (over & 0xFF00FF) * share) >>> 8) & 0xFF00FF)
                | ((((under & 0xFF00) * keep + (over & 0xFF00) * share) >>> 8) & 0xFF00);
    }
}
