package studio.backlot.render.animatic.set;

/**
 * What a convex shape covers of a few rows: from where to where it reaches, and from where to where it covers all of them from
 * top to bottom. Used again and again.
 */
final class Slice {

    private double reached;
    private double left;
    private double right;
    private double wholeLeft;
    private double wholeRight;
    private double crossLeft;
    private double crossRight;

    /** Begins with a shape at a place down the screen. */
    void begin(Patch shape, double top) {
        reached = top;
        cross(shape, top);
    }

    /** Cuts the shape between the place that was reached and the next one. */
    void cut(Patch shape, double bottom) {
        double top = reached;
        double topLeft = crossLeft;
        double topRight = crossRight;
        reached = bottom;
        cross(shape, bottom);
        left = Math.min(topLeft, crossLeft);
        right = Math.max(topRight, crossRight);
        // a line that misses the shape is crossed far to the right and far to the left
        wholeLeft = Math.max(topLeft, crossLeft);
        wholeRight = Math.min(topRight, crossRight);
        double[] xs = shape.columns();
        double[] ys = shape.rows();
        for (int at = 0; at < shape.corners(); at++) {
            if (ys[at] >= top && ys[at] <= bottom) {
                reach(xs[at]);
            }
        }
    }

    /** Where the edges meet a line across the screen. */
    private void cross(Patch shape, double line) {
        double[] xs = shape.columns();
        double[] ys = shape.rows();
        crossLeft = Double.MAX_VALUE;
        crossRight = -Double.MAX_VALUE;
        int last = shape.corners() - 1;
        for (int at = 0; at <= last; at++) {
            int next = at == last ? 0 : at + 1;
            if (ys[at] <= line == ys[next] > line) {
                double x = xs[at] + (line - ys[at]) * (xs[next] - xs[at]) / (ys[next] - ys[at]);
                crossLeft = x < crossLeft ? x : crossLeft;
                crossRight = x > crossRight ? x : crossRight;
            }
        }
    }

    private void reach(double x) {
        left = x < left ? x : left;
        right = x > right ? x : right;
    }

    /** Its leftmost place between the two lines. */
    double left() {
        return left;
    }

    /** Its rightmost place between the two lines. */
    double right() {
        return right;
    }

    /** From here on all is covered between the two lines; far to the right when nothing is. */
    double wholeLeft() {
        return wholeLeft;
    }

    /** Up to here all is covered between the two lines. */
    double wholeRight() {
        return wholeRight;
    }
}
