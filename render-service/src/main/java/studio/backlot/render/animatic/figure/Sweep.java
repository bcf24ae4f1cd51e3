package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;

/** A limb in one sweep through three places with a radius at each, all in pixels. */
final class Sweep {

    /** What a limb begins with: its own round end, or what it grows out of without a line. */
    enum Root {
        ROUND,
        GROWN
    }

    private static final double MUSCLE = 1.06;

    private final Pen pen;
    private final double[] xs = new double[3];
    private final double[] ys = new double[3];
    private final double[] radii = new double[3];
    private final double[] nx = new double[3];
    private final double[] ny = new double[3];
    private double cap = 0.6;
    private double upper = MUSCLE;
    private double lower = MUSCLE;

    Sweep(Pen pen) {
        this.pen = pen;
    }

    /** Through a place on the screen; {@code at} is 0 for the root, 1 for the bend, 2 for the end. */
    Sweep place(int at, double x, double y, double radius) {
        xs[at] = x;
        ys[at] = y;
        radii[at] = radius;
        return this;
    }

    /** The bend halfway between the two ends. */
    Sweep straight(double radius) {
        return place(1, (xs[0] + xs[2]) / 2, (ys[0] + ys[2]) / 2, radius);
    }

    /** How far it reaches over its root, in radii. */
    Sweep capped(double radii) {
        cap = radii;
        return this;
    }

    /** How much thicker it is than a straight way between its places, in the middle of its upper and lower half. */
    Sweep muscles(double above, double below) {
        upper = above;
        lower = below;
        return this;
    }

    double x(int at) {
        return xs[at];
    }

    double y(int at) {
        return ys[at];
    }

    double radius(int at) {
        return radii[at];
    }

    /** Whether it turns back at its bend, so that one sweep would cross itself. */
    boolean folded(double least) {
        double ux = xs[1] - xs[0];
        double uy = ys[1] - ys[0];
        double vx = xs[2] - xs[1];
        double vy = ys[2] - ys[1];
        double first = Math.hypot(ux, uy);
        double second = Math.hypot(vx, vy);
        return first < least || second < least || ux * vx + uy * vy < -0.2 * first * second;
    }

    /** Whether it hardly bends. */
    boolean straight() {
        double ux = xs[1] - xs[0];
        double uy = ys[1] - ys[0];
        double vx = xs[2] - xs[1];
        double vy = ys[2] - ys[1];
        return ux * vx + uy * vy > 0.96 * Math.hypot(ux, uy) * Math.hypot(vx, vy);
    }

    /** Line, light, shade and rim. */
    void draw(Tones tones, Root root) {
        normals();
        Canvas canvas = pen.canvas();
        if (root == Root.ROUND) {
            pen.outlined(tones.ink(), shape());
        }
        canvas.fill(tones.lit(), shape());
        shade(tones);
        if (root != Root.ROUND && tones.rimmed()) {
            pen.outlined(tones.ink(), open());
        } else if (root != Root.ROUND) {
            pen.outlined(tones.ink(), side(1));
            pen.outlined(tones.ink(), side(-1));
        }
    }

    /** The line around its root: drawn before a trunk, it shows only where the limb stands off it. */
    void root(Tones tones) {
        normals();
        Outline outline = pen.canvas().outline();
        along(outline, 1, 1, false);
        along(outline, 0, 1, false);
        over(outline);
        along(outline, 0, -1, false);
        along(outline, 1, -1, false);
        pen.outlined(tones.ink(), outline.open());
    }

    /** A band around the limb at a place from 0 at its root to 2 at its end. */
    void across(int rgb, double alpha, double thick, double at) {
        int first = Math.min(1, (int) at);
        double share = at - first;
        double dx = xs[first + 1] - xs[first];
        double dy = ys[first + 1] - ys[first];
        double length = Math.max(1, Math.hypot(dx, dy));
        double radius = (radii[first] + (radii[first + 1] - radii[first]) * share) * 0.96;
        double x = xs[first] + dx * share;
        double y = ys[first] + dy * share;
        double wide = dx / length * radius;
        double high = dy / length * radius;
        pen.canvas().line(rgb, alpha, thick, x - high, y + wide, x + high, y - wide);
    }

