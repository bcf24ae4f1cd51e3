package studio.backlot.render.animatic.set;

import studio.backlot.render.animatic.canvas.Shade;

/** What is painted on desks, tables, shelves, beds and seats. */
final class Furniture {

    /** Width of a usual book in metres. */
    private static final double BOOK = 0.045;

    private static final int[] SPINES = {
        0x8A3B2E, 0x2F5D62, 0xC08A3E, 0x4A3F6B, 0x6B7F4A, 0xA85C4A, 0x2E4057, 0xD9C08F, 0x7A2F45, 0x486B8A, 0xB07A5A,
        0x39573F
    };

    private Furniture() {}

    /** The colour of a book's back; {@code chance} is 0 to 1. */
    static int spine(double chance) {
        return SPINES[(int) (chance * SPINES.length)];
    }

    static void desk(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double h = brush.height();
        double top = Math.max(h - 0.05, h * 0.9);
        double stand = Math.min(w * 0.42, 0.46);
        drawers(brush, Shade.times(rgb, 0.86), -w + 0.02, -w + stand, top, d);
        drawers(brush, Shade.times(rgb, 0.86), w - stand, w - 0.02, top, d);
        grain(brush, rgb, w, d, h);
    }

    /** The drawers' fronts look both ways: a desk stands free in the room. */
    private static void drawers(Brush brush, int rgb, double x0, double x1, double top, double d) {
        double z = d - 0.03;
        for (int drawer = 0; drawer < 3; drawer++) {
            double low = 0.07 + (top - 0.09) * drawer / 3;
            double high = 0.04 + (top - 0.09) * (drawer + 1) / 3;
            double middle = (x0 + x1) / 2;
            double knob = (low + high) / 2;
            int brass = Shade.mix(rgb, 0xF0D8A0, 0.6);
            brush.front(Shade.times(rgb, 0.7), x0 + 0.022, x1 - 0.022, low - 0.008, high + 0.008, -z);
            brush.front(Shade.times(rgb, 1.12), x0 + 0.03, x1 - 0.03, low, high, -z);
            brush.front(brass, middle - 0.035, middle + 0.035, knob, knob + 0.018, -z);
            brush.rear(Shade.times(rgb, 1.12), x0 + 0.03, x1 - 0.03, low, high, z);
            brush.rear(brass, middle - 0.035, middle + 0.035, knob, knob + 0.018, z);
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
        grain(brush, rgb, brush.halfWidth(), brush.halfDepth(), brush.height());
    }

    static void shelf(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double h = brush.height();
        double z = -brush.halfDepth() + Math.min(0.06, brush.halfDepth() * 0.4);
        double side = Math.min(0.05, w * 0.1);
        if (!brush.seesFront(z)) {
            return;
        }
        brush.front(Shade.times(rgb, 0.34), -w + side, w - side, 0.08, h - side, z);
        int rows = Math.clamp(Math.round(h / 0.36), 2, 9);
        double step = (h - 0.08 - side) / rows;
        int columns = Math.clamp(Math.round(w * 2 / 0.95), 1, 6);
        double bay = (2 * w - 2 * side) / columns;
        for (int row = 0; row < rows; row++) {
            double low = 0.08 + row * step;
            for (int column = 0; column < columns; column++) {
                double left = -w + side + column * bay + 0.012;
                books(brush, new double[] {left, left + bay - 0.024, low + 0.025, step - 0.03, z}, row * 7L + column);
            }
            brush.front(Shade.times(rgb, 1.12), -w + side, w - side, low, low + 0.026, z);
            brush.shining(0x000004, 0.3, -w + side, w - side, low + step * 0.86, low + step, z);
        }
        for (int column = 1; column < columns; column++) {
            double x = -w + side + column * bay;
            brush.front(rgb, x - 0.014, x + 0.014, 0.08, h - side, z);
        }
    }

    /**
     * A bay of books; far away neighbours stand as one, in the mean of their colours, so that it is the same bay from everywhere.
     *
     * @param area left, right, low, height and depth of the bay
     */
    private static void books(Brush brush, double[] area, long bay) {
        double right = area[1];
        double low = area[2];
        double high = area[3];
        double d = area[4];
        double pixels = brush.scale((area[0] + right) / 2, low, d);
        int together = pixels * BOOK > 2.2 ? 1 : pixels * BOOK > 1.1 ? 2 : 4;
        double x = area[0];
        long which = bay * 97;
        while (x < right - 0.03) {
            double left = x;
            double gap = 0;
            double tall = 0;
            int spine = 0;
            for (int books = 0; books < together && gap == 0 && x < right - 0.03; which++) {
                double thick = 0.026 + 0.034 * brush.chance(which);
                if (brush.chance(which + 83) < 0.06) {
                    gap = thick * 1.6;
                } else {
                    books++;
                    int colour = SPINES[(int) (brush.chance(which + 57) * SPINES.length)];
                    spine = books == 1 ? colour : Shade.mix(spine, colour, 1.0 / books);
                    tall += (high * (0.6 + 0.34 * brush.chance(which + 31)) - tall) / books;
                    x = Math.min(right, x + thick);
                }
            }
            if (x > left) {
                brush.front(spine, left, x - 0.004, low, low + tall, d);
                if (together == 1) {
                    int gold = Shade.mix(spine, 0xFFE8B0, 0.55);
                    brush.front(gold, left + 0.004, x - 0.008, low + tall * 0.72, low + tall * 0.78, d);
                    brush.front(gold, left + 0.004, x - 0.008, low + tall * 0.2, low + tall * 0.23, d);
                }
            }
            x += gap;
        }
    }

    static void bed(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double h = brush.height();
        brush.top(Shade.times(rgb, 1.15), -w, w, d * 0.22, d * 0.35, h * 0.545);
        for (int fold = 0; fold < 5; fold++) {
            double z = -d + d * 1.2 * (fold + 0.3 + 0.4 * brush.chance(fold)) / 5;
            brush.top(Shade.times(rgb, 0.92), -w * 0.9, w * 0.9, z, z + 0.03, h * 0.541);
        }
        int wood = Shade.mix(rgb, 0x5A3A24, 0.65);
        brush.front(Shade.times(wood, 1.15), -w + 0.06, w - 0.06, h * 0.6, h - 0.06, d - 0.071);
    }

    static void chair(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double seat = Math.clamp(brush.height() * 0.52, 0.3, 0.6);
        brush.top(Shade.times(rgb, 0.86), -w * 0.86, w * 0.86, -d * 0.86, d * 0.7, seat + 0.001);
        brush.top(Shade.times(rgb, 1.12), -w * 0.8, w * 0.8, -d * 0.8, d * 0.64, seat + 0.002);
    }

    static void officeSeat(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double seat = Math.clamp(brush.height() * 0.52, 0.3, 0.6);
        brush.top(Shade.times(rgb, 1.2), -w * 0.8, w * 0.8, -d * 0.82, d * 0.68, seat + 0.001);
    }

    static void officeBack(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double h = brush.height();
        double seat = Math.clamp(h * 0.52, 0.3, 0.6);
        brush.front(Shade.times(rgb, 1.12), -w * 0.7, w * 0.7, seat + 0.18, h - 0.05, d * 0.679);
        brush.rear(Shade.times(rgb, 0.9), -w * 0.74, w * 0.74, seat + 0.16, h - 0.03, d * 0.901);
    }

    static void sofa(Brush brush, int rgb) {
        double w = brush.halfWidth();
        double d = brush.halfDepth();
        double seat = Math.clamp(brush.height() * 0.52, 0.3, 0.6);
        int cushions = Math.clamp(Math.round(w * 2 / 0.75), 1, 5);
        double wide = (2 * w - 0.3) / cushions;
        for (int cushion = 0; cushion < cushions; cushion++) {
            double x = -w + 0.15 + cushion * wide;
            brush.top(Shade.times(rgb, 1.14), x + 0.05, x + wide - 0.05, -d + 0.05, d * 0.36, seat + 0.001);
        }
    }
}
