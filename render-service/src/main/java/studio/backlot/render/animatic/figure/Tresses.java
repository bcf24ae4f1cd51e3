package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;

/** Hair that hangs free of the head and moves: strands, tails, braids, curls, spikes, a bun. */
final class Tresses {

    /** A lock of a braid, x and y in turn. */
    private static final double[] PLAIT = {-.15, -.13, .03, -.17, .16, -.08, .18, .06, .07, .17, -.08, .14, -.17, .0};

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

    private double sway(double height) {
        return Scalp.sway(time, height);
    }

    /** A fine strand that has come loose at a temple. */
    void strand(int side) {
        if (head.towards(side * 70) < 0.1) {
            return;
        }
        double x = head.around(side * 70, 0.82);
        Outline outline = pen.canvas().outline();
        head.corner(outline, x - side * 0.1, -0.34);
        head.to(outline, x + side * 0.03, -0.16);
        head.to(outline, x + side * 0.075 + sway(0.6), 0.22);
        head.corner(outline, x + side * 0.0 + sway(1.2), 0.66);
        head.to(outline, x + side * 0.015 + sway(0.6), 0.2);
        head.to(outline, x - side * 0.045, -0.1);
        pen.canvas().fill(pen.lit(rgb), outline.closed());
    }

    /** A tail from the back of the crown, in three overlapping strands. */
    void tail() {
        double back = head.around(180, 0.74);
        double root = back * 1.12;
        double low = back * 1.5;
        double spread = 0.06 * Math.abs(head.towards(180));
        Canvas canvas = pen.canvas();
        Outline outline = canvas.outline();
        head.corner(outline, root - 0.1, -0.52);
        head.to(outline, root + 0.1 + back * 0.12, -0.66);
        head.to(outline, root + 0.30 + spread + back * 0.25, -0.1);
        head.to(outline, low + 0.30 + spread + sway(0.8), 0.62);
        head.to(outline, low + 0.22 + sway(1.5), 1.25);
        head.corner(outline, low + 0.1 + sway(2.1), 1.78);
        head.to(outline, low + 0.02 + sway(1.6), 1.42);
        head.corner(outline, low - 0.08 + sway(2.3), 1.95);
        head.to(outline, low - 0.12 + sway(1.6), 1.4);
        head.corner(outline, low - 0.2 + sway(1.9), 1.66);
        head.to(outline, low - 0.27 + sway(1.3), 1.1);
        head.to(outline, low - 0.27 - spread + sway(0.7), 0.5);
        head.to(outline, root - 0.22 - spread, -0.08);
        Path2D shape = outline.closed();
        canvas.fill(pen.lit(rgb), shape);
        pen.outline(rgb, shape);
        double away = pen.lightX() > 0 ? -1 : 1;
        for (int strand = 0; strand < 3; strand++) {
            Outline dark = canvas.outline();
            double at = away * (0.2 - 0.13 * strand);
            head.leaf(
                    dark,
                    root + at * 0.5,
                    -0.42,
                    low + at + sway(1.3),
                    1.3 - 0.12 * strand,
                    away * 0.06,
                    strand == 0 ? 0.09 : 0.025);
            canvas.fill(pen.dark(rgb), dark.closed());
        }
        canvas.fill(
                pen.dark(0x9A4A52),
                head.leaf(canvas.outline(), root - 0.13, -0.44, root + 0.17, -0.5, 0, 0.075)
                        .closed());
    }

    void bun() {
        double x = head.around(180, 0.7) * 1.05;
        double y = head.towards(180) > 0.5 ? -0.42 : -0.74 - 0.22 * Math.abs(head.towards(0));
        double radius = head.unit() * 0.36;
        Canvas canvas = pen.canvas();
        canvas.oval(pen.ink(rgb), pen.lineStrength(), head.px(x, y), head.py(x, y), radius * 1.05, radius * 0.97);
        pen.ball(rgb, head.px(x, y), head.py(x, y), radius, radius * 0.92);
        for (int turn = 0; turn < 3; turn++) {
            double at = -0.16 + 0.15 * turn;
            canvas.fill(
                    pen.dark(rgb),
                    head.leaf(canvas.outline(), x - 0.26 + 0.04 * turn, y + at, x + 0.24, y + at - 0.1, 0.1, 0.016)
                            .closed());
        }
    }

    /**
     * Two braids from behind the ears.
     *
     * @param near whether those before the head are drawn, else those behind it
     */
    void braids(boolean near) {
        Canvas canvas = pen.canvas();
        for (int which = -1; which <= 1; which += 2) {
            if (head.towards(which * 90) + 0.4 * Math.abs(head.towards(0)) > 0 != near) {
                continue;
            }
            double x = head.around(which * 100, 0.8);
            for (int knot = 6; knot >= 0; knot--) {
                plait(x, which, knot);
            }
            double end = 1.86;
            double lean = which * 0.135 + sway(end) * 1.3;
            canvas.fill(
                    pen.lit(rgb),
                    head.leaf(canvas.outline(), x + lean, end - 0.02, x + lean + which * 0.03, end + 0.32, 0, 0.08)
                            .closed());
            canvas.fill(
                    pen.lit(0xC8504A),
                    head.leaf(canvas.outline(), x + lean - 0.12, end, x + lean + 0.12, end, 0, 0.06)
                            .closed());
        }
    }

    /** One lock of a braid; the locks lie over each other to the left and the right in turn. */
    private void plait(double x, int which, int knot) {
        double y = 0.42 + knot * 0.2;
        double middle = x + which * 0.045 * Math.min(knot, 3) + sway(y) * 1.3;
        double side = knot % 2 == 0 ? 1 : -1;
        double wide = 1 - 0.055 * knot;
        Canvas canvas = pen.canvas();
        Outline outline = canvas.outline();
        for (int at = 0; at < PLAIT.length; at += 2) {
            head.to(outline, middle + side * PLAIT[at] * wide, y + PLAIT[at + 1]);
        }
        Path2D shape = outline.closed();
        pen.outline(rgb, shape);
        canvas.fill(pen.lit(rgb), shape);
        canvas.fill(
                pen.dark(rgb),
                head.leaf(
                                canvas.outline(),
                                middle - side * 0.13 * wide,
                                y + 0.05,
                                middle + side * 0.13 * wide,
                                y + 0.1,
                                side * -0.045,
                                0.028)
                        .closed());
    }
}