    private Path2D shape() {
        Outline outline = pen.canvas().outline();
        over(outline);
        edge(outline, 1, 0, false);
        end(outline);
        edge(outline, -1, 0, true);
        return outline.closed();
    }

    /** The line of a limb that has none at its root. */
    private Path2D open() {
        Outline outline = pen.canvas().outline();
        edge(outline, 1, 1, false);
        end(outline);
        edge(outline, -1, 1, true);
        return outline.open();
    }

    /** The line along one side: skin goes on into the hand. */
    private Path2D side(double sign) {
        Outline outline = pen.canvas().outline();
        edge(outline, sign, 1, false);
        return outline.open();
    }

    private void over(Outline outline) {
        double length = length(0);
        outline.to(
                xs[0] - (xs[1] - xs[0]) / length * radii[0] * cap, ys[0] - (ys[1] - ys[0]) / length * radii[0] * cap);
    }

    private void end(Outline outline) {
        double length = length(1);
        outline.to(
                xs[2] + (xs[2] - xs[1]) / length * radii[2] * 0.55, ys[2] + (ys[2] - ys[1]) / length * radii[2] * 0.55);
    }

    private void shade(Tones tones) {
        double facing = nx[1] * pen.lightX() + ny[1] * pen.lightY();
        double away = facing > 0 ? -1 : 1;
        double step = 0.24 - 0.4 * Math.abs(facing);
        int slope = pen.slope();
        for (int layer = 0; layer < slope; layer++) {
            double inner = Math.min(0.9, step + 1.1 * pen.spread(layer, slope));
            crescent(tones.dark(), Pen.laid(layer, slope), away * 0.97, away * inner);
        }
        if (tones.rimmed() && Math.abs(facing) > 0.2 && radii[1] > 2.2) {
            crescent(pen.rim(), pen.rimmed(), away * 0.98, away * 0.84);
        }
    }

    private void normals() {
        double ux = (xs[1] - xs[0]) / length(0);
        double uy = (ys[1] - ys[0]) / length(0);
        double vx = (xs[2] - xs[1]) / length(1);
        double vy = (ys[2] - ys[1]) / length(1);
        nx[0] = -uy;
        ny[0] = ux;
        nx[2] = -vy;
        ny[2] = vx;
        double mx = -(uy + vy);
        double my = ux + vx;
        double most = Math.hypot(mx, my);
        nx[1] = most < 0.35 ? nx[0] : mx / most;
        ny[1] = most < 0.35 ? ny[0] : my / most;
    }

    private double length(int from) {
        return Math.max(0.5, Math.hypot(xs[from + 1] - xs[from], ys[from + 1] - ys[from]));
    }

    /** Points along one side, from a step of five on, or back to it. */
    private void edge(Outline outline, double sign, int first, boolean backwards) {
        for (int step = first; step < 5; step++) {
            along(outline, backwards ? 4 - step + first : step, sign, false);
        }
    }

    /** The point of a limb at a step of five and a share of its radius. */
    private void along(Outline outline, int step, double sign, boolean tip) {
        int from = Math.min(1, step / 2);
        double share = step / 2.0 - from;
        double bulge = share > 0 && share < 1 ? from == 0 ? upper : lower : 1;
        double radius = (radii[from] + (radii[from + 1] - radii[from]) * share) * bulge;
        double x = xs[from] + (xs[from + 1] - xs[from]) * share;
        double y = ys[from] + (ys[from + 1] - ys[from]) * share;
        double px = x + (nx[from] + (nx[from + 1] - nx[from]) * share) * radius * sign;
        double py = y + (ny[from] + (ny[from + 1] - ny[from]) * share) * radius * sign;
        if (tip) {
            outline.corner(px, py);
        } else {
            outline.to(px, py);
        }
    }

    /** A tone along one side of a limb, from an outer to an inner share of its radius; it thins out towards both ends. */
    private void crescent(int rgb, double alpha, double outer, double inner) {
        Canvas canvas = pen.canvas();
        Outline outline = canvas.outline();
        for (int step = 0; step < 5; step++) {
            along(outline, step, outer, step == 0 || step == 4);
        }
        for (int step = 3; step > 0; step--) {
            along(outline, step, outer + (inner - outer) * (step == 2 ? 1 : step == 3 ? 0.92 : 0.66), false);
        }
        canvas.fill(rgb, alpha, outline.closed());
    }
}
