package studio.backlot.render.weave.form;

import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Ring;

/** What a place is built of: blocks, columns, stairs, openings and what hangs on walls or lies on the floor. */
final class Structures {

    private Structures() {}

    static void box(Carving carving) {
        carving.whole(Part.BODY);
    }

    static void panel(Carving carving) {
        carving.whole(Part.BODY);
    }

    static void rug(Carving carving) {
        double w = carving.halfWidth();
        double d = carving.halfDepth();
        carving.block(Part.BODY, -w, w, 0, Math.clamp(carving.height(), 0.012, 0.03), -d, d);
    }

    static void column(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double d = carving.halfDepth();
        double foot = Math.min(0.16, h * 0.1);
        carving.block(Part.TRIM, -w, w, 0, foot, -d, d);
        carving.round(
                Part.BODY, new Ring(0, foot, 0, w * 0.86, d * 0.86), new Ring(0, h - foot, 0, w * 0.76, d * 0.76));
        carving.block(Part.TRIM, -w, w, h - foot, h, -d, d);
    }

    static void stairs(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double d = carving.halfDepth();
        int steps = steps(h);
        for (int step = 0; step < steps; step++) {
            double from = -d + 2 * d * step / steps;
            carving.block(Part.STEP, -w, w, 0, h * (step + 1) / steps, from, from + 2 * d / steps);
        }
    }

    /** A step is about 17 cm high. */
    private static int steps(double height) {
        return Math.clamp(Math.round(height / 0.17), 2, 24);
    }

    static void window(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double bar = Math.min(0.05, w * 0.08);
        carving.block(Part.PANE, -w, w, 0, h, -0.004, 0.004);
        int columns = Math.clamp(Math.round(w * 2 / 0.8), 1, 6);
        for (int column = 1; column < columns; column++) {
            double x = -w + 2 * w * column / columns;
            carving.block(Part.FRAME, x - bar * 0.35, x + bar * 0.35, 0, h, -0.016, 0.016);
        }
        if (h > 0.9) {
            carving.block(Part.FRAME, -w, w, h * 0.5 - bar * 0.3, h * 0.5 + bar * 0.3, -0.02, 0.02);
        }
        carving.block(Part.FRAME, -w - bar, -w + bar * 0.3, 0, h, -0.04, 0.03);
        carving.block(Part.FRAME, w - bar * 0.3, w + bar, 0, h, -0.04, 0.03);
        carving.block(Part.FRAME, -w - bar, w + bar, h - bar * 0.3, h + bar, -0.05, 0.03);
        carving.block(Part.SILL, -w - bar * 1.6, w + bar * 1.6, -bar * 1.4, 0, -0.12, 0.03);
    }

    static void door(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        double d = Math.clamp(carving.halfDepth(), 0.01, 0.06);
        carving.block(Part.FRAME, -w - 0.07, -w, 0, h + 0.07, -d - 0.02, d + 0.02);
        carving.block(Part.FRAME, w, w + 0.07, 0, h + 0.07, -d - 0.02, d + 0.02);
        carving.block(Part.FRAME, -w, w, h, h + 0.07, -d - 0.02, d + 0.02);
        carving.block(Part.BODY, -w, w, 0, h, -d, d);
        double knob = h * 0.475;
        carving.block(Part.METAL, w * 0.8, w * 0.9, knob, knob + 0.03, -d - 0.05, -d);
    }

    static void curtain(Carving carving) {
        double w = carving.halfWidth();
        double h = carving.height();
        carving.block(Part.BODY, -w, w, 0.02, h, -0.02, 0.02);
        carving.block(Part.METAL, -w - 0.1, w + 0.1, h, h + 0.035, -0.05, -0.01);
    }

    static void picture(Carving carving) {
        double w = carving.halfWidth();
        double d = Math.clamp(carving.halfDepth(), 0.008, 0.03);
        carving.block(Part.FRAME, -w, w, 0, carving.height(), -d, d);
    }
}
