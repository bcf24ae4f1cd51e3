package studio.backlot.render.animatic.canvas;

import java.util.Arrays;

/**
 * Box blurs of a grid of whole numbers; what lies beyond the grid is as its edge. Sums run over copies
 * of whole rows that share one index: only so does the compiler make vector code of them.
 */
public final class BoxBlur {

    private final int columns;
    private final int rows;
    private final int[] scratch;
    private final int[] sums;
    private final int[] line;
    private final int[] padded;

    /**
     * For grids of one size.
     *
     * @param most largest radius, cells
     */
    public BoxBlur(int columns, int rows, int most) {
        this.columns = columns;
        this.rows = rows;
        scratch = new int[columns * rows];
        sums = new int[columns];
        line = new int[columns];
        padded = new int[columns + 2 * most];
    }

    /**
     * The mean over {@code 2 * radius + 1} cells across, of this down, both cut to whole numbers, into {@code to}, which may be
     * {@code from}. Values are 0 to 32767.
     */
    public void blur(int[] from, int[] to, int radius) {
        int share = 65536 / (2 * radius + 1);
        for (int row = 0; row < rows; row++) {
            across(from, row * columns, radius, share);
        }
        down(to, radius, share);
    }

    private void across(int[] from, int start, int radius, int share) {
        int[] wide = padded;
        Arrays.fill(wide, 0, radius, from[start]);
        System.arraycopy(from, start, wide, radius, columns);
        Arrays.fill(wide, radius + columns, columns + 2 * radius, from[start + columns - 1]);
        Arrays.fill(sums, 0);
        for (int at = 0; at <= 2 * radius; at++) {
            System.arraycopy(wide, at, line, 0, columns);
            add(sums, line);
        }
        divide(share, scratch, start);
    }

    private void down(int[] to, int radius, int share) {
        Arrays.fill(sums, 0);
        for (int row = -radius; row <= radius; row++) {
            add(sums, row(row));
        }
        for (int row = 0; row < rows; row++) {
            divide(share, to, row * columns);
            add(sums, row(row + radius + 1));
            subtract(sums, row(row - radius));
        }
    }

    /** A row that was blurred across. */
    private int[] row(int row) {
        System.arraycopy(scratch, Math.clamp(row, 0, rows - 1) * columns, line, 0, columns);
        return line;
    }

    private static void add(int[] to, int[] more) {
        for (int at = 0; at < to.length; at++) {
            to[at] += more[at];
        }
    }

    private static void subtract(int[] to, int[] less) {
        for (int at = 0; at < to.length; at++) {
            to[at] -= less[at];
        }
    }

    private void divide(int share, int[] to, int start) {
        int[] from = sums;
        int[] mean = line;
        for (int at = 0; at < from.length; at++) {
            mean[at] = (from[at] * share) >> 16;
        }
        System.arraycopy(mean, 0, to, start, columns);
    }
}
