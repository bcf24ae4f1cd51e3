package studio.backlot.render.animatic.set;

import java.util.Arrays;

/**
 * Where a projected convex shape begins and ends: on four lines through every row of pixels, which say how much of each pixel
 * it covers, and on a fifth through their middles, which says whose pixels they are. Most rows are straight: one edge crosses
 * them on each side from top to bottom, and its place and slope say all. Only in rows that hold a corner is every line asked.
 */
final class Spans {

    /** Lines of a row that count as cover. */
    static final int SAMPLES = 4;

    /** How far under the middle of a row its lines run. */
    private static final double[] LINES = {-0.375, -0.125, 0.125, 0.375};

    /** Where an edge crosses the middle of each row, and how far it goes to the right in one row. */
    private static final class Side {
        private final double[] middles;
        private final double[] slopes;

        private Side(int height) {
            middles = new double[height];
            slopes = new double[height];
        }

        private void put(int row, double middle, double slope) {
            middles[row] = middle;
            slopes[row] = slope;
        }

        private double at(int row, double line) {
            return middles[row] + line * slopes[row];
        }

        /** How far the outer lines are from the middle. */
        private double lean(int row) {
            return LINES[SAMPLES - 1] * Math.abs(slopes[row]);
        }
    }

    private final int width;
    private final Side left;
    private final Side right;
    private final boolean[] bent;
    private final double[] from = new double[SAMPLES];
    private final double[] to = new double[SAMPLES];
    private Patch shape = new Patch();
    private int first;
    private int last;
    private int row;
    private int hit;
    private int begin;
    private int end;
    private int wholeFrom;
    private int wholeTo;
    private double ownFrom;
    private double ownTo;
    private boolean narrow;
    private double start;
    private double stop;

    Spans(int width, int height) {
        this.width = width;
        left = new Side(height);
        right = new Side(height);
        bent = new boolean[height];
    }

    /** Takes the rows {@code from} to {@code to} of a shape, both included. */
    void take(Patch taken, int from, int to) {
        shape = taken;
        first = from;
        last = to;
        Arrays.fill(left.middles, first, last + 1, Double.MAX_VALUE);
        Arrays.fill(bent, first, last + 1, false);
        double[] xs = shape.columns();
        double[] ys = shape.rows();
        int corners = shape.corners();
        for (int at = 0; at < corners; at++) {
            int next = at + 1 == corners ? 0 : at + 1;
            bend(ys[at]);
            if (ys[at] != ys[next]) {
                edge(xs[at], ys[at], (xs[next] - xs[at]) / (ys[next] - ys[at]), ys[next]);
            }
        }
    }

    private void bend(double corner) {
        int in = (int) Math.floor(corner);
        if (in >= first && in <= last) {
            bent[in] = true;
        }
    }

    /** Every row that an edge crosses from top to bottom: the first edge that comes is the left one until a second is. */
    private void edge(double x, double y, double slope, double otherY) {
        int until = (int) Math.min(last + 1.0, Math.floor(Math.max(y, otherY)));
        for (int at = (int) Math.max(first, Math.ceil(Math.min(y, otherY))); at < until; at++) {
            double middle = x + (at + 0.5 - y) * slope;
            if (left.middles[at] == Double.MAX_VALUE) {
                left.put(at, middle, slope);
            } else if (middle < left.middles[at]) {
                right.put(at, left.middles[at], left.slopes[at]);
                left.put(at, middle, slope);
            } else {
                right.put(at, middle, slope);
            }
        }
    }

    /** Goes to one of its rows; whether anything of the row is covered. */
    boolean row(int wanted) {
        row = wanted;
        if (bent[row]) {
            corners();
            return lines();
        }
        own(left.middles[row], right.middles[row]);
        double leanLeft = left.lean(row);
        double leanRight = right.lean(row);
        start = left.middles[row];
        stop = right.middles[row];
        if (stop + leanRight <= 0 || start - leanLeft >= width) {
            return false;
        }
        if (!hold(leanLeft, leanRight)) {
            sides();
            return lines();
        }
        hit = SAMPLES;
        return true;
    }

    /** Finds whole pixels between two sides that do not meet one pixel; false when they do, or lie across the frame's side. */
    private boolean hold(double leanLeft, double leanRight) {
        if (start + leanLeft <= 0) {
            start = 0;
            leanLeft = 0;
        }
        if (stop - leanRight >= width) {
            stop = width;
            leanRight = 0;
        }
        if (start - leanLeft < 0 || stop + leanRight > width) {
            return false;
        }
        begin = (int) (start - leanLeft);
        end = (int) Math.ceil(stop + leanRight);
        wholeFrom = (int) Math.ceil(start + leanLeft);
        wholeTo = (int) (stop - leanRight);
        narrow = wholeFrom - begin <= 1 && end - wholeTo <= 1;
        if (wholeFrom > wholeTo) {
            return false;
        }
        if (!narrow) {
            sides();
        }
        return true;
    }

