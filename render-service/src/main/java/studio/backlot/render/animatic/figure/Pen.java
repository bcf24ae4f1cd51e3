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

    /** A line of its own colour along a shape. */
    void outlined(int ink, Path2D path) {
        if (lineStrength() > 0.03) {
            canvas.stroke(ink, lineStrength(), line, path);
        }
    }

    Tones cloth(int rgb) {
        return new Tones(lit(rgb), dark(rgb), ink(rgb), true);
    }

    Tones skin(int rgb) {
        return new Tones(flesh(rgb), fleshShade(rgb), ink(rgb), false);
    }

    /** In how many layers the shade of a limb is laid: one for a cel's edge, more for a slope. */
    int slope() {
        double softness = air.look().softness();
        return softness < 0.2 ? 1 : 1 + (int) (4 * softness);
    }

    /** The same for faces and trunks, whose layers cost more: only looks without edges have them. */
    int broad() {
        return air.look().softness() < 0.5 ? 1 : Math.min(4, slope());
    }

    /** How far the edge of a layer of so many is from the middle of the slope, -0.5 to 0.5; the first is the widest. */
    double spread(int layer, int layers) {
        return layers == 1 ? 0 : air.look().softness() * (layer / (layers - 1.0) - 0.5);
    }

    /** The share with which a layer of so many is laid, so that together they rise evenly. */
    static double laid(int layer, int layers) {
        return 1.0 / (layers - layer);
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
