package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.light.BodyLight;
import studio.backlot.render.animatic.set.Air;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Draws parts of one body in cel shading: a lit tone, a shaded tone on the side away from the key light, a rim, a line. */
final class Pen {

    private static final double WARMTH = 0.62;

    private final Canvas canvas;
    private final BodyLight light;
    private final Air air;
    private final double depth;
    private final double line;
    private final double lightX;
    private final double lightY;
    private final double[] nx = new double[3];
    private final double[] ny = new double[3];

    Pen(Canvas canvas, BodyLight light, Air air, Projection view, double depth) {
        this.canvas = canvas;
        this.light = light;
        this.air = air;
        this.depth = depth;
        double unit = view.scale(depth);
        line = Math.clamp(unit * 0.0034, 0.7, 2.8)
                * Math.min(1, 0.55 + air.look().line());
        Point right = view.camera().right();
        double across = light.towards().dot(right);
        double up = light.towards().y();
        double length = Math.max(0.25, Math.hypot(across, up));
        lightX = across / length;
        lightY = -up / length;
    }

    Canvas canvas() {
        return canvas;
    }

    Air air() {
        return air;
    }

    /** From the body to the key light on the screen, y down, at most of length 1. */
    double lightX() {
        return lightX;
    }

    double lightY() {
        return lightY;
    }

    int lit(int rgb) {
        return air.through(light.light(rgb), depth);
    }

    int dark(int rgb) {
        return air.through(light.dark(cool(rgb)), depth);
    }

    /** Lit skin: it keeps more of its own warmth than cloth does, also by night. */
    int flesh(int skin) {
        int lit = light.light(skin);
        double level = lifted(Shade.luminance(lit) / Math.max(1, Shade.luminance(skin)));
        return air.through(Shade.mix(lit, Shade.times(Shade.saturated(skin, 1.12), level), WARMTH), depth);
    }

    /** Faces are lit a little more than what they stand in, as on a film set. */
    private static double lifted(double level) {
        return level + 0.4 * Math.max(0, 0.92 - level);
    }

    /** Skin in shadow: light that goes through it comes out redder. */
    int fleshShade(int skin) {
        int own = Shade.saturated(Shade.mix(skin, 0xB8484A, 0.17), 1.15);
        int dark = light.dark(own);
        double level = Shade.luminance(dark) / Math.max(1, Shade.luminance(own)) * 1.06;
        return air.through(Shade.mix(dark, Shade.times(own, level), WARMTH), depth);
    }

    /** A drawn line on skin. */
    int fleshInk(int skin) {
        return air.through(Shade.mix(Shade.times(light.dark(Shade.saturated(skin, 1.3)), 0.5), 0x3A1018, 0.4), depth);
    }

    /** What is moist and holds light, such as an iris. */
    int wet(int rgb) {
        return air.through(Shade.mix(light.light(rgb), rgb, 0.6), depth);
    }

    /** Shadows are a little more colourful and cooler than what they fall on. */
    private static int cool(int rgb) {
        return Shade.mix(Shade.saturated(rgb, 1.12), 0x4A4E8A, 0.1);
    }

    /** How strongly the rim shows: a kicker along the side that the key light leaves dark. */
    double rimmed() {
        return 0.85 * air.look().rim();
    }

    int rim() {
        return light.rim();
    }

    /** A line's colour: the surface's own, much darker, never black. */
    int ink(int rgb) {
        return air.through(
                Shade.mix(Shade.times(light.dark(rgb), 0.42), air.look().ink(), 0.4), depth);
    }

    double line() {
        return line;
    }

    double lineStrength() {
        return Math.min(1, air.look().line() * 1.3);
    }

    void outline(int rgb, Path2D path) {
        if (lineStrength() > 0.03) {
            canvas.stroke(ink(rgb), lineStrength(), line, path);
        }
    }

    /** A limb through three places with a radius at each, all in pixels. */
    void limb(int rgb, double[] xs, double[] ys, double[] radii) {
        limb(rgb, xs, ys, radii, 0.6);
    }

    /** A bare limb. */
    void bare(int skin, double[] xs, double[] ys, double[] radii) {
        normals(xs, ys);
        Path2D path = shape(xs, ys, radii, 0.6);
        outline(skin, path);
        canvas.fill(flesh(skin), path);
        double facing = nx[1] * lightX + ny[1] * lightY;
        double away = facing > 0 ? -1 : 1;
        crescent(fleshShade(skin), 1, xs, ys, radii, away * 0.97, away * (0.24 - 0.4 * Math.abs(facing)));
    }

    /** @param cap how far the limb reaches over its first place, in radii */
    void limb(int rgb, double[] xs, double[] ys, double[] radii, double cap) {
        normals(xs, ys);
        Path2D path = shape(xs, ys, radii, cap);
        outline(rgb, path);
        canvas.fill(lit(rgb), path);
        tones(rgb, xs, ys, radii);
    }

    /**
     * A limb that grows out of a trunk: no line parts the two at its root.
     *
     * @param trunkX the trunk's middle on the screen
     */
    void grown(int rgb, double[] xs, double[] ys, double[] radii, double cap, double trunkX) {
        normals(xs, ys);
        canvas.fill(lit(rgb), shape(xs, ys, radii, cap));
        tones(rgb, xs, ys, radii);
        if (lineStrength() > 0.03) {
            double inner = nx[0] * (trunkX - xs[0]) > 0 ? 1 : -1;
            Outline outline = canvas.outline();
            edge(outline, xs, ys, radii, inner, 2, false);
            end(outline, xs, ys, radii);
            edge(outline, xs, ys, radii, -inner, 0, true);
            canvas.stroke(ink(rgb), lineStrength(), line, outline.open());
        }
    }

