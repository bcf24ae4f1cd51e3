package studio.backlot.render.animatic.set;

import studio.backlot.render.animatic.canvas.Shade;

/** Desks, tables, shelves and beds. */
final class Furniture {

    private static final int[] SPINES = {
        0x8A3B2E, 0x2F5D62, 0xC08A3E, 0x4A3F6B, 0x6B7F4A, 0xA85C4A, 0x2E4057, 0xD9C08F, 0x7A2F45, 0x486B8A, 0xB07A5A,
        0x39573F
    };

    private Furniture() {}

    static void desk(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double h = brush.height();
        double top = Math.max(h - 0.05, h * 0.9);
        int body = Shade.times(rgb, 0.86);
        double stand = Math.min(w * 0.42, 0.46);
        drawers(brush, body, -w + 0.02, -w + stand, top, d);
        drawers(brush, body, w - stand, w - 0.02, top, d);
        if (!brush.seesFront(-d)) {
            brush.block(Shade.times(rgb, 0.72), -w + stand, w - stand, h * 0.25, top, d * 0.3, d * 0.36);
        }
        if (brush.seesFront(d * 0.36)) {
            brush.front(Shade.times(rgb, 0.6), -w + stand, w - stand, h * 0.25, top, d * 0.3);
        }
        brush.block(rgb, -w, w, top, h, -d, d);
        grain(brush, rgb, w, d, h);
    }

    private static void drawers(Brush brush, int rgb, double x0, double x1, double top, double d) {
        brush.block(rgb, x0, x1, 0.03, top, -d + 0.03, d - 0.03);
        for (int drawer = 0; drawer < 3; drawer++) {
            double low = 0.07 + (top - 0.09) * drawer / 3;
            double high = 0.04 + (top - 0.09) * (drawer + 1) / 3;
            brush.front(Shade.times(rgb, 1.12), x0 + 0.03, x1 - 0.03, low, high, -d + 0.03);
            double middle = (x0 + x1) / 2;
            double knob = (low + high) / 2;
            brush.front(Shade.mix(rgb, 0xF0D8A0, 0.6), middle - 0.035, middle + 0.035, knob, knob + 0.018, -d + 0.03);
        }
    }

    private static void grain(Brush brush, int rgb, double w, double d, double h) {
        for (int line = 0; line < 4; line++) {
            double z = -d + 2 * d * (line + 0.3 + 0.4 * brush.chance(line)) / 4;
            brush.top(Shade.times(rgb, 0.9), -w + 0.02, w - 0.02, z, z + 0.012, h + 0.001);
        }
        brush.front(Shade.times(rgb, 1.25), -w, w, h - 0.012, h, -d);
    }

    static void table(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double h = brush.height();
        double leg = Math.min(0.07, w * 0.2);
        int dark = Shade.times(rgb, 0.75);
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 == 0 ? -w + 0.05 : w - 0.05 - leg;
            double z = corner < 2 ? d - 0.05 - leg : -d + 0.05;
            brush.block(dark, x, x + leg, 0, h * 0.9, z, z + leg);
        }
        brush.block(Shade.times(rgb, 0.82), -w + 0.06, w - 0.06, h * 0.82, h * 0.92, -d + 0.06, d - 0.06);
        brush.block(rgb, -w, w, h * 0.92, h, -d, d);
        grain(brush, rgb, w, d, h);
    }

    static void shelf(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double h = brush.height();
        double side = Math.min(0.05, w * 0.1);
        brush.block(rgb, -w, w, 0, h, -d, d);
        if (!brush.seesFront(-d)) {
            return;
        }
        brush.front(Shade.times(rgb, 0.34), -w + side, w - side, 0.08, h - side, -d);
        int rows = Math.clamp(Math.round(h / 0.36), 2, 9);
        double step = (h - 0.08 - side) / rows;
        int columns = Math.clamp(Math.round(w * 2 / 0.95), 1, 6);
        double bay = (2 * w - 2 * side) / columns;
        for (int row = 0; row < rows; row++) {
            double low = 0.08 + row * step;
            for (int column = 0; column < columns; column++) {
                double left = -w + side + column * bay + 0.012;
                books(brush, left, left + bay - 0.024, low + 0.025, step - 0.03, row * 7L + column);
            }
            brush.front(Shade.times(rgb, 1.12), -w + side, w - side, low, low + 0.026, -d - 0.002);
        }
        for (int column = 1; column < columns; column++) {
            double x = -w + side + column * bay;
            brush.front(rgb, x - 0.014, x + 0.014, 0.08, h - side, -d - 0.002);
        }
        brush.front(Shade.times(rgb, 1.18), -w, w, h - side, h, -d - 0.004);
    }

    /** A bay of books; far away several stand as one. */
    private static void books(Brush brush, double left, double right, double low, double high, long bay) {
        double d = -brush.halfDepth() - 0.001;
        double pixels = brush.scale((left + right) / 2, low, d);
        int together = pixels * 0.045 > 5 ? 1 : pixels * 0.045 > 2.2 ? 2 : 4;
        double x = left;
        int book = 0;
        while (x < right - 0.03) {
            long which = bay * 97 + book;
            double thick = (0.026 + 0.034 * brush.chance(which)) * together;
            double tall = high * (0.6 + 0.34 * brush.chance(which + 31));
            int spine = SPINES[(int) (brush.chance(which + 57) * SPINES.length)];
            if (brush.chance(which + 83) < 0.06) {
                x += thick * 1.6;
            } else {
                double end = Math.min(right, x + thick);
                brush.front(spine, x, end - 0.004, low, low + tall, d);
                if (together == 1 && pixels > 130) {
                    int gold = Shade.mix(spine, 0xFFE8B0, 0.55);
                    brush.front(gold, x + 0.004, end - 0.008, low + tall * 0.72, low + tall * 0.78, d);
                    brush.front(gold, x + 0.004, end - 0.008, low + tall * 0.2, low + tall * 0.23, d);
                }
                x = end;
            }
            book++;
        }
    }

    static void bed(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double h = brush.height();
        int wood = Shade.mix(rgb, 0x5A3A24, 0.65);
        brush.block(wood, -w, w, 0, h, d - 0.07, d);
        brush.block(wood, -w, w, h * 0.1, h * 0.34, -d, d - 0.07);
        brush.block(0xF2EEE6, -w + 0.03, w - 0.03, h * 0.34, h * 0.5, -d + 0.03, d - 0.07);
        brush.block(rgb, -w, w, h * 0.3, h * 0.54, -d, d * 0.35);
        brush.top(Shade.times(rgb, 1.15), -w, w, d * 0.22, d * 0.35, h * 0.545);
        brush.block(0xFFFFFF, -w * 0.75, -w * 0.05, h * 0.5, h * 0.62, d * 0.5, d - 0.1);
        brush.block(0xFFFFFF, w * 0.05, w * 0.75, h * 0.5, h * 0.62, d * 0.5, d - 0.1);
    }
}
