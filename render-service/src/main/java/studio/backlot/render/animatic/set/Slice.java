package studio.backlot.render.animatic.set;

/**
 * What a convex shape covers of a few rows: from where to where it reaches, and from where to where it covers all of them from
 * top to bottom. Used again and again.
 */
final class Slice {

    private double left;
    private double right;
    private double wholeLeft;
    private double wholeRight;
    private double crossLeft;
    private double crossRight;

    /** Cuts the shape between two places down the screen. */
    void cut(Patch shape, double top, double bottom) {
        left = Double.MAX_VALUE;
        right = -Double.MAX_VALUE;
        boolean isWhole = cross(shape, top);
        wholeLeft = crossLeft;
        wholeRight = crossRight;
        isWhole &= cross(shape, bottom);
        wholeLeft = isWhole ? Math.max(wholeLeft, crossLeft) : Double.MAX_VALUE;
        wholeRight = isWhole ? Math.min(wholeRight, crossRight) : -Double.MAX_VALUE;
        double[] xs = shape.columns();
        double[] ys = shape.rows();
        for (int at = 0; at < shape.corners(); at++) {
            if (ys[at] >= top && ys[at] <= bottom) {
                reach(xs[at]);
            }
        }
    }

    /** Where the edges meet a line across the screen; false when they do not. */
    private boolean cross(Patch shape, double line) {
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
        if (crossLeft > crossRight) {
            return false;
        }
        reach(crossLeft);
        reach(crossRight);
        return true;
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
