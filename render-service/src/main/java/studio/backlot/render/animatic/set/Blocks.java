package studio.backlot.render.animatic.set;

import studio.backlot.render.animatic.canvas.Shade;

/** Everything that is made of plain blocks. */
final class Blocks {

    private Blocks() {}

    static void box(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        if (w > 0.15 && h > 0.15) {
            brush.front(Shade.times(rgb, 1.08), -w + 0.04, w - 0.04, 0.04, h - 0.04, -d - 0.001);
        }
    }

    static void panel(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        int seams = Math.clamp(Math.round(w), 0, 8);
        for (int seam = 1; seam <= seams; seam++) {
            double x = -w + 2 * w * seam / (seams + 1);
            brush.front(Shade.times(rgb, 0.7), x - 0.01, x + 0.01, 0.02, h - 0.02, -d - 0.001);
        }
        brush.front(Shade.times(rgb, 1.2), -w, w, h - 0.03, h, -d - 0.001);
    }

    static void stairs(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
        int steps = Math.clamp(Math.round(h / 0.17), 2, 24);
        for (int step = 0; step < steps; step++) {
            double top = h * (step + 1) / steps;
            double from = -d + 2 * d * step / steps;
            brush.front(Shade.times(rgb, 0.82), -w, w, top - h / steps, top, from - 0.001);
            brush.front(Shade.times(rgb, 1.2), -w, w, top - 0.022, top, from - 0.002);
            brush.top(Shade.times(rgb, 1.14), -w, w, from, from + 0.03, top + 0.001);
        }
    }

    static void crate(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double d = brush.halfDepth();
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
            brush.front(Shade.mix(rgb, 0xFFE8B0, 0.6), -w * 0.6, w * 0.6, h * 0.62, h * 0.7, -d - 0.001);
            return;
        }
        double thick = Math.max(0.012, h);
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
        double y = Math.clamp(brush.height(), 0.012, 0.03);
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
        int bright = Shade.times(rgb, 1.25);
        for (int side = -1; side <= 1; side += 2) {
            double z = side * d * 0.961;
            band(brush, bright, -w, w, h * 0.5, h * 0.54, z);
            band(brush, Shade.times(rgb, 0.6), -w, w, h * 0.18, h * 0.22, z);
            band(brush, Shade.times(rgb, 0.78), -w * 0.2, -w * 0.19, h * 0.24, h * 0.5, z);
            band(brush, 0xC8CCD4, -w * 0.14, -w * 0.04, h * 0.44, h * 0.46, z);
        }
        for (int lamp = -1; lamp <= 1; lamp += 2) {
            double middle = lamp * d * 0.65;
            brush.flank(0xFFF6D8, 1, w + 0.002, h * 0.36, h * 0.48, middle - d * 0.15, middle + d * 0.15);
            brush.flank(0xC83028, -1, -w - 0.002, h * 0.36, h * 0.46, middle - d * 0.12, middle + d * 0.12);
        }
        glass(brush, w, h, d);
        hubs(brush, w, d, Math.min(h * 0.21, w * 0.24));
    }

    /** The middles of four wheels. */
    static void hubs(Brush brush, double w, double d, double radius) {
        for (int wheel = 0; wheel < 4; wheel++) {
            double x = (wheel % 2 == 0 ? -1 : 1) * w * 0.62;
            double z = (wheel < 2 ? -1 : 1) * d * 0.986;
            if (z < 0 == brush.eyeZ() < z && Math.abs(brush.eyeZ()) > d) {
                brush.begin();
                for (int corner = 0; corner < 12; corner++) {
                    double angle = 2 * Math.PI * corner / 12;
                    brush.to(x + Math.cos(angle) * radius * 0.5, radius * (1 + 0.5 * Math.sin(angle)), z);
                }
                brush.paint(brush.paper(0xB8BCC4, x, radius, z), 1);
            }
        }
    }

    /** A stripe along x on a side that looks to the front or, for z above 0, to the back. */
    static void band(Brush brush, int rgb, double x0, double x1, double y0, double y1, double z) {
        if (z < 0) {
            brush.front(rgb, x0, x1, y0, y1, z);
        } else {
            brush.rear(rgb, x0, x1, y0, y1, z);
        }
    }

    /** The panes of the cabin, in its leaning sides. */
    private static void glass(Brush brush, double w, double h, double d) {
        double low = h * 0.61;
        double high = h * 0.95;
        double lowZ = d * (0.88 - 0.256 * (low / h - 0.56) / 0.44);
        double highZ = d * (0.88 - 0.256 * (high / h - 0.56) / 0.44);
        for (int side = -1; side <= 1; side += 2) {
            if (side * brush.eyeZ() > lowZ) {
                for (int pane = 0; pane < 2; pane++) {
                    double x0 = pane == 0 ? -w * 0.56 : -w * 0.04;
                    double x1 = pane == 0 ? -w * 0.1 : w * 0.44;
                    double lean = w * 0.1;
                    brush.begin()
                            .to(x0, low, side * lowZ)
                            .to(x1, low, side * lowZ)
                            .to(pane == 0 ? x1 : x1 - lean, high, side * highZ)
                            .to(pane == 0 ? x0 + lean : x0, high, side * highZ);
                    brush.paint(Shade.mix(brush.air().skyAt(0.4), 0x7C9CB0, 0.5), 0.85);
                }
            }
        }
    }
}
