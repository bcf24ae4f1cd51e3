package studio.backlot.render.animatic.canvas;

/** Outlines the line along a row of places: both sides at half its thickness, round at ends and corners. */
final class Stroker {

    /** Cosine of the turn up to which a corner is a plain mitre. */
    private static final double GENTLE = 0.86;

    private final Raster raster;
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private double[] normalX = new double[256];
    private double[] normalY = new double[256];
    private int size;
    private double half;
    private boolean begun;

    Stroker(Raster raster) {
        this.raster = raster;
    }

    void stroke(double[] fromX, double[] fromY, int count, double halfThick, boolean closed) {
        half = halfThick;
        take(fromX, fromY, count, closed);
        if (size < 2) {
            return;
        }
        int sides = closed && size > 2 ? size : size - 1;
        for (int at = 0; at < sides; at++) {
            int next = at + 1 == size ? 0 : at + 1;
            double dx = xs[next] - xs[at];
            double dy = ys[next] - ys[at];
            double length = Math.sqrt(dx * dx + dy * dy);
            normalX[at] = -dy / length;
            normalY[at] = dx / length;
        }
        if (sides == size) {
            ring();
        } else {
            band(sides);
        }
    }

    /** The places without those that repeat the one before. */
    private void take(double[] fromX, double[] fromY, int count, boolean closed) {
        if (xs.length < count) {
            xs = new double[count];
            ys = new double[count];
            normalX = new double[count];
            normalY = new double[count];
        }
        size = 0;
        for (int at = 0; at < count; at++) {
            if (size == 0 || apart(fromX[at] - xs[size - 1], fromY[at] - ys[size - 1])) {
                xs[size] = fromX[at];
                ys[size] = fromY[at];
                size++;
            }
        }
        if (closed && size > 2 && !apart(xs[size - 1] - xs[0], ys[size - 1] - ys[0])) {
            size--;
        }
    }

    private static boolean apart(double dx, double dy) {
        return dx * dx + dy * dy > 1e-4;
    }

    private void ring() {
        begun = false;
        for (int at = 0; at < size; at++) {
            corner(at, at == 0 ? size - 1 : at - 1, at, 1);
        }
        raster.close();
        begun = false;
        for (int at = size - 1; at >= 0; at--) {
            corner(at, at, at == 0 ? size - 1 : at - 1, -1);
        }
        raster.close();
    }

    private void band(int sides) {
        begun = false;
        to(xs[0] + normalX[0] * half, ys[0] + normalY[0] * half);
        for (int at = 1; at < size - 1; at++) {
            corner(at, at - 1, at, 1);
        }
        int last = sides - 1;
        to(xs[size - 1] + normalX[last] * half, ys[size - 1] + normalY[last] * half);
        cap(size - 1, normalX[last], normalY[last]);
        for (int at = size - 2; at > 0; at--) {
            corner(at, at, at - 1, -1);
        }
        to(xs[0] - normalX[0] * half, ys[0] - normalY[0] * half);
        cap(0, -normalX[0], -normalY[0]);
        raster.close();
    }

    /** Half a circle from one side to the other, by way of the line's own direction. */
    private void cap(int at, double nx, double ny) {
        arc(at, nx, ny, ny, -nx);
        to(xs[at] + ny * half, ys[at] - nx * half);
        arc(at, ny, -nx, -nx, -ny);
        to(xs[at] - nx * half, ys[at] - ny * half);
    }

    /** The places between two directions, without both. */
    private void arc(int at, double ax, double ay, double bx, double by) {
        if (half < 0.7) {
            return;
        }
        double mx = ax + bx;
        double my = ay + by;
        double length = Math.sqrt(mx * mx + my * my);
        if (length < 1e-6) {
            return;
        }
        mx /= length;
        my /= length;
        boolean fine = half > 4 && length < 1.9;
        if (fine) {
            halfway(at, ax, ay, mx, my);
        }
        to(xs[at] + mx * half, ys[at] + my * half);
        if (fine) {
            halfway(at, mx, my, bx, by);
        }
    }

    private void halfway(int at, double ax, double ay, double bx, double by) {
        double mx = ax + bx;
        double my = ay + by;
        double length = Math.sqrt(mx * mx + my * my);
        to(xs[at] + mx / length * half, ys[at] + my / length * half);
    }

    /** The side's way around a place, from the piece {@code before} to the piece {@code after}; {@code side} is 1 or -1. */
    private void corner(int at, int before, int after, int side) {
        double ax = normalX[before] * side;
        double ay = normalY[before] * side;
        double bx = normalX[after] * side;
        double by = normalY[after] * side;
        double turn = ax * bx + ay * by;
        if (turn > GENTLE) {
            double reach = half / (1 + turn);
            to(xs[at] + (ax + bx) * reach, ys[at] + (ay + by) * reach);
            return;
        }
        to(xs[at] + ax * half, ys[at] + ay * half);
        if (ax * by - ay * bx < 0) {
            arc(at, ax, ay, bx, by);
        } else {
            to(xs[at], ys[at]);
        }
        to(xs[at] + bx * half, ys[at] + by * half);
    }

    private void to(double x, double y) {
        if (begun) {
            raster.lineTo(x, y);
        } else {
            raster.moveTo(x, y);
            begun = true;
        }
    }
}
