package studio.backlot.render.animatic.canvas;

import java.awt.geom.Path2D;

/** Smooth closed curves through points: the hand that draws bodies, hair and leaves. */
public final class Outline {

    private static final int MOST = 192;

    private final double[] xs = new double[MOST];
    private final double[] ys = new double[MOST];
    private final boolean[] sharp = new boolean[MOST];
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, 512);
    private int size;

    /** Forgets all points. */
    public Outline begin() {
        size = 0;
        return this;
    }

    public Outline to(double x, double y) {
        if (size < MOST) {
            xs[size] = x;
            ys[size] = y;
            sharp[size] = false;
            size++;
        }
        return this;
    }

    /** A point at which the curve turns sharply: the tip of a strand, the corner of a collar. */
    public Outline corner(double x, double y) {
        to(x, y);
        sharp[size - 1] = true;
        return this;
    }

    /** A closed Catmull-Rom curve through the points; valid until the next call. */
    public Path2D.Double closed() {
        path.reset();
        if (size < 3) {
            return path;
        }
        path.moveTo(xs[0], ys[0]);
        for (int at = 0; at < size; at++) {
            segment((at + size - 1) % size, at, (at + 1) % size, (at + 2) % size);
        }
        path.closePath();
        return path;
    }

    /** An open Catmull-Rom curve through the points; valid until the next call. */
    public Path2D.Double open() {
        path.reset();
        if (size < 2) {
            return path;
        }
        path.moveTo(xs[0], ys[0]);
        for (int at = 0; at + 1 < size; at++) {
            segment(Math.max(0, at - 1), at, at + 1, Math.min(size - 1, at + 2));
        }
        return path;
    }

    /** Straight edges; valid until the next call. */
    public Path2D.Double polygon() {
        path.reset();
        if (size < 3) {
            return path;
        }
        path.moveTo(xs[0], ys[0]);
        for (int at = 1; at < size; at++) {
            path.lineTo(xs[at], ys[at]);
        }
        path.closePath();
        return path;
    }

    private void segment(int before, int from, int to, int after) {
        double leaves = sharp[from] ? 0 : 1 / 6.0;
        double arrives = sharp[to] ? 0 : 1 / 6.0;
        path.curveTo(
                xs[from] + (xs[to] - xs[before]) * leaves,
                ys[from] + (ys[to] - ys[before]) * leaves,
                xs[to] - (xs[after] - xs[from]) * arrives,
                ys[to] - (ys[after] - ys[from]) * arrives,
                xs[to],
                ys[to]);
    }
}