    private Path2D shape(double[] xs, double[] ys, double[] radii, double cap) {
        Outline outline = canvas.outline();
        outline.to(
                xs[0] - (xs[1] - xs[0]) / length(xs, ys, 0) * radii[0] * cap,
                ys[0] - (ys[1] - ys[0]) / length(xs, ys, 0) * radii[0] * cap);
        edge(outline, xs, ys, radii, 1, 0, false);
        end(outline, xs, ys, radii);
        edge(outline, xs, ys, radii, -1, 0, true);
        return outline.closed();
    }

    private static void end(Outline outline, double[] xs, double[] ys, double[] radii) {
        outline.to(
                xs[2] + (xs[2] - xs[1]) / length(xs, ys, 1) * radii[2] * 0.55,
                ys[2] + (ys[2] - ys[1]) / length(xs, ys, 1) * radii[2] * 0.55);
    }

    private void tones(int rgb, double[] xs, double[] ys, double[] radii) {
        double facing = nx[1] * lightX + ny[1] * lightY;
        double away = facing > 0 ? -1 : 1;
        double step = 0.24 - 0.4 * Math.abs(facing);
        int slope = 1 + (int) Math.round(6 * air.look().softness());
        for (int layer = 0; layer < slope; layer++) {
            double wide = slope == 1 ? 0 : air.look().softness() * (layer / (slope - 1.0) - 0.5) * 1.1;
            crescent(dark(rgb), 1.0 / (slope - layer), xs, ys, radii, away * 0.97, away * Math.min(0.9, step + wide));
        }
        if (Math.abs(facing) > 0.2 && radii[1] > 2.2) {
            crescent(rim(), rimmed(), xs, ys, radii, away * 0.98, away * 0.84);
        }
    }

    private void normals(double[] xs, double[] ys) {
        double ux = (xs[1] - xs[0]) / length(xs, ys, 0);
        double uy = (ys[1] - ys[0]) / length(xs, ys, 0);
        double vx = (xs[2] - xs[1]) / length(xs, ys, 1);
        double vy = (ys[2] - ys[1]) / length(xs, ys, 1);
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

    private static double length(double[] xs, double[] ys, int from) {
        return Math.max(0.5, Math.hypot(xs[from + 1] - xs[from], ys[from + 1] - ys[from]));
    }

    /** Points along one side, from a step of five on, or back to it. */
    private void edge(
            Outline outline, double[] xs, double[] ys, double[] radii, double sign, int first, boolean backwards) {
        for (int step = first; step < 5; step++) {
            along(outline, xs, ys, radii, backwards ? 4 - step + first : step, sign);
        }
    }

    /** The point of a limb at a step of five and a share of its radius. */
    private void along(Outline outline, double[] xs, double[] ys, double[] radii, int step, double sign) {
        double at = step / 2.0;
        int from = Math.min(1, (int) at);
        double share = at - from;
        double bulge = share > 0 && share < 1 ? 1.06 : 1;
        double radius = (radii[from] + (radii[from + 1] - radii[from]) * share) * bulge;
        double x = xs[from] + (xs[from + 1] - xs[from]) * share;
        double y = ys[from] + (ys[from + 1] - ys[from]) * share;
        double normalX = nx[from] + (nx[from + 1] - nx[from]) * share;
        double normalY = ny[from] + (ny[from + 1] - ny[from]) * share;
        outline.to(x + normalX * radius * sign, y + normalY * radius * sign);
    }

    /** A tone along one side of a limb, from an outer to an inner share of its radius; it thins out towards both ends. */
    private void crescent(int rgb, double alpha, double[] xs, double[] ys, double[] radii, double outer, double inner) {
        Outline outline = canvas.outline();
        for (int step = 0; step < 5; step++) {
            along(outline, xs, ys, radii, step, outer);
        }
        for (int step = 3; step > 0; step--) {
            along(outline, xs, ys, radii, step, outer + (inner - outer) * (step == 2 ? 1 : step == 3 ? 0.92 : 0.66));
        }
        Path2D path = outline.closed();
        if (alpha >= 1) {
            canvas.fill(rgb, path);
        } else {
            canvas.fill(rgb, alpha, path);
        }
    }

    /** A leaf of cloth or skin between two places, pointed at both ends; {@code bow} bends it to its left, in pixels. */
    void fold(int rgb, double alpha, double fromX, double fromY, double toX, double toY, double bow, double half) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.max(1e-6, Math.hypot(dx, dy));
        double normalX = dy / length;
        double normalY = -dx / length;
        double mx = (fromX + toX) / 2;
        double my = (fromY + toY) / 2;
        Outline outline = canvas.outline();
        outline.corner(fromX, fromY)
                .to(mx + normalX * (bow + half), my + normalY * (bow + half))
                .corner(toX, toY)
                .to(mx + normalX * (bow - half), my + normalY * (bow - half));
        canvas.fill(rgb, alpha, outline.closed());
    }

    /** A round part: lit oval with a shaded crescent away from the light. */
    void ball(int rgb, double x, double y, double radiusX, double radiusY) {
        canvas.oval(dark(rgb), 1, x, y, radiusX, radiusY);
        canvas.oval(
                lit(rgb), 1, x + lightX * radiusX * 0.16, y + lightY * radiusY * 0.16, radiusX * 0.84, radiusY * 0.84);
    }
}
