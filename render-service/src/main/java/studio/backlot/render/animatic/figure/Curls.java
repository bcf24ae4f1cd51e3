package studio.backlot.render.animatic.figure;

import studio.backlot.render.animatic.canvas.Shade;

/** Curly hair: a mass of round locks with one line around it, and the turns of the locks inside. */
final class Curls {

    private static final double[] HEIGHTS = {-0.86, -0.6, -0.28, 0.04, 0.34, 0.6};

    private final HeadFrame head;
    private final Pen pen;
    private final int rgb;
    private final Scalp scalp;

    Curls(HeadFrame head, Pen pen, int rgb, Scalp scalp) {
        this.head = head;
        this.pen = pen;
        this.rgb = rgb;
        this.scalp = scalp;
    }

    /** @param near whether the locks before the head are drawn, else those behind it */
    void draw(boolean near) {
        locks(near, this::line);
        locks(near, near ? this::lit : this::dark);
        if (near && head.unit() > 11) {
            locks(true, this::turn);
        }
    }

    private interface Lock {
        void at(double x, double y, double radius, boolean shaded, int number);
    }

    private void locks(boolean near, Lock lock) {
        double away = pen.lightX() > 0 ? -1 : 1;
        int number = 0;
        for (int row = 0; row < HEIGHTS.length; row++) {
            for (int column = 0; column < 12; column++) {
                double azimuth = -165 + 30 * column + (row % 2 == 0 ? 0 : 15);
                number++;
                if (!grows(Math.abs(azimuth > 180 ? azimuth - 360 : azimuth), row)) {
                    continue;
                }
                double height = HEIGHTS[row] + 0.05 * (number % 3 - 1);
                double depth = head.towards(azimuth);
                if (depth > -0.1 == near) {
                    scalp.at(azimuth, height, 1.04);
                    double radius = head.unit() * (0.2 + 0.025 * (number * 5 % 3));
                    double angle = Math.toDegrees(Math.asin(Math.clamp(head.around(azimuth, 1), -1, 1)));
                    double limit = 52 - 44 * Math.abs(pen.lightX()) - 26 * height + 9 * (number % 3 - 1);
                    lock.at(
                            head.px(scalp.x(), scalp.y()),
                            head.py(scalp.x(), scalp.y()),
                            radius,
                            angle * away > limit,
                            number);
                }
            }
        }
    }

    /** Not over the forehead, nor lower than the jaw before the ears. */
    private static boolean grows(double azimuth, int row) {
        return azimuth > 118 || (azimuth > 62 ? row < 5 : row < 2);
    }

    private void line(double x, double y, double radius, boolean shaded, int number) {
        double wide = radius + pen.line();
        pen.canvas().oval(pen.ink(rgb), pen.lineStrength(), x, y, wide, wide);
    }

    private void lit(double x, double y, double radius, boolean shaded, int number) {
        pen.canvas().oval(shaded ? pen.dark(rgb) : pen.lit(rgb), 1, x, y, radius, radius);
    }

    private void dark(double x, double y, double radius, boolean shaded, int number) {
        pen.canvas().oval(pen.dark(Shade.times(rgb, 0.86)), 1, x, y, radius, radius);
    }

    /** A crescent of shade under a lock and, towards the light, a thin one of light over it. */
    private void turn(double x, double y, double radius, boolean shaded, int number) {
        double side = number % 2 == 0 ? 1 : -1;
        int deep = pen.dark(Shade.times(rgb, shaded ? 0.72 : 0.95));
        pen.fold(
                deep,
                0.9,
                x - radius * 0.8 * side,
                y + radius * 0.1,
                x + radius * 0.5 * side,
                y + radius * 0.62,
                -side * radius * 0.42,
                radius * 0.12);
        if (!shaded && y < head.py(0, -0.2)) {
            pen.fold(
                    pen.lit(Shade.saturated(Shade.mix(rgb, 0xFFFFFF, 0.26), 1.1)),
                    0.6,
                    x - radius * 0.5,
                    y - radius * 0.42,
                    x + radius * 0.4,
                    y - radius * 0.5,
                    radius * 0.13,
                    radius * 0.1);
        }
    }
}
