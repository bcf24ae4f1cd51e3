package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;

/** A hand from its wrist: palm, four fingers, thumb. Lengths are in parts of the body's height. */
final class Hand {

    /** How the fingers are held. */
    enum Grip {
        RELAXED,
        TYPING,
        POINTING,
        CLOSED,
        WRITING,
        SPREAD
    }

    /** Along and across in turn, the thumb's side first. */
    private static final double[] FLAT = {
        0, .0125, .02, .0205, .045, .0205, .066, .0175, .084, .0125, .0935, .004, .092, -.005, .083, -.0125, .066,
        -.0185, .042, -.0195, .02, -.0175, 0, -.0125
    };

    private static final double[] FIST = {
        0, .0125, .018, .021, .040, .0225, .056, .0175, .061, .007, .0605, -.005, .056, -.0155, .040, -.0205, .018,
        -.0185, 0, -.0125
    };

    private final Pen pen;
    private final int skin;
    private double x;
    private double y;
    private double alongX;
    private double alongY;
    private double thumb;
    private double unit;
    private double seen;

    Hand(Pen pen, int skin) {
        this.pen = pen;
        this.skin = skin;
    }

    /**
     * Draws a hand that begins at a wrist and points along a direction, which is shorter than 1 when it points to the lens.
     *
     * @param thumb side of the thumb, 1 to the left of the direction on the screen and -1 to its right
     */
    void draw(double[] wrist, double[] along, double thumb, double unit, Grip grip) {
        seen = Math.clamp(Math.hypot(along[0], along[1]), 0.42, 1);
        double length = Math.max(1e-6, Math.hypot(along[0], along[1]));
        x = wrist[0];
        y = wrist[1];
        alongX = along[0] / length;
        alongY = along[1] / length;
        this.thumb = thumb;
        this.unit = unit;
        Canvas canvas = pen.canvas();
        if (unit < 95) {
            canvas.oval(pen.flesh(skin), 1, px(.035, 0), py(.035, 0), unit * 0.021, unit * 0.021);
            return;
        }
        switch (grip) {
            case RELAXED, TYPING -> {
                outlined(FLAT);
                fingers(.052, .088);
                finger(.012, .014, .052, .032, .0072);
            }
            case POINTING -> {
                finger(.048, .0145, .104, .0165, .0072);
                outlined(FIST);
                fingers(.040, .056);
                finger(.018, .014, .05, .008, .0075);
            }
            case CLOSED -> fist();
            case WRITING -> {
                fist();
                pen.fold(
                        pen.lit(0xD8A83A),
                        1,
                        px(.022, -.03),
                        py(.022, -.03),
                        px(.088, .034),
                        py(.088, .034),
                        0,
                        unit * .0042);
                finger(.042, .012, .066, .017, .0066);
            }
            case SPREAD -> {
                finger(.04, -.0155, .078, -.031, .0056);
                finger(.042, -.0055, .092, -.012, .0062);
                finger(.042, .0055, .096, .0075, .0064);
                finger(.04, .0155, .088, .026, .0064);
                outlined(FIST);
                finger(.012, .014, .046, .04, .0072);
            }
        }
    }

    private void fist() {
        outlined(FIST);
        fingers(.036, .057);
        finger(.016, .016, .05, .010, .0075);
    }

    private double px(double along, double across) {
        return x + (alongX * along * seen + alongY * across * thumb) * unit;
    }

    private double py(double along, double across) {
        return y + (alongY * along * seen - alongX * across * thumb) * unit;
    }

    private void outlined(double[] shape) {
        Outline outline = pen.canvas().outline();
        for (int at = 0; at < shape.length; at += 2) {
            outline.to(px(shape[at], shape[at + 1]), py(shape[at], shape[at + 1]));
        }
        Path2D path = outline.closed();
        pen.outline(skin, path);
        pen.canvas().fill(pen.flesh(skin), path);
        double away = (alongY * thumb) * pen.lightX() - (alongX * thumb) * pen.lightY() > 0 ? -1 : 1;
        double end = shape == FLAT ? .085 : .055;
        pen.fold(
                pen.fleshShade(skin),
                1,
                px(.004, .0125 * away),
                py(.004, .0125 * away),
                px(end, .0105 * away),
                py(end, .0105 * away),
                -away * thumb * unit * .0045,
                unit * .0024);
    }

    /** The lines between fingers. */
    private void fingers(double from, double to) {
        for (int line = -1; line <= 1; line++) {
            double across = line * .0098;
            pen.fold(
                    pen.fleshInk(skin),
                    0.8,
                    px(from, across),
                    py(from, across),
                    px(to - Math.abs(line) * .004, across * 0.86),
                    py(to - Math.abs(line) * .004, across * 0.86),
                    0,
                    Math.max(0.45, unit * .0012));
        }
    }

    /** A finger between two places of the hand. */
    private void finger(double from, double across, double to, double end, double radius) {
        double dx = to - from;
        double dy = end - across;
        double length = Math.hypot(dx, dy);
        double ax = dx / length * radius;
        double ay = dy / length * radius;
        Outline outline = pen.canvas().outline();
        outline.to(px(from - ay, across + ax), py(from - ay, across + ax))
                .to(
                        px((from + to) / 2 - ay, (across + end) / 2 + ax),
                        py((from + to) / 2 - ay, (across + end) / 2 + ax))
                .to(px(to - ay * .85, end + ax * .85), py(to - ay * .85, end + ax * .85))
                .to(px(to + ax, end + ay), py(to + ax, end + ay))
                .to(px(to + ay * .85, end - ax * .85), py(to + ay * .85, end - ax * .85))
                .to(
                        px((from + to) / 2 + ay, (across + end) / 2 - ax),
                        py((from + to) / 2 + ay, (across + end) / 2 - ax))
                .to(px(from + ay, across - ax), py(from + ay, across - ax));
        Path2D path = outline.closed();
        pen.outline(skin, path);
        pen.canvas().fill(pen.flesh(skin), path);
    }
}
