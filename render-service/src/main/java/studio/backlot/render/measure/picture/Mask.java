package studio.backlot.render.measure.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where something is in a picture: a weight of 0 to 1 for each pixel. It does not change. */
public final class Mask {

    private final int width;
    private final int height;
    private final float[] weights;
    private int @Nullable [] box;

    /** From weights row by row, each 0 to 1; the array is kept and must not be changed. */
    public Mask(int width, int height, float[] weights) {
        if (weights.length != width * height) {
            throw new IllegalArgumentException(
                    "mask: expected %d times %d weights, not %d".formatted(width, height, weights.length));
        }
        this.width = width;
        this.height = height;
        this.weights = weights;
    }

    /** From a matte: 8 bits of grey, 255 is there. */
    public static Mask of(BufferedImage matte) {
        byte[] samples = (byte[]) matte.getRaster().getDataElements(0, 0, matte.getWidth(), matte.getHeight(), null);
        float[] weights = new float[samples.length];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = (samples[at] & 255) / 255f;
        }
        return new Mask(matte.getWidth(), matte.getHeight(), weights);
    }

    /** Everywhere, or nowhere. */
    public static Mask all(int width, int height, boolean there) {
        float[] weights = new float[width * height];
        Arrays.fill(weights, there ? 1 : 0);
        return new Mask(width, height, weights);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Whether any weight is greater. */
    public boolean isAbove(double weight) {
        for (float each : weights) {
            if (each > weight) {
                return true;
            }
        }
        return false;
    }

    public double at(int x, int y) {
        return weights[y * width + x];
    }

    float weight(int at) {
        return weights[at];
    }

    /** Sum of the weights, pixels. */
    public double area() {
        double area = 0;
        for (float weight : weights) {
            area += weight;
        }
        return area;
    }

    /** Left, top, right and bottom of what is not 0, the last ones excluded; all 0 when nothing is. */
    public int[] box() {
        int[] known = box;
        if (known == null) {
            known = bounds();
            box = known;
        }
        return known.clone();
    }

    /** The box with room about it, within the picture; left and top are even, as chroma is. */
    public int[] room(int pixels) {
        int[] box = box();
        return new int[] {
            Math.max(0, box[0] - pixels) & ~1,
            Math.max(0, box[1] - pixels) & ~1,
            Math.min(width, box[2] + pixels),
            Math.min(height, box[3] + pixels)
        };
    }

    private int[] bounds() {
        int[] bounds = {width, height, 0, 0};
        for (int y = 0; y < height; y++) {
            int from = y * width;
            int to = from + width;
            int first = from;
            while (first < to && !(weights[first] > 0)) {
                first++;
            }
            if (first < to) {
                int last = to - 1;
                while (!(weights[last] > 0)) {
                    last--;
                }
                bounds[0] = Math.min(bounds[0], first - from);
                bounds[1] = Math.min(bounds[1], y);
                bounds[2] = Math.max(bounds[2], last - from + 1);
                bounds[3] = y + 1;
            }
        }
        return bounds[2] == 0 ? new int[4] : bounds;
    }

    public Mask not() {
        float[] other = new float[weights.length];
        for (int at = 0; at < other.length; at++) {
            other[at] = 1 - weights[at];
        }
        return new Mask(width, height, other);
    }

    /** The greater weight of both. */
    public Mask or(Mask other) {
        float[] both = new float[weights.length];
        for (int at = 0; at < both.length; at++) {
            both[at] = Math.max(weights[at], other.weights[at]);
        }
        return new Mask(width, height, both);
    }

    /** The lesser weight of both. */
    public Mask and(Mask other) {
        float[] both = new float[weights.length];
        for (int at = 0; at < both.length; at++) {
            both[at] = Math.min(weights[at], other.weights[at]);
        }
        return new Mask(width, height, both);
    }

    /** The same, moved by whole pixels; what comes in is 0. */
    public Mask moved(int right, int down) {
        float[] moved = new float[weights.length];
        int[] box = box();
        for (int y = Math.max(box[1], -down); y < Math.min(box[3], height - down); y++) {
            for (int x = Math.max(box[0], -right); x < Math.min(box[2], width - right); x++) {
                moved[(y + down) * width + x + right] = weights[y * width + x];
            }
        }
        return new Mask(width, height, moved);
    }

    /** Every weight as a share of {@code whole}, at most 1. */
    public Mask over(double whole) {
        float[] shares = new float[weights.length];
        for (int at = 0; at < shares.length; at++) {
            shares[at] = (float) Math.min(1, weights[at] / whole);
        }
        return new Mask(width, height, shares);
    }

    /** 1 where the weight is at least {@code least}, else 0. */
    public Mask atLeast(double least) {
        float[] hard = new float[weights.length];
        for (int at = 0; at < hard.length; at++) {
            hard[at] = weights[at] >= least ? 1 : 0;
        }
        return new Mask(width, height, hard);
    }

    /** The greatest weight within a square of {@code reach} pixels to each side. */
    public Mask grown(int reach) {
        return new Mask(width, height, spread(spread(weights, reach, true), reach, false));
    }

    /** The least weight within a square of {@code reach} pixels to each side. */
    public Mask shrunk(int reach) {
        return not().grown(reach).not();
    }

    /** Half as wide and high, each weight the mean of four. */
    public Mask halved() {
        Plane half = new Plane(width, height, weights).halved();
        return new Mask(half.width(), half.height(), half.values());
    }

    /**
     * What covers {@code n} pixels to each side covers {@code 3 n + 1} after one more look at itself, shifted both ways; at the edges it
     * looks at what lies there. Whole lines at a time, which the JIT turns into vector code.
     */
    private float[] spread(float[] from, int reach, boolean rows) {
        float[] now = from;
        int covered = 0;
        while (covered < reach) {
            int shift = Math.min(2 * covered + 1, reach - covered);
            now = rows ? alongRows(now, shift) : alongColumns(now, shift);
            covered += shift;
        }
        return now;
    }

    private float[] alongRows(float[] from, int shift) {
        float[] to = from.clone();
        int inside = Math.max(0, width - shift);
        for (int line = 0; line < from.length; line += width) {
            greatest(to, line + shift, from, line, inside);
            greatest(to, line, from, line + shift, inside);
            for (int at = 0; at < Math.min(shift, width); at++) {
                to[line + at] = Math.max(to[line + at], from[line]);
                int other = line + width - 1;
                to[other - at] = Math.max(to[other - at], from[other]);
            }
        }
        return to;
    }

    private float[] alongColumns(float[] from, int shift) {
        float[] to = from.clone();
        for (int line = 0; line < height; line++) {
            greatest(to, line * width, from, Math.max(0, line - shift) * width, width);
            greatest(to, line * width, from, Math.min(height - 1, line + shift) * width, width);
        }
        return to;
    }

    private static void greatest(float[] to, int into, float[] from, int first, int count) {
        for (int at = 0; at < count; at++) {
            to[into + at] = Math.max(to[into + at], from[first + at]);
        }
    }
}
