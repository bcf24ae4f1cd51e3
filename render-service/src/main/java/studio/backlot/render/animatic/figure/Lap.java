package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;

/** A skirt, or the lower part of a dress or robe, on someone who sits: one cloth over both thighs that falls from the knees. */
final class Lap {

    private static final int ROUND = 8;

    private final double[] xs = new double[4 * ROUND];
    private final double[] ys = new double[4 * ROUND];
    private final int[] hull = new int[4 * ROUND + 1];
    private int size;

    /** @param fall how far the cloth falls below the knees, in parts of the height */
    static void draw(Pen pen, Torso torso, Skeleton body, int rgb, double fall) {
        new Lap().lay(pen, torso, body, rgb, fall * body.unit());
    }

    private void lay(Pen pen, Torso torso, Skeleton body, int rgb, double fall) {
        double unit = body.unit() * (0.6 + 0.4 * body.girth());
        double thigh = 0.05 * unit;
        ring(torso.x(Torso.HIP), torso.y(Torso.HIP), torso.half(Torso.HIP) * 0.99, 0.055 * unit);
        for (int side = 0; side < 2; side++) {
            Joint knee = side == 0 ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE;
            double x = body.x(knee);
            double y = body.y(knee);
            ring(x, y, thigh, thigh);
            add(x - thigh, y + fall);
            add(x + thigh, y + fall);
        }
        Canvas canvas = pen.canvas();
        Path2D shape = outline(canvas.outline());
        pen.outline(rgb, shape);
        canvas.fill(pen.lit(rgb), shape);
        folds(pen, torso, body, rgb, thigh, fall);
    }

    /** The valley between the thighs, and what hangs from the knees. */
    private static void folds(Pen pen, Torso torso, Skeleton body, int rgb, double thigh, double fall) {
        int dark = pen.dark(rgb);
        double midX = (body.x(Joint.LEFT_KNEE) + body.x(Joint.RIGHT_KNEE)) / 2;
        double midY = (body.y(Joint.LEFT_KNEE) + body.y(Joint.RIGHT_KNEE)) / 2;
        pen.fold(dark, 0.9, torso.x(Torso.HIP), torso.y(Torso.HIP), midX, midY + fall * 0.9, 0, thigh * 0.1);
        for (int side = 0; side < 2; side++) {
            Joint knee = side == 0 ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE;
            double x = body.x(knee);
            double y = body.y(knee);
            double away = pen.lightX() > 0 ? -1 : 1;
            double at = x + away * thigh * 0.55;
            pen.fold(dark, 0.9, at, y - thigh * 0.4, at + away * thigh * 0.2, y + fall * 0.96, 0, thigh * 0.1);
        }
    }

    private void ring(double x, double y, double radiusX, double radiusY) {
        for (int step = 0; step < ROUND; step++) {
            double angle = 2 * Math.PI * step / ROUND;
            add(x + Math.cos(angle) * radiusX, y + Math.sin(angle) * radiusY);
        }
    }

    /** Keeps the places sorted from left to right. */
    private void add(double x, double y) {
        int at = size++;
        while (at > 0 && (xs[at - 1] > x || (xs[at - 1] == x && ys[at - 1] > y))) {
            xs[at] = xs[at - 1];
            ys[at] = ys[at - 1];
            at--;
        }
        xs[at] = x;
        ys[at] = y;
    }

    /** The convex hull, by A. M. Andrew's monotone chain (1979). */
    private Path2D outline(Outline outline) {
        int count = 0;
        for (int at = 0; at < size; at++) {
            count = keep(count, at, 2);
        }
        int lower = count + 1;
        for (int at = size - 2; at >= 0; at--) {
            count = keep(count, at, lower);
        }
        for (int at = 0; at < count - 1; at++) {
            outline.to(xs[hull[at]], ys[hull[at]]);
        }
        return outline.closed();
    }

    private int keep(int count, int at, int least) {
        int kept = count;
        while (kept >= least && !turns(hull[kept - 2], hull[kept - 1], at)) {
            kept--;
        }
        hull[kept] = at;
        return kept + 1;
    }

    private boolean turns(int a, int b, int c) {
        return (xs[b] - xs[a]) * (ys[c] - ys[a]) - (ys[b] - ys[a]) * (xs[c] - xs[a]) > 0;
    }
}
