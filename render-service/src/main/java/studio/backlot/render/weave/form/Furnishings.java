package studio.backlot.render.weave.form;

import studio.backlot.render.weave.solid.Part;

/** Desks, tables, shelves, beds and seats. */
final class Furnishings {

    private Furnishings() {}

    static void desk(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        double top = Math.max(h - 0.05, h * 0.9);
        double stand = Math.min(w * 0.42, 0.46);
        carving.block(Part.DRAWERS, -w + 0.02, -w + stand, 0.03, top, -d + 0.03, d - 0.03);
        carving.block(Part.DRAWERS, w - stand, w - 0.02, 0.03, top, -d + 0.03, d - 0.03);
        carving.block(Part.PANE, -w + stand, w - stand, h * 0.25, top, -d * 0.5, -d * 0.42);
        carving.block(Part.TOP, -w, w, top, h, -d, d);
    }

    static void table(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        double leg = Math.min(0.07, w * 0.2);
        double in = Math.min(0.05, w * 0.15);
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 == 0 ? -w + in : w - in - leg;
            double z = corner < 2 ? d - in - leg : -d + in;
            carving.block(Part.LEG, x, x + leg, 0, h * 0.92, z, z + leg);
        }
        carving.block(Part.BODY, -w + in + 0.01, w - in - 0.01, h * 0.82, h * 0.92, -d + in + 0.01, d - in - 0.01);
        carving.block(Part.TOP, -w, w, h * 0.92, h, -d, d);
    }

    /** A case that is open to the front; the books fill it nearly to its edge. */
    static void shelf(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        double side = Math.min(0.05, w * 0.1);
        double in = Math.min(0.06, d * 0.4);
        carving.block(Part.BODY, -w, w, 0, h - side, -d + in, d);
        carving.block(Part.FRAME, -w, -w + side, 0, h - side, -d, -d + in);
        carving.block(Part.FRAME, w - side, w, 0, h - side, -d, -d + in);
        carving.block(Part.FRAME, -w + side, w - side, 0, 0.08, -d, -d + in);
        carving.block(Part.TOP, -w - 0.012, w + 0.012, h - side, h, -d - 0.015, d);
    }

    static void bed(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        carving.block(Part.FRAME, -w, w, 0, h, d - 0.07, d);
        carving.block(Part.FRAME, -w, w, h * 0.1, h * 0.34, -d, d - 0.07);
        carving.block(Part.LEG, -w, -w + 0.08, 0, h * 0.1, -d, -d + 0.08);
        carving.block(Part.LEG, w - 0.08, w, 0, h * 0.1, -d, -d + 0.08);
        carving.block(Part.LINEN, -w + 0.03, w - 0.03, h * 0.34, h * 0.5, -d + 0.03, d - 0.07);
        carving.block(Part.BODY, -w - 0.015, w + 0.015, h * 0.3, h * 0.54, -d - 0.015, d * 0.35);
        carving.block(Part.LINEN, -w * 0.75, -w * 0.05, h * 0.5, h * 0.62, d * 0.5, d - 0.1);
        carving.block(Part.LINEN, w * 0.05, w * 0.75, h * 0.5, h * 0.62, d * 0.5, d - 0.1);
    }

    static void chair(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        double seat = seat(h);
        double leg = 0.022;
        carving.block(Part.METAL, -leg, leg, 0.08, seat - 0.07, -leg, leg);
        carving.block(Part.METAL, -w * 0.8, w * 0.8, 0.03, 0.08, -0.03, 0.03);
        carving.block(Part.METAL, -0.03, 0.03, 0.03, 0.08, -d * 0.8, d * 0.8);
        carving.block(Part.WHEEL, -w * 0.8, -w * 0.8 + 0.06, 0, 0.05, -0.03, 0.03);
        carving.block(Part.WHEEL, w * 0.8 - 0.06, w * 0.8, 0, 0.05, -0.03, 0.03);
        carving.block(Part.SEAT, -w * 0.92, w * 0.92, seat - 0.07, seat, -d * 0.95, d * 0.8);
        carving.block(Part.BACK, -0.025, 0.025, seat - 0.05, seat + 0.2, d * 0.84, d * 0.94);
        carving.block(Part.BACK, -w * 0.84, w * 0.84, seat + 0.12, h, d * 0.72, d * 0.9);
    }

    /** Metres from the floor to where one sits. */
    static double seat(double height) {
        return Math.clamp(height * 0.52, 0.3, 0.6);
    }

    static void sofa(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        double seat = seat(h);
        carving.block(Part.BODY, -w + 0.15, w - 0.15, 0.06, seat - 0.12, -d + 0.02, d * 0.5);
        int cushions = Math.clamp(Math.round(w * 2 / 0.75), 1, 5);
        double wide = (2 * w - 0.3) / cushions;
        for (int cushion = 0; cushion < cushions; cushion++) {
            double x = -w + 0.15 + cushion * wide;
            carving.block(Part.SEAT, x + 0.006, x + wide - 0.006, seat - 0.12, seat, -d, d * 0.5);
            carving.block(
                    Part.BACK,
                    x + 0.012,
                    x + wide - 0.012,
                    seat + 0.01,
                    Math.max(seat + 0.05, h - 0.08),
                    d * 0.4,
                    d * 0.62);
        }
        carving.block(Part.BACK, -w, w, 0.06, h, d * 0.62, d);
        carving.block(Part.BACK, -w, -w + 0.15, 0.06, seat + 0.2, -d, d * 0.62);
        carving.block(Part.BACK, w - 0.15, w, 0.06, seat + 0.2, -d, d * 0.62);
    }
}
