package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** Hair that hangs free of the head and moves: strands, tails, braids, curls, spikes, a bun. */
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

    private double sway(double height) {
        return Scalp.sway(time, height);
    }

    /** A fine strand that has come loose at a temple. */
    void strand(int side) {
        if (head.towards(side * 58) < 0.1) {
            return;
        }
        double x = head.around(side * 58, 0.82);
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

    /** Round curls along the outline of the head down to a height. */
    void curls(int tone, double bottom) {
        Canvas canvas = pen.canvas();
        for (int at = 0; at < HeadFrame.POINTS; at++) {
            double y = head.outlineY(at);
            if (y < bottom - 0.2) {
                double low = Math.clamp((y + 0.2) / 0.9, 0, 1);
                double wobble = sway(1.2 + at % 3 * 0.3) * 0.5;
                double x = head.outlineX(at) * (1.04 + 0.1 * low) + wobble;
                double radius = head.unit() * (0.2 + 0.045 * (at % 3) + 0.03 * low);
                double py = y * 1.06 - 0.02;
                canvas.oval(
                        pen.ink(rgb),
                        pen.lineStrength(),
                        head.px(x, py),
                        head.py(x, py),
                        radius + pen.line() * 0.7,
                        radius + pen.line() * 0.7);
                canvas.oval(tone, 1, head.px(x, py), head.py(x, py), radius, radius);
            }
        }
    }

    /** Curls on the cap, lit and shaded in turn. */
    void ringlets() {
        Canvas canvas = pen.canvas();
        Scalp scalp = new Scalp(head, 1.1, true, time, 0);
        double away = pen.lightX() > 0 ? -1 : 1;
        int at = 0;
        for (double height = -0.92; height < -0.1; height += 0.2) {
            for (double angle = -78; angle <= 78; angle += 26) {
                double shown = angle + (at % 2 == 0 ? 6 : -8);
                double azimuth = shown - head.turn();
                at++;
                if (Math.abs(azimuth) < 60 && height > -0.36) {
                    continue;
                }
                scalp.seen(shown, height, 1);
                double radius = head.unit() * (0.15 + 0.03 * (at % 3));
                double px = head.px(scalp.x(), scalp.y());
                double py = head.py(scalp.x(), scalp.y());
                boolean dark = shown * away > 20;
                canvas.oval(dark ? pen.dark(Shade.times(rgb, 0.92)) : pen.dark(rgb), 1, px, py, radius, radius);
                canvas.oval(
                        dark ? pen.dark(rgb) : pen.lit(rgb),
                        1,
                        px + pen.lightX() * radius * 0.18,
                        py - radius * 0.16,
                        radius * 0.84,
                        radius * 0.82);
                if (!dark && head.unit() > 16) {
                    canvas.oval(
                            pen.lit(Shade.mix(rgb, 0xFFFFFF, 0.22)),
                            0.6,
                            px + pen.lightX() * radius * 0.3,
                            py - radius * 0.4,
                            radius * 0.36,
                            radius * 0.2);
                }
            }
        }
    }

    /** Spikes that stand off the crown. */
    void spikes() {
        Canvas canvas = pen.canvas();
        Outline outline = canvas.outline();
        for (int spike = -4; spike <= 4; spike++) {
            double angle = spike * 24;
            double reach = 1.42 + 0.1 * Math.floorMod(spike * 5, 3) - 0.035 * Math.abs(spike);
            double lean = 5 + 2 * Math.sin(time * 1.3 + spike) + 4 * Math.signum(spike);
            around(outline, angle - 15, 1.06, false);
            around(outline, angle - 3 + lean * 0.4, 1.12, false);
            around(outline, angle + lean, reach, true);
            around(outline, angle + 8, 1.08, false);
        }
        head.to(outline, 0, -0.3);
        Path2D shape = outline.closed();
        canvas.fill(pen.lit(rgb), shape);
        pen.outline(rgb, shape);
    }

    /** A place around the crown: degrees from the top, clockwise, and how far out. */
    private void around(Outline outline, double degrees, double out, boolean tip) {
        double lean = -0.13 * head.around(0, 1);
        double x = 0.82 * out * Math.sin(Math.toRadians(degrees)) + lean;
        double y = -0.97 * out * Math.cos(Math.toRadians(degrees)) + 0.02;
        if (tip) {
            head.corner(outline, x, y);
        } else {
            head.to(outline, x, y);
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
            for (int knot = 0; knot < 7; knot++) {
                double y = 0.4 + knot * 0.21;
                double lean = which * 0.045 * Math.min(knot, 3) + sway(y) * 1.3;
                double wide = 0.17 - 0.012 * knot;
                double tilt = knot % 2 == 0 ? 0.05 : -0.05;
                canvas.fill(
                        pen.ink(rgb),
                        pen.lineStrength(),
                        head.leaf(
                                        canvas.outline(),
                                        x + lean - wide * 1.04,
                                        y - tilt,
                                        x + lean + wide * 1.04,
                                        y + tilt,
                                        0,
                                        0.155)
                                .closed());
                canvas.fill(
                        knot % 2 == 0 ? pen.lit(rgb) : pen.lit(Shade.times(rgb, 0.9)),
                        head.leaf(canvas.outline(), x + lean - wide, y - tilt, x + lean + wide, y + tilt, 0, 0.14)
                                .closed());
                canvas.fill(
                        pen.dark(rgb),
                        head.leaf(
                                        canvas.outline(),
                                        x + lean - wide * 0.8,
                                        y - tilt + 0.07,
                                        x + lean + wide * 0.8,
                                        y + tilt + 0.07,
                                        -0.02,
                                        0.03)
                                .closed());
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
}
