package studio.backlot.render.weave.form;

import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Ring;

/** Devices and things that are carried about, and what drives. */
final class Props {

    private Props() {}

    static void screen(Carving carving) {
        double w = carving.halfWidth();
        double d = Math.clamp(carving.halfDepth(), 0.01, 0.04);
        carving.block(Part.BODY, -w, w, 0, carving.height(), -d, d);
    }

    /** A monitor on a foot with a keyboard before it. */
    static void computer(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double d = carving.halfDepth();
        double foot = h * 0.2;
        carving.block(Part.METAL, -w * 0.32, w * 0.32, 0, 0.015, -0.02, d * 0.8);
        carving.block(Part.METAL, -0.03, 0.03, 0.015, h * 0.45, d * 0.2 + 0.035, d * 0.2 + 0.06);
        carving.block(Part.KEYS, -w * 0.62, w * 0.62, 0, 0.02, -d * 0.95, -d * 0.45);
        carving.block(Part.BODY, -w, w, foot, h, d * 0.2, d * 0.2 + 0.035);
    }

    static void rack(Carving carving) {
        carving.whole(Part.BODY);
    }

    static void tablet(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double d = carving.halfDepth();
        if (h > d * 1.2) {
            carving.block(Part.BODY, -w, w, 0, h, -0.008, 0.008);
        } else {
            carving.block(Part.BODY, -w, w, 0, Math.max(0.008, h), -d, d);
        }
    }

    static void lamp(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double shade = w * 0.62;
        carving.round(Part.METAL, new Ring(0, 0, 0, w * 0.5, w * 0.5), new Ring(0, h * 0.04, 0, w * 0.42, w * 0.42));
        double stem = Math.min(0.016, w * 0.3);
        carving.round(Part.METAL, new Ring(0, h * 0.04, 0, stem, stem), new Ring(0, h * 0.7, 0, stem, stem));
        carving.round(Part.SHADE, new Ring(0, h * 0.66, 0, w, w), new Ring(0, h, 0, shade, shade));
    }

    /** A book that stands is a block; one that lies is open. */
    static void book(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double d = carving.halfDepth();
        if (h >= d) {
            carving.whole(Part.BODY);
            return;
        }
        double thick = Math.max(0.012, h);
        carving.block(Part.BODY, -w, w, 0, thick * 0.3, -d, d);
        carving.block(Part.PAGE, -w * 0.95, -0.004, thick * 0.3, thick, -d * 0.95, d * 0.95);
        carving.block(Part.PAGE, 0.004, w * 0.95, thick * 0.3, thick, -d * 0.95, d * 0.95);
    }

    static void crate(Carving carving) {
        carving.whole(Part.BODY);
    }

    /** A car along x: wheels, body, a cabin that narrows to its roof. */
    static void vehicle(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double d = carving.halfDepth();
        wheels(carving, w, d, Math.min(h * 0.21, w * 0.24));
        carving.block(Part.BODY, -w, w, h * 0.18, h * 0.56, -d * 0.96, d * 0.96);
        carving.pillar(
                Part.CABIN,
                new Ring(-w * 0.06, h * 0.56, 0, w * 0.62 * Math.sqrt(2), d * 0.88 * Math.sqrt(2)),
                new Ring(-w * 0.1, h, 0, w * 0.44 * Math.sqrt(2), d * 0.624 * Math.sqrt(2)),
                4);
    }

    /** Four wheels that show a little beside the body. */
    private static void wheels(Carving carving, double w, double d, double radius) {
        for (int axle = -1; axle <= 1; axle += 2) {
            double x = axle * w * 0.62;
            for (int side = -1; side <= 1; side += 2) {
                double out = side * d * 0.985;
                double in = side * d * 0.72;
                carving.drum(Part.WHEEL, x, radius, radius, Math.min(in, out), Math.max(in, out));
            }
        }
    }

    /** A cab before a long body. */
    static void truck(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double d = carving.halfDepth();
        wheels(carving, w, d, Math.min(h * 0.18, w * 0.2));
        carving.block(Part.BODY, -w, w, h * 0.14, h * 0.3, -d * 0.95, d * 0.95);
        carving.block(Part.BODY, -w, w * 0.62, h * 0.3, h, -d * 0.97, d * 0.97);
        carving.block(Part.CABIN, w * 0.64, w * 0.97, h * 0.3, h * 0.82, -d * 0.92, d * 0.92);
    }

    /** A hull that widens upwards, with a cabin aft. */
    static void boat(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double d = carving.halfDepth();
        double root = Math.sqrt(2);
        carving.pillar(
                Part.BODY,
                new Ring(-w * 0.06, 0, 0, w * 0.72 * root, d * 0.72 * root),
                new Ring(0, h * 0.45, 0, w * root, d * root),
                4);
        carving.block(Part.TRIM, -w, w, h * 0.45, h * 0.5, -d, d);
        carving.block(Part.CABIN, -w * 0.7, -w * 0.05, h * 0.5, h * 0.86, -d * 0.6, d * 0.6);
        carving.block(Part.TOP, -w * 0.76, w * 0.02, h * 0.86, h * 0.92, -d * 0.66, d * 0.66);
    }
}
