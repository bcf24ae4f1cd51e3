package studio.backlot.render.weave.form;

import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Ring;

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

    /** Four legs, a seat, and a back of two posts, three slats and a rail. */
    static void chair(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        double seat = seat(h);
        double leg = Math.min(0.05, w * 0.22);
        double front = -d * 0.92;
        double back = d * 0.9;
        for (int side = -1; side <= 1; side += 2) {
            double x = side < 0 ? -w * 0.92 : w * 0.92 - leg;
            carving.block(Part.LEG, x, x + leg, 0, seat - 0.05, front, front + leg);
            carving.block(Part.LEG, x, x + leg, 0, seat - 0.05, back - leg, back);
            carving.block(Part.LEG, x + 0.01, x + leg - 0.01, seat * 0.4, seat * 0.4 + 0.03, front + leg, back - leg);
            carving.block(Part.BACK, x, x + leg, seat, h, back - leg, back);
        }
        carving.block(Part.LEG, -w * 0.92 + leg, w * 0.92 - leg, seat - 0.11, seat - 0.05, front + 0.01, front + 0.03);
        carving.block(Part.SEAT, -w * 0.97, w * 0.97, seat - 0.05, seat, -d, d * 0.93);
        carving.block(
                Part.BACK, -w * 0.92 + leg, w * 0.92 - leg, h - 0.1, h - 0.01, back - leg * 0.8, back - leg * 0.2);
        for (int slat = -1; slat <= 1; slat++) {
            double middle = slat * w * 0.42;
            carving.block(
                    Part.BACK,
                    middle - w * 0.12,
                    middle + w * 0.12,
                    seat + 0.08,
                    h - 0.1,
                    back - leg * 0.7,
                    back - leg * 0.3);
        }
        carving.block(
                Part.BACK,
                -w * 0.92 + leg,
                w * 0.92 - leg,
                seat + 0.05,
                seat + 0.1,
                back - leg * 0.8,
                back - leg * 0.2);
    }

    /** A padded seat on a column and a star of wheels. */
    static void officeChair(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        double h = carving.height();
        double seat = seat(h);
        carving.round(Part.METAL, new Ring(0, 0.07, 0, 0.032, 0.032), new Ring(0, seat - 0.1, 0, 0.03, 0.03));
        carving.block(Part.METAL, -w * 0.9, w * 0.9, 0.05, 0.09, -0.03, 0.03);
        carving.block(Part.METAL, -0.03, 0.03, 0.05, 0.09, -d * 0.9, d * 0.9);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * (w * 0.9 - 0.03);
            double z = side * (d * 0.9 - 0.03);
            carving.block(Part.WHEEL, x - 0.03, x + 0.03, 0, 0.06, -0.03, 0.03);
            carving.block(Part.WHEEL, -0.03, 0.03, 0, 0.06, z - 0.03, z + 0.03);
            double arm = side * w * 0.94;
            carving.block(Part.METAL, arm - 0.015, arm + 0.015, seat - 0.06, seat + 0.18, d * 0.1, d * 0.2);
            carving.block(Part.SEAT, arm - 0.03, arm + 0.03, seat + 0.18, seat + 0.21, -d * 0.4, d * 0.5);
        }
        carving.block(Part.METAL, -w * 0.3, w * 0.3, seat - 0.12, seat - 0.09, -d * 0.3, d * 0.3);
        carving.block(Part.SEAT, -w * 0.92, w * 0.92, seat - 0.09, seat, -d * 0.95, d * 0.8);
        carving.block(Part.BACK, -0.03, 0.03, seat - 0.07, seat + 0.2, d * 0.84, d * 0.94);
        carving.block(Part.BACK, -w * 0.86, w * 0.86, seat + 0.1, h, d * 0.68, d * 0.9);
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
