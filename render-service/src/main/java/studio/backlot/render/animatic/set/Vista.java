package studio.backlot.render.animatic.set;

import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Noise;

/** Country beyond a window, in the window's own axes: {@code opening} holds half its width, its height and its depth. */
final class Vista {

    /** Slices of a ridge reach so far over each other, metres, that no light comes through. */
    private static final double LAP = 0.02;

    private Vista() {}

    private static int toned(Brush brush, int rgb, double far) {
        int lit = Shade.times(rgb, 1 - 0.62 * brush.air().darkness());
        return Shade.mix(lit, brush.air().skyAt(0.05), far);
    }

    static void land(Brush brush, double[] opening, double slideX, double slideY) {
        int[] tones = {toned(brush, 0x6A86B8, 0.5), toned(brush, 0x4E8468, 0.28), toned(brush, 0x33604A, 0.06)};
        for (int ridge = 0; ridge < 3; ridge++) {
            ridge(brush, opening, ridge, tones[ridge], slideX, slideY);
        }
    }

    private static void ridge(Brush brush, double[] opening, int ridge, int rgb, double slideX, double slideY) {
        double w = opening[0];
        int steps = 22;
        double left = -w;
        double low = rise(brush, opening, ridge, left, slideX, slideY);
        for (int step = 1; step <= steps; step++) {
            double right = -w + 2 * w * step / steps;
            double high = rise(brush, opening, ridge, right, slideX, slideY);
            brush.begin()
                    .to(left, 0, opening[2])
                    .to(Math.min(w, right + LAP), 0, opening[2])
                    .to(Math.min(w, right + LAP), high, opening[2])
                    .to(left, low, opening[2]);
            brush.paint(rgb, 1);
            left = right;
            low = high;
        }
    }

    private static double rise(Brush brush, double[] opening, int ridge, double x, double slideX, double slideY) {
        double h = opening[1];
        double at = (x - slideX * (1 - 0.12 * ridge)) * (0.9 + 0.5 * ridge);
        double rise = h * (0.4 - 0.12 * ridge)
                + slideY * 0.5
                + h * 0.1 * Noise.smooth(brush.seed() + ridge, at)
                + h * 0.03 * Noise.smooth(brush.seed() + 9 + ridge, at * 4);
        return Math.clamp(rise, 0.001, h);
    }

    static void forest(Brush brush, double[] opening, double slideX, double slideY) {
        double w = opening[0];
        double h = opening[1];
        for (int row = 0; row < 3; row++) {
            int rgb = toned(brush, 0x24503A, 0.5 - 0.22 * row);
            double step = 0.2 + 0.06 * row;
            int trees = (int) Math.min(40, (2 * w + 2) / step);
            for (int tree = 0; tree < trees; tree++) {
                double x = -w - 1 + tree * step + slideX * (1 - 0.1 * row);
                double half = step * 0.8;
                double high = Math.clamp(
                        h * (0.62 - 0.14 * row) * (0.7 + 0.5 * brush.chance(tree + 700L + row * 50L)) + slideY * 0.4,
                        0.02,
                        h);
                double left = Math.max(-w, x - half);
                double right = Math.min(w, x + half);
                if (left < right && x > -w && x < w) {
                    brush.begin()
                            .to(left, 0, opening[2])
                            .to(x, high, opening[2])
                            .to(right, 0, opening[2]);
                    brush.paint(rgb, 1);
                }
            }
        }
    }

    static void sea(Brush brush, double[] opening, double slideX) {
        double w = opening[0];
        double h = opening[1];
        double level = h * 0.42;
        brush.face(Shade.mix(toned(brush, 0x2E6A8E, 0.2), brush.air().skyAt(0.1), 0.2), 1, -w, w, 0, level, opening[2]);
        for (int glint = 0; glint < 20; glint++) {
            double x = (brush.chance(glint + 800) * 2 - 1) * w
                    + 0.05 * Math.sin(brush.air().seconds() * 0.7 + glint)
                    + slideX * 0.02;
            double y = level * Math.pow(brush.chance(glint + 830), 0.6);
            double wide = 0.04 + 0.1 * brush.chance(glint + 860);
            if (x > -w && x + wide < w) {
                brush.face(0xFFFFFF, 0.35, x, x + wide, y, y + 0.008, opening[2]);
            }
        }
    }
}
