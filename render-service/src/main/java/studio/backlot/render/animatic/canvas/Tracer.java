package studio.backlot.render.animatic.canvas;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/** Turns shapes, their curves cut into straight pieces, and the lines along them into edges of a {@link Raster}. */
final class Tracer {

    /** How far a curve may be from its straight pieces, pixels. */
    private static final double TOLERANCE = 0.08;

    private static final int MOST_PIECES = 64;

    private final Raster raster;
    private final Stroker stroker;
    private final double[] place = new double[6];
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int size;

    Tracer(Raster raster) {
        this.raster = raster;
        stroker = new Stroker(raster);
    }

    void inside(Shape shape) {
        for (PathIterator way = shape.getPathIterator(null); !way.isDone(); way.next()) {
            int kind = way.currentSegment(place);
            if (kind == PathIterator.SEG_MOVETO) {
                area();
            }
            take(kind);
        }
        area();
    }

    /** The line along a shape, with round ends and corners. */
    void along(Shape shape, double thick) {
        boolean closed = false;
        for (PathIterator way = shape.getPathIterator(null); !way.isDone(); way.next()) {
            int kind = way.currentSegment(place);
            if (kind == PathIterator.SEG_MOVETO) {
                stroker.stroke(xs, ys, size, thick / 2, closed);
                size = 0;
                closed = false;
            }
            closed |= kind == PathIterator.SEG_CLOSE;
            take(kind);
        }
        stroker.stroke(xs, ys, size, thick / 2, closed);
        size = 0;
    }

    private void area() {
        if (size > 2) {
            raster.moveTo(xs[0], ys[0]);
            for (int at = 1; at < size; at++) {
                raster.lineTo(xs[at], ys[at]);
            }
            raster.close();
        }
        size = 0;
    }

    private void take(int kind) {
        switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> add(place[0], place[1]);
            case PathIterator.SEG_QUADTO -> {
                double x = xs[size - 1];
                double y = ys[size - 1];
                cubic(
                        x + (place[0] - x) * 2 / 3,
                        y + (place[1] - y) * 2 / 3,
                        place[2] + (place[0] - place[2]) * 2 / 3,
                        place[3] + (place[1] - place[3]) * 2 / 3,
                        place[2],
                        place[3]);
            }
            case PathIterator.SEG_CUBICTO -> cubic(place[0], place[1], place[2], place[3], place[4], place[5]);
            default -> {
                // closing adds no place
            }
        }
    }

    private void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size] = y;
        size++;
    }

    /** As many pieces as keep the chord within the tolerance: an eighth of the largest second derivative over pieces². */
    private void cubic(double bx, double by, double cx, double cy, double dx, double dy) {
        double ax = xs[size - 1];
        double ay = ys[size - 1];
        double first = Math.abs(ax - 2 * bx + cx) + Math.abs(ay - 2 * by + cy);
        double second = Math.abs(bx - 2 * cx + dx) + Math.abs(by - 2 * cy + dy);
        double bend = 6 * Math.max(first, second) / (8 * TOLERANCE);
        int pieces = bend < MOST_PIECES * MOST_PIECES ? (int) Math.ceil(Math.sqrt(bend)) : MOST_PIECES;
        for (int piece = 1; piece < pieces; piece++) {
            double t = piece / (double) pieces;
            double u = 1 - t;
            double wa = u * u * u;
            double wb = 3 * u * u * t;
            double wc = 3 * u * t * t;
            double wd = t * t * t;
            add(wa * ax + wb * bx + wc * cx + wd * dx, wa * ay + wb * by + wc * cy + wd * dy);
        }
        add(dx, dy);
    }
}
