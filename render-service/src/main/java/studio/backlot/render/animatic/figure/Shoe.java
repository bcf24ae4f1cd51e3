package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** A shoe around heel and toes, on its sole. */
final class Shoe {

    /** Radii of the heel and of the toes in parts of the height. */
    private static final double HEEL = 0.0225;

    private static final double TOES = 0.0185;
    private static final int ROUND = 5;

    private Shoe() {}

    static void draw(Pen pen, Skeleton body, int rgb, Joint foot, Joint toe) {
        double unit = body.unit();
        double heel = HEEL * unit;
        double toes = TOES * unit;
        double x = body.x(foot);
        double y = body.y(foot) + heel * 0.75;
        double toX = body.x(toe);
        double toY = body.y(toe) - toes * 0.15;
        Canvas canvas = pen.canvas();
        Path2D sole = around(canvas.outline(), x, y + heel * 0.22, heel, toX, toY + toes * 0.3, toes);
        pen.outline(rgb, sole);
        canvas.fill(pen.dark(Shade.times(rgb, 0.5)), sole);
        canvas.fill(pen.lit(rgb), around(canvas.outline(), x, y, heel, toX, toY, toes));
        double away = pen.lightX() > 0 ? -1 : 1;
        if (unit > 60) {
            canvas.fill(
                    pen.dark(rgb),
                    around(
                            canvas.outline(),
                            x + away * heel * 0.32,
                            y + heel * 0.1,
                            heel * 0.66,
                            toX + away * toes * 0.3,
                            toY + toes * 0.1,
                            toes * 0.68));
        }
        if (unit > 120) {
            double light = pen.lightX() > 0 ? 1 : -1;
            canvas.oval(
                    pen.lit(Shade.mix(rgb, 0xFFFFFF, 0.3)),
                    0.7,
                    toX + light * toes * 0.34,
                    toY - toes * 0.42,
                    toes * 0.3,
                    toes * 0.14);
        }
    }

    /** The hull of two circles. */
    private static Path2D around(
            Outline outline, double x, double y, double radius, double toX, double toY, double toRadius) {
        double dx = toX - x;
        double dy = toY - y;
        double way = Math.hypot(dx, dy);
        double along = Math.atan2(dy, dx);
        double lean = Math.acos(Math.clamp((radius - toRadius) / Math.max(1e-6, way), -0.95, 0.95));
        for (int step = 0; step <= ROUND; step++) {
            double angle = along - lean + 2 * lean * step / ROUND;
            outline.to(toX + Math.cos(angle) * toRadius, toY + Math.sin(angle) * toRadius);
        }
        for (int step = 0; step <= ROUND; step++) {
            double angle = along + lean + 2 * (Math.PI - lean) * step / ROUND;
            outline.to(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
        }
        return outline.closed();
    }
}
