package studio.backlot.render.animatic.canvas;

/**
 * Three channels of a coarse grid as rows of pixels: interpolated across once for every row of the grid, and down by plain
 * loops that the compiler turns into vector instructions.
 */
public final class Gridlines {

    private final int columns;
    private final int wide;
    private final Channel red;
    private final Channel green;
    private final Channel blue;

    /** One channel: the grid's rows above and below the pixel row, and the pixel row itself. */
    private static final class Channel {
        private int[] above;
        private int[] below;
        private final int[] row;

        private Channel(int wide) {
            above = new int[wide];
            below = new int[wide];
            row = new int[wide];
        }

        private void next() {
            int[] spare = above;
            above = below;
            below = spare;
        }
    }

    /** @param columns of the grid, one more than cells fit into the width */
    public Gridlines(int columns) {
        this.columns = columns;
        wide = columns * Glow.CELL;
        red = new Channel(wide);
        green = new Channel(wide);
        blue = new Channel(wide);
    }

    /** Goes to pixel row {@code y}; rows are asked for from 0 on, one after another. {@code scale} is one in fixed point. */
    public void row(int y, float[] reds, float[] greens, float[] blues, float scale) {
        int gridRow = y / Glow.CELL;
        int inside = y % Glow.CELL;
        row(red, reds, gridRow, inside, scale);
        row(green, greens, gridRow, inside, scale);
        row(blue, blues, gridRow, inside, scale);
    }

    public int[] red() {
        return red.row;
    }

    public int[] green() {
        return green.row;
    }

    public int[] blue() {
        return blue.row;
    }

    private void row(Channel channel, float[] values, int gridRow, int inside, float scale) {
        if (inside == 0) {
            if (gridRow == 0) {
                across(values, 0, channel.below, scale);
            }
            channel.next();
            across(values, (gridRow + 1) * columns, channel.below, scale);
        }
        int[] above = channel.above;
        int[] below = channel.below;
        int[] row = channel.row;
        int count = wide;
        for (int x = 0; x < count; x++) {
            row[x] = above[x] + (((below[x] - above[x]) * inside) >> 3);
        }
    }

    private void across(float[] values, int start, int[] line, float scale) {
        int from = (int) (values[start] * scale);
        for (int column = 0; column + 1 < columns; column++) {
            int to = (int) (values[start + column + 1] * scale);
            int step = (to - from) >> 3;
            int x = column * Glow.CELL;
            for (int i = 0; i < Glow.CELL; i++) {
                line[x + i] = from + step * i;
            }
            from = to;
        }
    }
}
