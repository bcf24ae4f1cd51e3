package studio.backlot.render.animatic.finish;

import studio.backlot.render.animatic.canvas.Glow;
import studio.backlot.render.animatic.canvas.Tiles;

/** Glow and bloom of a frame in 24.8 fixed point, and as rows of pixels between the grid's columns. */
final class LightGrid {

    private static final int CELLS_WIDE = Tiles.WIDE / Glow.CELL;
    private static final int CELLS_HIGH = Tiles.HIGH / Glow.CELL;

    private final int columns;
    private final int rows;
    private final Channel red;
    private final Channel green;
    private final Channel blue;
    private int at;
    private int from;
    private int to;

    /** One channel: its cells, and two of their rows spread over the pixels. */
    private static final class Channel {
        private final int columns;
        private int[] cells;
        private int[] before;
        private int[] above;
        private int[] below;

        private Channel(int columns, int rows) {
            this.columns = columns;
            cells = new int[columns * rows];
            before = new int[columns * rows];
            above = new int[columns * Glow.CELL];
            below = new int[columns * Glow.CELL];
        }

        private void take(float[] glow, int[] bloom, int strength) {
            int[] spare = before;
            before = cells;
            cells = spare;
            int[] to = spare;
            for (int cell = 0; cell < to.length; cell++) {
                to[cell] = (int) (glow[cell] * 256) + ((bloom[cell] * strength) >> 8);
            }
        }

        private boolean differs(int from, int to) {
            for (int cell = from; cell < to; cell++) {
                if (cells[cell] != before[cell]) {
                    return true;
                }
            }
            return false;
        }

        /** Goes to a row; of the next one below, the upper end is there. */
        private void line(int row, int first, int last, boolean isNext) {
            if (isNext) {
                int[] spare = above;
                above = below;
                below = spare;
            } else {
                spread(row * columns, above, first, last);
            }
            spread((row + 1) * columns, below, first, last);
        }

        private void spread(int start, int[] line, int first, int last) {
            int from = cells[start + first];
            for (int column = first; column < last; column++) {
                int to = cells[start + column + 1];
                int step = (to - from) >> 3;
                int x = column * Glow.CELL;
                for (int i = 0; i < Glow.CELL; i++) {
                    line[x + i] = from + step * i;
                }
                from = to;
            }
        }
    }

    LightGrid(Glow glow) {
        columns = glow.columns();
        rows = glow.rows();
        red = new Channel(columns, rows);
        green = new Channel(columns, rows);
        blue = new Channel(columns, rows);
    }

    /** The light of the next frame; {@code strength} of the bloom is times 256. */
    void take(Glow glow, Bloom bloom, int strength) {
        at = Integer.MIN_VALUE;
        red.take(glow.red(), bloom.red(), strength);
        green.take(glow.green(), bloom.green(), strength);
        blue.take(glow.blue(), bloom.blue(), strength);
    }

    /** Marks the tiles over which the light is another than in the frame before. */
    void mark(Tiles changed) {
        for (int row = 0; row < changed.rows(); row++) {
            for (int column = 0; column < changed.columns(); column++) {
                if (!changed.is(column, row) && differs(column, row)) {
                    changed.mark(column, row);
                }
            }
        }
    }

    private boolean differs(int column, int row) {
        int last = Math.min(rows - 1, (row + 1) * CELLS_HIGH);
        int right = Math.min(columns, (column + 1) * CELLS_WIDE + 1);
        for (int line = row * CELLS_HIGH; line <= last; line++) {
            int from = line * columns + column * CELLS_WIDE;
            int to = line * columns + right;
            if (red.differs(from, to) || green.differs(from, to) || blue.differs(from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the pixel rows under grid row {@code row}, of which the pixels {@code left} to {@code right} are wanted. */
    void line(int row, int left, int right) {
        int first = left / Glow.CELL;
        int last = Math.min(columns - 1, Math.ceilDiv(right, Glow.CELL));
        boolean isNext = row == at + 1 && first == from && last == to;
        red.line(row, first, last, isNext);
        green.line(row, first, last, isNext);
        blue.line(row, first, last, isNext);
        at = row;
        from = first;
        to = last;
    }

    /** The red, green and blue of a row of pixels with the light added, {@code inside} rows under the grid's row. */
    void add(int inside, int[] line, int[] reds, int[] greens, int[] blues, int left, int right) {
        add(red, inside, line, 16, reds, left, right);
        add(green, inside, line, 8, greens, left, right);
        add(blue, inside, line, 0, blues, left, right);
    }

    private static void add(Channel channel, int inside, int[] line, int shift, int[] to, int left, int right) {
        int[] above = channel.above;
        int[] below = channel.below;
        for (int x = left; x < right; x++) {
            int light = (above[x] + (((below[x] - above[x]) * inside) >> 3)) >> 8;
            to[x] = ((line[x] >> shift) & 255) + light;
        }
    }
}
