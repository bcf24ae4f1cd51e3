package studio.backlot.render.animatic.set;

import studio.backlot.render.animatic.canvas.Shade;

/** Chairs and sofas, in two parts, so that who sits is between the seat and the rest of it. */
final class Seating {

    private Seating() {}

    static void chairSeat(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double seat = seat(brush);
        int metal = 0x3A3F4A;
        double leg = 0.022;
        brush.block(metal, -leg, leg, 0.08, seat - 0.05, -leg, leg);
        brush.block(metal, -w * 0.8, w * 0.8, 0.04, 0.08, -0.03, 0.03);
        brush.block(metal, -0.03, 0.03, 0.04, 0.08, -d * 0.8, d * 0.8);
        brush.block(rgb, -w * 0.92, w * 0.92, seat - 0.07, seat, -d * 0.95, d * 0.8);
        brush.top(Shade.times(rgb, 1.14), -w * 0.8, w * 0.8, -d * 0.82, d * 0.68, seat + 0.001);
    }

    static void chairBack(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double h = brush.height();
        double seat = seat(brush);
        brush.block(0x3A3F4A, -0.025, 0.025, seat - 0.05, seat + 0.2, d * 0.82, d * 0.92);
        brush.block(rgb, -w * 0.84, w * 0.84, seat + 0.12, h, d * 0.72, d * 0.95);
        brush.front(Shade.times(rgb, 1.12), -w * 0.7, w * 0.7, seat + 0.18, h - 0.05, d * 0.719);
    }

    static double seat(Brush brush) {
        return Math.clamp(brush.height() * 0.52, 0.3, 0.6);
    }

    static void sofaSeat(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double seat = seat(brush);
        brush.block(Shade.times(rgb, 0.8), -w, w, 0.06, seat - 0.12, -d, d * 0.6);
        int cushions = Math.clamp(Math.round(w * 2 / 0.75), 1, 5);
        double wide = (2 * w - 0.3) / cushions;
        for (int cushion = 0; cushion < cushions; cushion++) {
            double x = -w + 0.15 + cushion * wide;
            brush.block(rgb, x + 0.01, x + wide - 0.01, seat - 0.12, seat, -d, d * 0.5);
            brush.top(Shade.times(rgb, 1.1), x + 0.05, x + wide - 0.05, -d + 0.05, d * 0.4, seat + 0.001);
        }
    }

    static void sofaBack(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double h = brush.height();
        double seat = seat(brush);
        brush.block(rgb, -w, w, 0.06, h, d * 0.5, d);
        brush.front(Shade.times(rgb, 1.1), -w + 0.18, -0.02, seat + 0.02, h - 0.06, d * 0.499);
        brush.front(Shade.times(rgb, 1.1), 0.02, w - 0.18, seat + 0.02, h - 0.06, d * 0.499);
        brush.block(Shade.times(rgb, 0.94), -w, -w + 0.15, 0.06, seat + 0.2, -d, d);
        brush.block(Shade.times(rgb, 0.94), w - 0.15, w, 0.06, seat + 0.2, -d, d);
    }
}
