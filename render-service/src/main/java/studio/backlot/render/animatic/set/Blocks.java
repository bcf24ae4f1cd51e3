package studio.backlot.render.animatic.set;

import studio.backlot.render.animatic.canvas.Shade;

/** Everything that is made of plain blocks. */
final class Blocks {

    private Blocks() {}

    static void box(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        brush.block(rgb, -w, w, 0, h, -d, d);
        if (w > 0.15 && h > 0.15) {
            brush.front(Shade.times(rgb, 1.08), -w + 0.04, w - 0.04, 0.04, h - 0.04, -d - 0.001);
        }
    }

    static void panel(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        brush.block(rgb, -w, w, 0, h, -d, d);
        int seams = Math.clamp(Math.round(w), 0, 8);
        for (int seam = 1; seam <= seams; seam++) {
            double x = -w + 2 * w * seam / (seams + 1);
            brush.front(Shade.times(rgb, 0.7), x - 0.01, x + 0.01, 0.02, h - 0.02, -d - 0.001);
        }
        brush.front(Shade.times(rgb, 1.2), -w, w, h - 0.03, h, -d - 0.001);
    }

    static void column(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        int sides = 10;
        double foot = Math.min(0.16, h * 0.1);
        for (int side = 0; side < sides; side++) {
            double from = 2 * Math.PI * side / sides;
            double to = 2 * Math.PI * (side + 1) / sides;
            double nx = Math.cos((from + to) / 2);
            double nz = Math.sin((from + to) / 2);
            if (nx * (brush.eyeX() - nx * w * 0.95) + nz * (brush.eyeZ() - nz * d * 0.95) > 0) {
                brush.begin()
                        .to(Math.cos(from) * w * 0.86, 0, Math.sin(from) * d * 0.86)
                        .to(Math.cos(to) * w * 0.86, 0, Math.sin(to) * d * 0.86)
                        .to(Math.cos(to) * w * 0.86, h, Math.sin(to) * d * 0.86)
                        .to(Math.cos(from) * w * 0.86, h, Math.sin(from) * d * 0.86);
                brush.paint(brush.lit(rgb, nx * w, h / 2, nz * d, nx, 0, nz), 1);
            }
        }
        brush.block(Shade.times(rgb, 1.06), -w, w, 0, foot, -d, d);
        brush.block(Shade.times(rgb, 1.06), -w, w, h - foot, h, -d, d);
    }

    static void stairs(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        int steps = Math.clamp(Math.round(h / 0.17), 2, 24);
        boolean front = brush.eyeZ() < 0;
        for (int index = 0; index < steps; index++) {
            int step = front ? steps - 1 - index : index;
            double z0 = -d + 2 * d * step / steps;
            brush.block(rgb, -w, w, 0, h * (step + 1) / steps, z0, z0 + 2 * d / steps);
            brush.front(
                    Shade.times(rgb, 1.2), -w, w, h * (step + 1) / steps - 0.02, h * (step + 1) / steps, z0 - 0.001);
        }
    }

    static void crate(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        brush.block(rgb, -w, w, 0, h, -d, d);
        double board = h / 4;
        for (int row = 0; row < 4; row++) {
            brush.front(
                    Shade.times(rgb, 0.9 + 0.2 * brush.chance(row)),
                    -w,
                    w,
                    row * board + 0.008,
                    (row + 1) * board - 0.008,
                    -d - 0.001);
        }
        int trim = Shade.times(rgb, 0.72);
        double bar = Math.min(0.08, w * 0.2);
        brush.front(trim, -w, -w + bar, 0, h, -d - 0.002);
        brush.front(trim, w - bar, w, 0, h, -d - 0.002);
        brush.front(trim, -w, w, 0, bar, -d - 0.003);
        brush.front(trim, -w, w, h - bar, h, -d - 0.003);
    }

    static void book(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        if (h >= d) {
            brush.block(rgb, -w, w, 0, h, -d, d);
            brush.front(Shade.mix(rgb, 0xFFE8B0, 0.6), -w * 0.6, w * 0.6, h * 0.62, h * 0.7, -d - 0.001);
            return;
        }
        double thick = Math.max(0.012, h);
        brush.block(rgb, -w, w, 0, thick * 0.3, -d, d);
        brush.block(0xF6EEDC, -w * 0.95, w * 0.95, thick * 0.3, thick, -d * 0.95, d * 0.95);
        brush.top(0xFFF8E8, -w * 0.93, -w * 0.03, -d * 0.9, d * 0.9, thick + 0.001);
        brush.top(0xFFF8E8, w * 0.03, w * 0.93, -d * 0.9, d * 0.9, thick + 0.001);
        brush.top(0xC8B898, -w * 0.03, w * 0.03, -d * 0.95, d * 0.95, thick + 0.001);
        if (brush.scale(0, 0, 0) > 90) {
            for (int line = 0; line < 7; line++) {
                double z = -d * 0.72 + line * d * 0.22;
                brush.top(0xA89878, -w * 0.82, -w * 0.16, z, z + d * 0.05, thick + 0.002);
                brush.top(0xA89878, w * 0.16, w * 0.82, z, z + d * 0.05, thick + 0.002);
            }
        }
    }

    static void rug(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double y = 0.012;
        brush.top(Shade.times(rgb, 0.78), -w, w, -d, d, y);
        brush.top(Shade.mix(rgb, 0xFFF0D0, 0.45), -w * 0.94, w * 0.94, -d * 0.92, d * 0.92, y + 0.001);
        brush.top(rgb, -w * 0.9, w * 0.9, -d * 0.86, d * 0.86, y + 0.002);
        brush.top(Shade.mix(rgb, 0xFFF0D0, 0.3), -w * 0.62, w * 0.62, -d * 0.55, d * 0.55, y + 0.003);
        brush.top(Shade.times(rgb, 0.88), -w * 0.58, w * 0.58, -d * 0.5, d * 0.5, y + 0.004);
    }

    static void vehicle(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        int tyre = 0x16181C;
        brush.block(tyre, -w * 0.78, -w * 0.5, 0, h * 0.3, -d * 0.98, d * 0.98);
        brush.block(tyre, w * 0.5, w * 0.78, 0, h * 0.3, -d * 0.98, d * 0.98);
        brush.block(rgb, -w, w, h * 0.18, h * 0.58, -d * 0.96, d * 0.96);
        brush.block(Shade.times(rgb, 0.95), -w * 0.62, w * 0.5, h * 0.58, h, -d * 0.82, d * 0.82);
        brush.front(0x9CC4DC, -w * 0.56, -w * 0.08, h * 0.62, h * 0.94, -d * 0.821);
        brush.front(0x9CC4DC, -w * 0.02, w * 0.44, h * 0.62, h * 0.94, -d * 0.821);
        brush.front(Shade.times(rgb, 1.25), -w, w, h * 0.52, h * 0.58, -d * 0.961);
        if (brush.eyeX() > w) {
            brush.begin()
                    .to(w + 0.002, h * 0.36, -d * 0.8)
                    .to(w + 0.002, h * 0.36, -d * 0.5)
                    .to(w + 0.002, h * 0.5, -d * 0.5)
                    .to(w + 0.002, h * 0.5, -d * 0.8);
            brush.paint(0xFFF6D8, 1);
            brush.begin()
                    .to(w + 0.002, h * 0.36, d * 0.5)
                    .to(w + 0.002, h * 0.36, d * 0.8)
                    .to(w + 0.002, h * 0.5, d * 0.8)
                    .to(w + 0.002, h * 0.5, d * 0.5);
            brush.paint(0xFFF6D8, 1);
        }
    }
}
