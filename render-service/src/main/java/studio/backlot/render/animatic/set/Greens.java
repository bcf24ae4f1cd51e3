package studio.backlot.render.animatic.set;

import org.jspecify.annotations.Nullable;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** Plants, trees and rocks: they have no flat sides and always turn their face to the camera. */
final class Greens {

    private Greens() {}

    static void plant(Brush brush, int rgb) {
        double w = Math.max(0.08, brush.halfWidth());
        double h = Math.max(0.15, brush.height());
        double pot = h * 0.3;
        int clay = 0xB8643C;
        brush.block(clay, -w * 0.45, w * 0.45, 0, pot, -w * 0.45, w * 0.45);
        brush.block(Shade.times(clay, 1.12), -w * 0.52, w * 0.52, pot * 0.84, pot, -w * 0.52, w * 0.52);
        double scale = brush.scale(0, pot, 0);
        int leaves = 13;
        for (int leaf = 0; leaf < leaves; leaf++) {
            double side = (leaf % 2 == 0 ? 1 : -1) * (0.15 + 0.85 * brush.chance(leaf));
            double sway = 0.02 * Math.sin(brush.air().seconds() * 1.1 + leaf);
            double rise = h * (0.98 - 0.4 * Math.abs(side)) * (0.8 + 0.2 * brush.chance(leaf + 20));
            int tone = brush.lit(
                    Shade.times(rgb, 0.72 + 0.56 * brush.chance(leaf + 40)), 0, rise, 0, side * 0.6, 0.6, -0.5);
            leaf(brush, tone, new double[] {0, pot * 0.95}, new double[] {side * w * 1.1 + sway, rise}, scale);
        }
    }

    /** A pointed leaf from foot to tip in the plane that faces the camera. */
    private static void leaf(Brush brush, int rgb, double[] foot, double[] tip, double scale) {
        Spot root = spot(brush, 0, foot[1]);
        if (root == null) {
            return;
        }
        double x = root.x + tip[0] * scale;
        double y = root.y - (tip[1] - foot[1]) * scale;
        double dx = x - root.x;
        double dy = y - root.y;
        double bend = dx * 0.25;
        double nx = -dy * 0.13;
        double ny = dx * 0.13;
        Canvas canvas = brush.canvas();
        Outline outline = canvas.outline();
        outline.to(root.x, root.y)
                .to(root.x + dx * 0.45 + nx - bend * 0.4, root.y + dy * 0.6 + ny)
                .to(x, y)
                .to(root.x + dx * 0.45 - nx - bend * 0.4, root.y + dy * 0.6 - ny);
        canvas.fill(rgb, outline.closed());
        canvas.line(
                Shade.times(rgb, 1.25), 0.5, Math.max(0.5, scale * 0.006), root.x + dx * 0.2, root.y + dy * 0.3, x, y);
    }

    static void tree(Brush brush, int rgb) {
        double h = Math.max(0.5, brush.height());
        double w = Math.max(0.3, brush.halfWidth());
        double scale = brush.scale(0, h / 2, 0);
        Spot foot = spot(brush, 0, 0);
        if (foot == null) {
            return;
        }
        Canvas canvas = brush.canvas();
        int bark = brush.lit(0x6A4A30, 0, h * 0.3, 0, -0.3, 0.2, -0.9);
        double trunk = Math.max(0.06, w * 0.13) * scale;
        Outline outline = canvas.outline();
        outline.to(foot.x - trunk * 1.5, foot.y)
                .to(foot.x - trunk * 0.8, foot.y - h * 0.25 * scale)
                .to(foot.x - trunk * 0.5, foot.y - h * 0.6 * scale)
                .to(foot.x + trunk * 0.5, foot.y - h * 0.6 * scale)
                .to(foot.x + trunk * 0.8, foot.y - h * 0.25 * scale)
                .to(foot.x + trunk * 1.5, foot.y);
        canvas.fill(bark, outline.closed());
        for (int tone = 0; tone < 3; tone++) {
            int leaves = brush.lit(Shade.times(rgb, 0.66 + 0.26 * tone), 0, h * 0.75, 0, -0.35, 0.8, -0.5);
            for (int blob = 0; blob < 9; blob++) {
                double angle = blob * 0.7 + 6 * brush.chance(blob);
                double out = Math.sqrt(brush.chance(blob + 10));
                double sway = 0.03 * Math.sin(brush.air().seconds() * 0.8 + blob);
                double x = foot.x + (Math.cos(angle) * out * w * 0.72 + sway) * scale - tone * scale * w * 0.06;
                double y = foot.y - (h * 0.68 + Math.sin(angle) * out * h * 0.24) * scale - tone * scale * h * 0.035;
                double radius = w * (0.44 - 0.09 * tone) * (0.7 + 0.5 * brush.chance(blob + 20)) * scale;
                canvas.oval(leaves, 1, x, y, radius, radius * 0.86);
            }
        }
    }

    static void rock(Brush brush, int rgb) {
        double h = Math.max(0.05, brush.height());
        double w = Math.max(0.05, brush.halfWidth());
        double scale = brush.scale(0, h / 2, 0);
        Spot foot = spot(brush, 0, 0);
        if (foot == null) {
            return;
        }
        Canvas canvas = brush.canvas();
        for (int part = 0; part < 3; part++) {
            int tone = brush.lit(Shade.times(rgb, 0.7 + 0.2 * part), 0, h, 0, -0.4, 0.3 + 0.3 * part, -0.6);
            Outline outline = canvas.outline();
            double shrink = 1 - 0.26 * part;
            outline.to(foot.x - w * scale * shrink, foot.y - part * h * 0.2 * scale);
            for (int corner = 0; corner < 5; corner++) {
                double x = (corner / 4.0 * 2 - 1) * w * 0.86 * shrink - part * w * 0.1;
                double y = h * (0.62 + 0.4 * brush.chance(corner)) * Math.sin(Math.PI * (corner + 0.9) / 5.8);
                outline.to(foot.x + x * scale, foot.y - y * scale);
            }
            outline.to(foot.x + w * scale * shrink * 0.8, foot.y - part * h * 0.2 * scale);
            canvas.fill(tone, outline.polygon());
        }
    }

    private record Spot(double x, double y) {}

    private static @Nullable Spot spot(Brush brush, double x, double y) {
        Projection view = brush.plotter().view();
        Point place = brush.world(x, y, 0);
        return view.spot(place).map(found -> new Spot(found.x(), found.y())).orElse(null);
    }
}
