package studio.backlot.render.animatic.set;

import java.util.Arrays;
import studio.backlot.render.weave.Facet;

/**
 * Where a projected convex shape begins and ends: on four lines through every row of pixels, which say how much of each pixel
 * it covers, and on a fifth through their middles, which says whose pixels they are. Found edge by edge for all rows at
 * once, then read row by row.
 */
final class Spans {

    /** Lines of a row that count as cover. */
    static final int SAMPLES = 4;

    /** Where in a row of pixels its lines run: the samples, then the middle. */
    private static final double[] LINES = {0.125, 0.375, 0.625, 0.875, 0.5};

    private final int width;
    private final int height;
    private final double[][] lefts;
    private final double[][] rights;
    private final double[] from = new double[SAMPLES];
    private final double[] to = new double[SAMPLES];
    private int first;
    private int last;
    private int hit;
    private int begin;
    private int end;
    private int wholeFrom;
    private int wholeTo;
    private int ownFrom;
    private int ownTo;

    Spans(int width, int height) {
        this.width = width;
        this.height = height;
        lefts = new double[LINES.length][height];
        rights = new double[LINES.length][height];
    }

    /** Takes a shape; whether it reaches into the rows of the frame. */
    boolean take(Facet shape) {
        first = (int) Math.max(0, Math.floor(shape.top()));
        last = (int) Math.min(height - 1.0, Math.floor(shape.bottom()));
        if (first > last) {
            return false;
        }
        for (int line = 0; line < LINES.length; line++) {
            Arrays.fill(lefts[line], first, last + 1, Double.MAX_VALUE);
            Arrays.fill(rights[line], first, last + 1, -Double.MAX_VALUE);
        }
        double[] xs = shape.columns();
        double[] ys = shape.rows();
        int corners = shape.corners();
        for (int at = 0; at < corners; at++) {
            int next = at + 1 == corners ? 0 : at + 1;
            if (ys[at] != ys[next]) {
                edge(xs[at], ys[at], (xs[next] - xs[at]) / (ys[next] - ys[at]), ys[next]);
            }
        }
        return true;
    }

    /** Every line from the higher end of an edge, included, to its lower one, excluded. */
    private void edge(double x, double y, double slope, double otherY) {
        double high = Math.min(y, otherY);
        double low = Math.max(y, otherY);
        for (int line = 0; line < LINES.length; line++) {
            double place = LINES[line];
            int until = (int) Math.min(last, Math.ceil(low - place) - 1);
            double[] left = lefts[line];
            double[] right = rights[line];
            for (int row = (int) Math.max(first, Math.ceil(high - place)); row <= until; row++) {
                double crossing = x + (row + place - y) * slope;
                left[row] = crossing < left[row] ? crossing : left[row];
                right[row] = crossing > right[row] ? crossing : right[row];
            }
        }
    }

    /** Its first row in the frame. */
    int first() {
        return first;
    }

    /** Its last row in the frame. */
    int last() {
        return last;
    }

    /** Goes to one of its rows; whether anything of the row is covered. */
    boolean row(int row) {
        double left = lefts[SAMPLES][row];
        double right = rights[SAMPLES][row];
        ownFrom = left < right ? pixel(left) : 0;
        ownTo = left < right ? pixel(right) : 0;
        double leastLeft = Double.MAX_VALUE;
        double mostLeft = -Double.MAX_VALUE;
        double leastRight = Double.MAX_VALUE;
        double mostRight = -Double.MAX_VALUE;
        hit = 0;
        for (int line = 0; line < SAMPLES; line++) {
            left = lefts[line][row] > 0 ? lefts[line][row] : 0;
            right = rights[line][row] < width ? rights[line][row] : width;
            if (left < right) {
                from[hit] = left;
                to[hit] = right;
                hit++;
                leastLeft = left < leastLeft ? left : leastLeft;
                mostLeft = left > mostLeft ? left : mostLeft;
                leastRight = right < leastRight ? right : leastRight;
                mostRight = right > mostRight ? right : mostRight;
            }
        }
        if (hit == 0) {
            return false;
        }
        begin = (int) leastLeft;
        end = (int) Math.ceil(mostRight);
        wholeFrom = (int) Math.ceil(mostLeft);
        wholeTo = Math.max(wholeFrom, (int) leastRight);
        return true;
    }

    /** The first pixel whose middle is not left of that place, held to the frame. */
    private int pixel(double place) {
        double column = Math.ceil(place - 0.5);
        return column > 0 ? column < width ? (int) column : width : 0;
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

    /** Whether the middle of a pixel is covered: then it is the shape's own. */
    boolean owns(int column) {
        return column >= ownFrom && column < ownTo;
    }

    /** How much of a pixel of the row is covered, 0 nothing to {@link #SAMPLES} all. */
    double cover(int column) {
        if (column >= wholeFrom && column < wholeTo) {
            return hit;
        }
        double cover = 0;
        for (int line = 0; line < hit; line++) {
            double left = from[line] > column ? from[line] : column;
            double right = to[line] < column + 1 ? to[line] : column + 1;
            cover += right > left ? right - left : 0;
        }
        return cover;
    }
}