    /** Where the lines of a straight row meet its two sides. */
    private void sides() {
        for (int line = 0; line < SAMPLES; line++) {
            from[line] = left.at(row, LINES[line]);
            to[line] = right.at(row, LINES[line]);
        }
        hit = SAMPLES;
        clip();
    }

    /** Where the lines of a row with corners meet the shape. */
    private void corners() {
        for (int line = 0; line < SAMPLES; line++) {
            cross(row + 0.5 + LINES[line]);
            from[line] = start;
            to[line] = stop;
        }
        cross(row + 0.5);
        own(start, stop);
        clip();
    }

    /** From where to where a line meets the shape: every edge from its higher end, included, to its lower one, excluded. */
    private void cross(double line) {
        double[] xs = shape.columns();
        double[] ys = shape.rows();
        start = Double.MAX_VALUE;
        stop = -Double.MAX_VALUE;
        for (int at = 0; at < shape.corners(); at++) {
            int next = at + 1 == shape.corners() ? 0 : at + 1;
            if (ys[at] <= line != ys[next] <= line) {
                double crossing = xs[at] + (line - ys[at]) * ((xs[next] - xs[at]) / (ys[next] - ys[at]));
                start = crossing < start ? crossing : start;
                stop = crossing > stop ? crossing : stop;
            }
        }
    }

    /** Holds the lines to the frame and forgets those that miss the shape. */
    private void clip() {
        hit = 0;
        for (int line = 0; line < SAMPLES; line++) {
            double begins = from[line] > 0 ? from[line] : 0;
            double ends = to[line] < width ? to[line] : width;
            if (begins < ends) {
                from[hit] = begins;
                to[hit] = ends;
                hit++;
            }
        }
    }

    /** Finds the pixels between the lines; whether any line meets the shape. */
    private boolean lines() {
        double leastLeft = Double.MAX_VALUE;
        double mostLeft = -Double.MAX_VALUE;
        double leastRight = Double.MAX_VALUE;
        double mostRight = -Double.MAX_VALUE;
        for (int line = 0; line < hit; line++) {
            leastLeft = from[line] < leastLeft ? from[line] : leastLeft;
            mostLeft = from[line] > mostLeft ? from[line] : mostLeft;
            leastRight = to[line] < leastRight ? to[line] : leastRight;
            mostRight = to[line] > mostRight ? to[line] : mostRight;
        }
        if (hit == 0) {
            return false;
        }
        begin = (int) leastLeft;
        end = (int) Math.ceil(mostRight);
        wholeFrom = (int) Math.ceil(mostLeft);
        wholeTo = Math.max(wholeFrom, (int) leastRight);
        narrow = false;
        return true;
    }

    /** Pixels are the shape's own whose middle lies between two places. */
    private void own(double begins, double ends) {
        ownFrom = begins - 0.5;
        ownTo = ends - 0.5;
    }

    /** The first pixel of the row that is covered at all. */
    int begin() {
        return begin;
    }

    /** The pixel after the last one that is covered at all. */
    int end() {
        return end;
    }

    /** The first pixel that every line which meets the shape covers from side to side. */
    int wholeFrom() {
        return wholeFrom;
    }

    /** The pixel after the last such one; {@link #wholeFrom} when there is none. */
    int wholeTo() {
        return wholeTo;
    }

    /** Whether all four lines meet the shape, so that {@link #wholeFrom} to {@link #wholeTo} is covered wholly. */
    boolean isWhole() {
        return hit == SAMPLES;
    }

    /** Whether at most one pixel on each side is covered in part, and all between them wholly. */
    boolean isNarrow() {
        return narrow;
    }

    /** How much of the one pixel left of {@link #wholeFrom} is covered when the row {@link #isNarrow}. */
    double coverLeft() {
        return SAMPLES * (wholeFrom - start);
    }

    /** How much of the one pixel right of the whole ones is covered when the row {@link #isNarrow}. */
    double coverRight() {
        return SAMPLES * (stop - wholeTo);
    }

    /** Whether the middle of a pixel is covered: then it is the shape's own. */
    boolean owns(int column) {
        return column >= ownFrom && column < ownTo;
    }

    /** How much of a pixel of the row is covered, 0 nothing to {@link #SAMPLES} all. */
    double cover(int column) {
        if (column >= wholeFrom && column < wholeTo) {
            return hit;
        }
        if (narrow) {
            return column < wholeFrom ? coverLeft() : coverRight();
        }
        double cover = 0;
        for (int line = 0; line < hit; line++) {
            double begins = from[line] > column ? from[line] : column;
            double ends = to[line] < column + 1 ? to[line] : column + 1;
            cover += ends > begins ? ends - begins : 0;
        }
        return cover;
    }
}
