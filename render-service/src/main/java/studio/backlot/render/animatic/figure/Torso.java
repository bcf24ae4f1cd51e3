package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;

/** The silhouette of a trunk as a stack of sections, from the neck down to the hips and, for coats and skirts, beyond. */
final class Torso {

    /** Sections of the silhouette, from the neck down. */
    static final int NECK = 0;

    static final int SHOULDER = 2;
    static final int CHEST = 3;
    static final int WAIST = 4;
    static final int HIP = 5;
    private static final int MOST = 9;

    /** From this girth on a waist grows faster than the rest, by as much as {@link #BELLY} says. */
    private static final double STURDY = 1.15;

    private static final double BELLY = 0.16;

    private final double[] middleX = new double[MOST];
    private final double[] middleY = new double[MOST];
    private final double[] half = new double[MOST];
    private double front;
    private double side;
    private int size;

    /** Takes the measures of a posed body. */
    void measure(Skeleton body, boolean soft, double loose) {
        double unit = body.unit();
        double turn = Math.toRadians(body.regard().turn());
        front = Math.cos(turn);
        side = Math.sin(turn);
        double g = body.girth();
        double shoulder = 0.098 * (0.55 + 0.45 * g) + 0.007;
        size = 0;
        section(body, Joint.NECK, Joint.NECK, 0, 0.034, 0.034, unit, 0);
        section(body, Joint.NECK, Joint.CHEST, 0.14, 0.055 * g, 0.045, unit, loose * 0.3);
        section(body, Joint.NECK, Joint.CHEST, 0.5, shoulder * (soft ? 0.93 : 1.02), 0.058, unit, loose * 0.3);
        section(body, Joint.CHEST, Joint.CHEST, 0, (soft ? 0.082 : 0.09) * g, 0.066 * g, unit, loose);
        double belly = BELLY * Math.max(0, g - STURDY);
        section(
                body,
                Joint.WAIST,
                Joint.WAIST,
                0,
                (soft ? 0.064 : 0.074) * g + belly,
                0.054 * g + 1.3 * belly,
                unit,
                loose * 1.3);
        section(body, Joint.PELVIS, Joint.PELVIS, 0, (soft ? 0.087 : 0.08) * g, 0.07 * g, unit, loose);
        double x = middleX[HIP];
        double y = middleY[HIP] + 0.035 * unit;
        add(x, y, half[HIP] * 0.94);
    }

    private void section(
            Skeleton body, Joint from, Joint to, double share, double wide, double deep, double unit, double loose) {
        double x = body.x(from) + (body.x(to) - body.x(from)) * share;
        double y = body.y(from) + (body.y(to) - body.y(from)) * share;
        double w = (wide + loose) * front;
        double d = (deep + loose) * side;
        add(x, y, Math.sqrt(w * w + d * d) * unit);
    }

    private void add(double x, double y, double wide) {
        middleX[size] = x;
        middleY[size] = y;
        half[size] = wide;
        size++;
    }

    double x(int section) {
        return middleX[section];
    }

    double y(int section) {
        return middleY[section];
    }

    double half(int section) {
        return half[section];
    }

    /** Share of the width, -1 to 1, at which the middle of the front is seen; NaN when it is turned away. */
    double frontLine() {
        return front < -0.12 ? Double.NaN : side * 0.92;
    }

    boolean fromBehind() {
        return front < 0;
    }

    double turnedSide() {
        return side;
    }

    double turnedFront() {
        return front;
    }

    /** The part between two sections and two shares of the width. */
    Path2D part(Canvas canvas, int from, int to, double left, double right) {
        Outline outline = canvas.outline();
        for (int section = from; section <= to; section++) {
            outline.to(middleX[section] + half[section] * right, middleY[section]);
        }
        for (int section = to; section >= from; section--) {
            outline.to(middleX[section] + half[section] * left, middleY[section]);
        }
        return outline.closed();
    }

    /** The side of the trunk that is away from the light, from the armpit down; {@code away} is -1 left or 1 right. */
    Path2D shade(Canvas canvas, double away, double depth) {
        Outline outline = canvas.outline();
        outline.corner(acrossX(1.8, away * 0.95), downY(1.8));
        for (int section = SHOULDER; section < size; section++) {
            outline.to(middleX[section] + half[section] * away * 0.985, middleY[section]);
        }
        for (int section = size - 1; section >= SHOULDER; section--) {
            double in =
                    switch (section) {
                        case SHOULDER -> 0.34;
                        case CHEST -> 1;
                        case WAIST -> 0.78;
                        default -> 0.95;
                    };
            outline.to(middleX[section] + half[section] * away * (0.985 - depth * in), middleY[section]);
        }
        return outline.closed();
    }

    /** The whole silhouette down to a section. */
    Path2D whole(Canvas canvas, int to) {
        Outline outline = canvas.outline();
        for (int section = NECK; section <= to; section++) {
            outline.to(middleX[section] + half[section], middleY[section]);
        }
        for (int section = to; section >= NECK; section--) {
            outline.to(middleX[section] - half[section], middleY[section]);
        }
        return outline.closed();
    }

    /** A place by share of the width and a height between sections, such as 3.5. */
    double acrossX(double section, double share) {
        int from = Math.clamp((int) section, 0, size - 2);
        double t = section - from;
        double x = middleX[from] + (middleX[from + 1] - middleX[from]) * t;
        double w = half[from] + (half[from + 1] - half[from]) * t;
        return x + w * share;
    }

    double downY(double section) {
        int from = Math.clamp((int) section, 0, size - 2);
        return middleY[from] + (middleY[from + 1] - middleY[from]) * (section - from);
    }

    int last() {
        return size - 1;
    }
}
