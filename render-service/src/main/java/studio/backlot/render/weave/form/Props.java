package studio.backlot.render.weave.form;

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
        for (int axle = -1; axle <= 1; axle += 2) {
            double x = axle * w * 0.62;
            carving.block(Part.WHEEL, x - w * 0.14, x + w * 0.14, 0, h * 0.34, -d * 0.99, -d * 0.72);
            carving.block(Part.WHEEL, x - w * 0.14, x + w * 0.14, 0, h * 0.34, d * 0.72, d * 0.99);
        }
        carving.block(Part.BODY, -w, w, h * 0.18, h * 0.56, -d * 0.96, d * 0.96);
        carving.pillar(
                Part.CABIN,
                new Ring(-w * 0.06, h * 0.56, 0, w * 0.62 * Math.sqrt(2), d * 0.88 * Math.sqrt(2)),
                new Ring(-w * 0.1, h, 0, w * 0.44 * Math.sqrt(2), d * 0.624 * Math.sqrt(2)),
                4);
    }
}
