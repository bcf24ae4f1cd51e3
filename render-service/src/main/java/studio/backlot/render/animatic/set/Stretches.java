package studio.backlot.render.animatic.set;

import java.util.Arrays;

/**
 * What is known of stretches of every row without a look at their pixels: nothing in a stretch is nearer than so much, and
 * who fills it. So a run of pixels is seen from end to end at the price of a few questions.
 */
final class Stretches {

    /** Pixels of a stretch are 2 to this power. */
    private static final int SHIFT = 6;

    private static final int MIXED = -1;

    private final int columns;
    private final float[] nearest;
    private final int[] owners;

    Stretches(int width, int height) {
        columns = (width + (1 << SHIFT) - 1) >> SHIFT;
        nearest = new float[columns * height];
        owners = new int[columns * height];
    }

    /** Nothing is anywhere yet. */
    void clear() {
        Arrays.fill(nearest, 0);
        Arrays.fill(owners, MIXED);
    }

    /** The pixel after the stretch that {@code x} is in, {@code to} at most. */
    static int end(int x, int to) {
        int end = ((x >> SHIFT) + 1) << SHIFT;
        return end < to ? end : to;
    }

    /** Whether all of the stretch is farther than this. */
    boolean isBehind(int row, int x, double near) {
        return near > nearest[row * columns + (x >> SHIFT)];
    }

    /** Whether someone fills the whole stretch. */
    boolean isOf(int id, int row, int x) {
        return owners[row * columns + (x >> SHIFT)] == id;
    }

    /** One pixel is someone's now. */
    void put(int row, int x, float near, int id) {
        int at = row * columns + (x >> SHIFT);
        nearest[at] = near > nearest[at] ? near : nearest[at];
        owners[at] = owners[at] == id ? id : MIXED;
    }

    /** Some pixels are someone's now, as near as this at the first and at the last of them. */
    void put(int row, int from, int to, double first, double step, int id) {
        for (int x = from; x < to; ) {
            int until = end(x, to);
            double one = first + step * x;
            double other = first + step * (until - 1);
            float most = (float) (one > other ? one : other);
            if (until - x == 1 << SHIFT) {
                int at = row * columns + (x >> SHIFT);
                nearest[at] = most;
                owners[at] = id;
            } else {
                put(row, x, most, id);
            }
            x = until;
        }
    }
}
