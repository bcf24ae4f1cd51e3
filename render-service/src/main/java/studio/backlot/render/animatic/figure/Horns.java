package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Traits;

/** Two horns on a brow: short and straight, or curled back and forward again like a ram's. */
final class Horns {

    private static final int BONE = 0xE8DCC0;

    /** Places along a curled horn: out to its side, up (negative), ahead, and half of its thickness there. */
    private static final double[][] CURLED = {
        {.34, -.66, .26, .19}, {.50, -.98, .10, .18}, {.80, -1.13, -.14, .165}, {1.08, -.98, -.30, .145},
        {1.19, -.66, -.28, .12}, {1.10, -.38, -.06, .095}, {.93, -.30, .14, .065}, {.84, -.42, .24, .01}
    };

    private static final double[][] SHORT = {
        {.34, -.62, .3, .1}, {.37, -.82, .3, .085}, {.41, -1.0, .27, .05}, {.44, -1.2, .22, .008}
    };

    private final HeadFrame head;
    private final Pen pen;
    private final double[][] places;
    private final double[] xs;
    private final double[] ys;

    Horns(HeadFrame head, Pen pen, Traits.Horns horns) {
        this.head = head;
        this.pen = pen;
        places = switch (horns) {
            case NONE -> new double[0][];
            case SMALL -> SHORT;
            case CURVED -> CURLED;
        };
        xs = new double[places.length];
        ys = new double[places.length];
    }

    /** @param near whether those that are before the head are drawn, else those behind it */
    void draw(boolean near) {
        for (int side = -1; side <= 1 && places.length > 0; side += 2) {
            if (head.nearer(side * 0.5, 0.2) > 0 == near) {
                horn(side);
            }
        }
    }

    private void horn(int side) {
        for (int at = 0; at < places.length; at++) {
            double left = side * places[at][0];
            xs[at] = head.across(left, places[at][2]);
            ys[at] = places[at][1] + head.nodShift() * head.nearer(left, places[at][2]);
        }
        Canvas canvas = pen.canvas();
        Path2D shape = between(-1, 1);
        pen.outline(BONE, shape);
        canvas.fill(pen.lit(BONE), shape);
        int dark = pen.dark(Shade.times(BONE, 0.86));
        double under =
                normalX(places.length / 2) * pen.lightX() + normalY(places.length / 2) * pen.lightY() > 0 ? -1 : 1;
        canvas.fill(dark, under > 0 ? between(0.25, 0.96) : between(-0.96, -0.25));
        if (head.unit() > 16) {
            for (int ring = 1; ring < places.length - 1; ring++) {
                double half = places[ring][3] * 0.9;
                double nx = normalX(ring) * half;
                double ny = normalY(ring) * half;
                canvas.fill(
                        dark,
                        head.leaf(
                                        canvas.outline(),
                                        xs[ring] - nx,
                                        ys[ring] - ny,
                                        xs[ring] + nx,
                                        ys[ring] + ny,
                                        0.03,
                                        0.014)
                                .closed());
            }
        }
    }

    /** The part of a horn between two shares of its thickness, -1 to 1. */
    private Path2D between(double from, double to) {
        Outline outline = pen.canvas().outline();
        for (int at = 0; at < places.length; at++) {
            edge(outline, at, from);
        }
        for (int at = places.length - 1; at >= 0; at--) {
            edge(outline, at, to);
        }
        return outline.closed();
    }

    private void edge(Outline outline, int at, double share) {
        double half = places[at][3] * share;
        head.to(outline, xs[at] + normalX(at) * half, ys[at] + normalY(at) * half);
    }

    private double normalX(int at) {
        return -(ys[after(at)] - ys[before(at)]) / way(at);
    }

    private double normalY(int at) {
        return (xs[after(at)] - xs[before(at)]) / way(at);
    }

    private double way(int at) {
        return Math.max(1e-6, Math.hypot(xs[after(at)] - xs[before(at)], ys[after(at)] - ys[before(at)]));
    }

    private int after(int at) {
        return Math.min(at + 1, places.length - 1);
    }

    private static int before(int at) {
        return Math.max(at - 1, 0);
    }
}
