package studio.backlot.render.measure.picture;

import org.jspecify.annotations.Nullable;

/** Numbers over a picture, row by row. They do not change; what is told of them is kept. */
public final class Plane {

    private static final float[] BINOMIAL = {0.0625f, 0.25f, 0.375f, 0.25f, 0.0625f};

    private final int width;
    private final int height;
    private final float[] values;
    private @Nullable Plane half;
    private @Nullable Plane soft;
    private @Nullable Plane mean;
    private @Nullable Plane square;

    /** The array is kept and must not be changed. */
    public Plane(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public float at(int x, int y) {
        return values[y * width + x];
    }

    /** The array itself; for reading. */
    float[] values() {
        return values;
    }

    /** Mean over the mask; 0 when the mask is empty. */
    public double mean(Mask where) {
        double sum = 0;
        double area = 0;
        for (int at = 0; at < values.length; at++) {
            double weight = where.weight(at);
            sum += weight * values[at];
            area += weight;
        }
        return area == 0 ? 0 : sum / area;
    }

    /** The difference of each number. */
    public Plane minus(Plane other) {
        float[] differences = new float[values.length];
        for (int at = 0; at < differences.length; at++) {
            differences[at] = values[at] - other.values[at];
        }
        return new Plane(width, height, differences);
    }

    /** Half as wide and high. */
    Plane halved() {
        Plane known = half;
        if (known == null) {
            known = reduced();
            half = known;
        }
        return known;
    }

    /** Without its finest detail: a binomial filter over five values each way. */
    Plane soft() {
        Plane known = soft;
        if (known == null) {
            known = filtered(BINOMIAL);
            soft = known;
        }
        return known;
    }

    /** Means over the window of {@link Similarity}, about its middle. */
    Plane windowMean() {
        Plane known = mean;
        if (known == null) {
            known = Similarity.product(this, null).filtered(Similarity.WINDOW);
            mean = known;
        }
        return known;
    }

    /** Mean squares over the window of {@link Similarity}, about its middle. */
    Plane windowSquare() {
        Plane known = square;
        if (known == null) {
            known = Similarity.product(this, this).filtered(Similarity.WINDOW);
            square = known;
        }
        return known;
    }

    private Plane reduced() {
        int wide = width / 2;
        float[] means = new float[wide * (height / 2)];
        for (int at = 0; at < means.length; at++) {
            int from = at / wide * 2 * width + at % wide * 2;
            means[at] = (values[from] + values[from + 1] + values[from + width] + values[from + width + 1]) / 4;
        }
        return new Plane(wide, height / 2, means);
    }

    /** Filtered by a symmetric kernel along rows, then along columns; beyond the edge the edge repeats. */
    Plane filtered(float[] kernel) {
        int reach = kernel.length / 2;
        float[] padded = new float[width + 2 * reach];
        float[] along = new float[values.length];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            System.arraycopy(values, row, padded, reach, width);
            for (int x = 0; x < reach; x++) {
                padded[x] = values[row];
                padded[reach + width + x] = values[row + width - 1];
            }
            for (int tap = 0; tap < kernel.length; tap++) {
                float weight = kernel[tap];
                for (int x = 0; x < width; x++) {
                    along[row + x] += weight * padded[x + tap];
                }
            }
        }
        float[] both = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int tap = 0; tap < kernel.length; tap++) {
                int from = Math.clamp((long) y + tap - reach, 0, height - 1) * width;
                float weight = kernel[tap];
                for (int x = 0; x < width; x++) {
                    both[y * width + x] += weight * along[from + x];
                }
            }
        }
        return new Plane(width, height, both);
    }
}
