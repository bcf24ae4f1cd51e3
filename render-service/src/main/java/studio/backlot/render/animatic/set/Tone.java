package studio.backlot.render.animatic.set;

import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Facet;

/** The colour of a shape on the screen: one, or one that changes evenly across it. Used again and again. */
final class Tone {

    private final double[] start = new double[3];
    private final double[] byColumn = new double[3];
    private final double[] byRow = new double[3];
    private int rgb;
    private boolean even;
    private int red;
    private int green;
    private int blue;
    private int redStep;
    private int greenStep;
    private int blueStep;

    /** The same as {@code other}. */
    void set(Tone other) {
        rgb = other.rgb;
        even = other.even;
        if (!even) {
            System.arraycopy(other.start, 0, start, 0, 3);
            System.arraycopy(other.byColumn, 0, byColumn, 0, 3);
            System.arraycopy(other.byRow, 0, byRow, 0, 3);
        }
    }

    /** The same colour everywhere. */
    Tone even(int colour) {
        rgb = colour & 0xFFFFFF;
        even = true;
        return this;
    }

    /** From {@code top} to {@code bottom} down the rows of a projected shape. */
    Tone down(Facet facet, int top, int bottom) {
        double first = Double.MAX_VALUE;
        double last = -Double.MAX_VALUE;
        for (int at = 0; at < facet.corners(); at++) {
            first = Math.min(first, facet.rows()[at]);
            last = Math.max(last, facet.rows()[at]);
        }
        if (last - first < 3) {
            return even(Shade.mix(top, bottom, 0.5));
        }
        for (int channel = 0; channel < 3; channel++) {
            double from = channel(top, channel);
            byColumn[channel] = 0;
            byRow[channel] = (channel(bottom, channel) - from) / (last - first);
            start[channel] = from - byRow[channel] * first;
        }
        even = false;
        return this;
    }

    /** Evenly between the colours at three corners of a projected shape, held to what the other corners allow. */
    Tone between(Facet facet, int[] corners, int[] colours) {
        double ax = facet.columns()[corners[0]];
        double ay = facet.rows()[corners[0]];
        double bx = facet.columns()[corners[1]] - ax;
        double by = facet.rows()[corners[1]] - ay;
        double cx = facet.columns()[corners[2]] - ax;
        double cy = facet.rows()[corners[2]] - ay;
        double area = bx * cy - by * cx;
        if (Math.abs(area) < 60) {
            return even(colours[0]);
        }
        for (int channel = 0; channel < 3; channel++) {
            double from = channel(colours[0], channel);
            double toB = channel(colours[1], channel) - from;
            double toC = channel(colours[2], channel) - from;
            byColumn[channel] = (toB * cy - toC * by) / area;
            byRow[channel] = (toC * bx - toB * cx) / area;
            start[channel] = from - byColumn[channel] * ax - byRow[channel] * ay;
        }
        even = false;
        return this;
    }

    private static int channel(int rgb, int which) {
        return rgb >> (16 - 8 * which) & 255;
    }

    /** The colour at a place on the screen. */
    int at(double column, double row) {
        return even ? rgb : of(0, column, row) << 16 | of(1, column, row) << 8 | of(2, column, row);
    }

    /** Goes to a row's pixels {@code from} to {@code to}, excluded, unless {@link #isEven}. */
    void line(int from, int to, int row) {
        red = fixed(0, from, row);
        green = fixed(1, from, row);
        blue = fixed(2, from, row);
        int steps = Math.max(1, to - 1 - from);
        redStep = (fixed(0, to - 1, row) - red) / steps;
        greenStep = (fixed(1, to - 1, row) - green) / steps;
        blueStep = (fixed(2, to - 1, row) - blue) / steps;
        red -= redStep * from;
        green -= greenStep * from;
        blue -= blueStep * from;
    }

    /**
     * The colours of some pixels of the {@link #line}, each at its column.
     *
     * @param columns each its own number: what is computed from a counter is no vector code
     */
    void colours(int from, int to, int[] columns, int[] colours) {
        int r = red;
        int g = green;
        int b = blue;
        int rStep = redStep;
        int gStep = greenStep;
        int bStep = blueStep;
        for (int x = from; x < to; x++) {
            int column = columns[x];
            colours[x] = ((r + rStep * column) & 0xFF0000)
                    | ((g + gStep * column) >> 8 & 0xFF00)
                    | (b + bStep * column) >> 16;
        }
    }

    /** Whether it is the same colour everywhere. */
    boolean isEven() {
        return even;
    }

    /** The one colour when {@link #isEven}. */
    int rgb() {
        return rgb;
    }

    /** In 65536ths. */
    private int fixed(int channel, int column, int row) {
        double value = start[channel] + byColumn[channel] * (column + 0.5) + byRow[channel] * (row + 0.5);
        return value <= 0 ? 0 : value >= 255 ? 255 << 16 : (int) (value * 65536);
    }

    private int of(int channel, double column, double row) {
        double value = start[channel] + byColumn[channel] * column + byRow[channel] * row;
        return value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5);
    }
}
