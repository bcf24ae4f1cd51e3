package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** Hair that hangs free of the head and moves: locks, strands, tails, braids, curls, a bun. */
final class Tresses {

    private final HeadFrame head;
    private final Pen pen;
    private final int rgb;
    private final double time;

    Tresses(HeadFrame head, Pen pen, int rgb, double time) {
        this.head = head;
        this.pen = pen;
        this.rgb = rgb;
        this.time = time;
    }

    /** How far something at a height of the head swings sideways. */
    double sway(double y) {
        return 0.035 * Math.sin(time * 1.25 + y) * Math.max(0, y);
    }

    /** A lock that falls before an ear. */
    void lock(int side, double length) {
        double seen = head.towards(side * 74);
        if (seen < -0.35) {
            return;
        }
        double x = head.around(side * 74, 0.84);
        double wide = 0.11 + 0.1 * Math.max(0, seen);
        double y = head.nodShift() * 0.4;
        Outline outline = pen.canvas().outline();
        head.to(outline, x - wide * 0.7, -0.45 + y);
        head.to(outline, x + wide * 0.7, -0.45 + y);
        head.to(outline, x + wide * 1.05 + sway(length * 0.5), length * 0.45);
        head.to(outline, x + wide * 0.5 + sway(length) - side * 0.07, length);
        head.to(outline, x - wide * 0.4 + sway(length) - side * 0.07, length * 0.94);
        head.to(outline, x - wide * 0.95, length * 0.4);
        Path2D shape = outline.closed();
        boolean lit = side * pen.lightX() > -0.1;
        pen.canvas().fill(lit ? pen.lit(rgb) : pen.dark(rgb), shape);
        pen.outline(rgb, shape);
    }

    /** A fine strand that has come loose at a temple. */
    void strand(int side) {
        if (head.towards(side * 62) < 0) {
            return;
        }
        double x = head.around(side * 62, 0.8);
        Outline outline = pen.canvas().outline();
        head.to(outline, x - side * 0.1, -0.36);
        head.to(outline, x + side * 0.05, -0.3);
        head.to(outline, x + side * 0.06 + sway(0.6), 0.25);
        head.to(outline, x - side * 0.02 + sway(1.2), 0.72);
        head.to(outline, x - side * 0.03 + sway(0.6), 0.2);
        pen.canvas().fill(pen.lit(rgb), outline.closed());
    }

    void tail(int tone) {
        double back = head.around(180, 0.72);
        double seen = head.towards(180);
        double bend = back * 1.5 + sway(2);
        Outline outline = pen.canvas().outline();
        head.to(outline, back * 0.7 - 0.12, -0.62);
        head.to(outline, back * 0.9 + 0.14, -0.72);
        head.to(outline, back * 1.3 + 0.3 + 0.1 * Math.abs(seen), -0.1);
        head.to(outline, bend + 0.27, 0.9);
        head.to(outline, bend + 0.02, 1.85 + 0.1 * Math.sin(time));
        head.to(outline, bend - 0.25, 0.9);
        head.to(outline, back * 1.2 - 0.28 - 0.1 * Math.abs(seen), -0.1);
        Path2D shape = outline.closed();
        pen.canvas().fill(tone, shape);
        pen.outline(rgb, shape);
    }

    void bun() {
        double x = head.around(180, 0.6);
        double y = -0.86;
        double radius = head.unit() * 0.38;
        pen.ball(rgb, head.px(x, y), head.py(x, y), radius, radius * 0.92);
        Outline outline = pen.canvas().outline();
        head.to(outline, x - 0.25, y + 0.06);
        head.to(outline, x, y - 0.16);
        head.to(outline, x + 0.24, y + 0.08);
        pen.canvas().stroke(pen.dark(rgb), 0.8, head.unit() * 0.03, outline.open());
    }

    /** Round curls along the outline of the head down to a height. */
    void curls(int tone, double grow, double bottom) {
        Canvas canvas = pen.canvas();
        for (int at = 0; at < 16; at++) {
            double y = head.outlineY(at);
            if (y < bottom - 0.1) {
                double wobble = 0.02 * Math.sin(time * 1.4 + at);
                double x = head.outlineX(at) * (grow - 0.1) + wobble;
                double radius = head.unit() * (0.22 + 0.05 * (at % 3));
                canvas.oval(tone, 1, head.px(x, y * (grow - 0.1)), head.py(x, y * (grow - 0.1)), radius, radius);
                if (at % 2 == 0 && head.unit() > 18) {
                    canvas.oval(
                            pen.lit(Shade.mix(rgb, 0xFFFFFF, 0.16)),
                            0.5,
                            head.px(x, y * grow) - radius * 0.2,
                            head.py(x, y * (grow - 0.1)) - radius * 0.3,
                            radius * 0.4,
                            radius * 0.3);
                }
            }
        }
    }

    void braids(boolean now) {
        if (!now) {
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            double x = head.around(side * 100, 0.78);
            for (int knot = 0; knot < 7; knot++) {
                double y = 0.5 + knot * 0.24;
                double lean = side * 0.05 * Math.min(knot, 3) + sway(y);
                double wide = (0.19 - 0.012 * knot) * head.unit();
                pen.ball(
                        knot % 2 == 0 ? rgb : Shade.times(rgb, 0.92),
                        head.px(x + lean, y),
                        head.py(x + lean, y),
                        wide,
                        head.unit() * 0.17);
            }
            pen.ball(
                    0xC8504A,
                    head.px(x + sway(2), 2.2),
                    head.py(x + sway(2), 2.2),
                    head.unit() * 0.1,
                    head.unit() * 0.07);
        }
    }
}
