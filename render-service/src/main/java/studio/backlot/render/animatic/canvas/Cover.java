package studio.backlot.render.animatic.canvas;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** How much of each pixel is covered: 0 nothing to 255 all. */
public final class Cover {

    /** Eight neighbouring values as one number. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final int width;
    private final byte[] values;
    private final Tiles tiles;

    Cover(int width, int height) {
        this.width = width;
        values = new byte[width * height];
        tiles = new Tiles(width, height);
    }

    /** One value a pixel, row by row. */
    public byte[] values() {
        return values;
    }

    public Tiles tiles() {
        return tiles;
    }

    /** Covers nothing again. */
    public void wipe() {
        tiles.each((left, top, right, bottom) -> {
            for (int y = top; y < bottom; y++) {
                Arrays.fill(values, y * width + left, y * width + right, (byte) 0);
            }
        });
        tiles.clear();
    }

    /** Covers more of the pixels {@code from} to {@code to}, excluded, by {@code share} of 256. */
    public void add(int from, int to, int share) {
        if (share >= 256) {
            Arrays.fill(values, from, to, (byte) 255);
            return;
        }
        int keep = 256 - share;
        for (int at = from; at < to; at++) {
            values[at] = (byte) (255 - (((255 - (values[at] & 255)) * keep) >> 8));
        }
    }

    /** Covers more of one pixel by {@code share} of 256. */
    public void add(int at, int share) {
        values[at] = (byte) (255 - (((255 - (values[at] & 255)) * (256 - share)) >> 8));
    }

    /** Covers what {@code other} covers, too. */
    public void add(Cover other) {
        other.tiles.each((left, top, right, bottom) -> {
            for (int y = top; y < bottom; y++) {
                add(other.values, y * width + left, y * width + right);
            }
        });
        tiles.add(other.tiles);
    }

    /** Eight pixels at once where they are covered by one of the two, or wholly. */
    private void add(byte[] others, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long other = (long) EIGHT.get(others, at);
            if (other == 0) {
                continue;
            }
            long own = (long) EIGHT.get(values, at);
            if (own == 0 || other == -1) {
                EIGHT.set(values, at, other);
            } else if (own != -1) {
                addEach(others, at, at + Long.BYTES);
            }
        }
        addEach(others, at, to);
    }

    private void addEach(byte[] others, int from, int to) {
        for (int at = from; at < to; at++) {
            int open = 255 - (others[at] & 255);
            values[at] = (byte) (255 - divided((255 - (values[at] & 255)) * open));
        }
    }

    /** What is not covered of some pixels, 0 to 255, into {@code open}; false when none of them is covered. */
    boolean open(int from, int count, int[] open) {
        if (isOpen(from, from + count)) {
            return false;
        }
        for (int x = 0; x < count; x++) {
            open[x] = 255 - (values[from + x] & 255);
        }
        return true;
    }

    private boolean isOpen(int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            if ((long) EIGHT.get(values, at) != 0) {
                return false;
            }
        }
        for (; at < to; at++) {
            if (values[at] != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code product} / 255, rounded. */
    private static int divided(int product) {
        int more = product + 128;
        return (more + (more >> 8)) >> 8;
    }
}
