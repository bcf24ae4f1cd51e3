package studio.backlot.render.animatic.canvas;

/**
 * Three channels of a coarse grid as rows of pixels: interpolated across once for every row of the grid. Down it is left to
 * the loop that needs them, which the compiler turns into vector instructions: {@code above + ((below - above) * inside >> 3)}.
 */
public final class Gridlines {

    private final int columns;
    private final Channel red;
    private final Channel green;
    private final Channel blue;

    /** One channel: the grid's rows above and below the pixel row. */
    public static final class Channel {
        private int[] above;
        private int[] below;

        private Channel(int wide) {
            above = new int[wide];
            below = new int[wide];
        }

        public int[] above() {
            return above;
        }

        public int[] below() {
            return below;
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
        int wide = columns * Glow.CELL;
        red = new Channel(wide);
        green = new Channel(wide);
        blue = new Channel(wide);
    }

    /**
     * Goes to a pixel row; rows are asked for from 0 on, one after another.
     *
     * @param scale is one in fixed point
     * @return how many pixel rows it is under the grid's row above
     */
    public int row(int y, float[] reds, float[] greens, float[] blues, float scale) {
        int inside = y % Glow.CELL;
        if (inside == 0) {
            row(red, reds, y / Glow.CELL, scale);
            row(green, greens, y / Glow.CELL, scale);
            row(blue, blues, y / Glow.CELL, scale);
        }
        return inside;
    }

    public Channel red() {
        return red;
    }

    public Channel green() {
        return green;
    }

    public Channel blue() {
        return blue;
    }

    private void row(Channel channel, float[] values, int gridRow, float scale) {
        if (gridRow == 0) {
            across(values, 0, channel.below, scale);
        }
        channel.next();
        across(values, (gridRow + 1) * columns, channel.below, scale);
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
