package studio.backlot.render.animatic.canvas;

import java.util.Arrays;

/** Which parts of a sheet have been touched, so that clearing, laying and grading cost what was drawn and not the whole frame. */
public final class Tiles {

    /** Pixels along a tile's longer side. */
    public static final int WIDE = 64;

    /** Pixels along its shorter side; even, and whole cells of {@link Glow}. */
    public static final int HIGH = 16;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final boolean[] touched;

    public Tiles(int width, int height) {
        this.width = width;
        this.height = height;
        columns = Math.ceilDiv(width, WIDE);
        rows = Math.ceilDiv(height, HIGH);
        touched = new boolean[columns * rows];
    }

    /** Does something with the pixels of one run of tiles. */
    @FunctionalInterface
    public interface Area {
        /** The columns {@code left} to {@code right} and rows {@code top} to {@code bottom}, the latter of both excluded. */
        void at(int left, int top, int right, int bottom);
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public boolean is(int column, int row) {
        return touched[row * columns + column];
    }

    public boolean none() {
        for (boolean tile : touched) {
            if (tile) {
                return false;
            }
        }
        return true;
    }

    public void clear() {
        Arrays.fill(touched, false);
    }

    public void all() {
        Arrays.fill(touched, true);
    }

    public void add(Tiles other) {
        for (int tile = 0; tile < touched.length; tile++) {
            touched[tile] |= other.touched[tile];
        }
    }

    public void set(Tiles other) {
        System.arraycopy(other.touched, 0, touched, 0, touched.length);
    }

    public void mark(int column, int row) {
        touched[row * columns + column] = true;
    }

    /** Marks every tile that the pixels reach into; the bounds are cut to the sheet, the last ones are excluded. */
    public void mark(int left, int top, int right, int bottom) {
        int fromX = Math.max(0, left);
        int toX = Math.min(width, right) - 1;
        int fromY = Math.max(0, top);
        int toY = Math.min(height, bottom) - 1;
        if (toX < fromX) {
            return;
        }
        for (int row = fromY / HIGH; row <= Math.floorDiv(toY, HIGH); row++) {
            Arrays.fill(touched, row * columns + fromX / WIDE, row * columns + toX / WIDE + 1, true);
        }
    }

    /** Visits every run of touched tiles that lie side by side, from the top left. */
    public void each(Area area) {
        shared(this, area);
    }

    /** Visits every run of tiles that are touched both here and there. */
    public void shared(Tiles other, Area area) {
        for (int row = 0; row < rows; row++) {
            int column = 0;
            while (column < columns) {
                int first = column;
                while (column < columns && touched[row * columns + column] && other.touched[row * columns + column]) {
                    column++;
                }
                if (first == column) {
                    column++;
                    continue;
                }
                area.at(first * WIDE, row * HIGH, Math.min(width, column * WIDE), Math.min(height, (row + 1) * HIGH));
            }
        }
    }
}
