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
    private int at;
    private int from;
    private int to;

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

    /** Other values come. */
    public void begin() {
        at = Integer.MIN_VALUE;
    }

    /**
     * Goes to the pixel rows under a row of the grid.
     *
     * @param first the grid's first column that is wanted
     * @param last the last one
     * @param scale is one in fixed point
     */
    public void row(int gridRow, int first, int last, float[] reds, float[] greens, float[] blues, float scale) {
        boolean isNext = gridRow == at + 1 && first == from && last == to;
        at = gridRow;
        from = first;
        to = last;
        row(red, reds, isNext, scale);
        row(green, greens, isNext, scale);
        row(blue, blues, isNext, scale);
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

    private void row(Channel channel, float[] values, boolean isNext, float scale) {
        if (!isNext) {
            across(values, at * columns, channel.below, scale);
        }
        channel.next();
        across(values, (at + 1) * columns, channel.below, scale);
    }

    private void across(float[] values, int start, int[] line, float scale) {
        int value = (int) (values[start + from] * scale);
        for (int column = from; column < to; column++) {
            int next = (int) (values[start + column + 1] * scale);
            int step = (next - value) >> 3;
            int x = column * Glow.CELL;
            for (int i = 0; i < Glow.CELL; i++) {
                line[x + i] = value + step * i;
            }
            value = next;
        }
    }
}
