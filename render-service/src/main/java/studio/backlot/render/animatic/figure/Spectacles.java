package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;

/** Glasses before the eyes: two rims, a bridge, arms to the ears, light on the lenses. */
final class Spectacles {

    private Spectacles() {}

    static void draw(HeadFrame head, Pen pen, int rgb) {
        Canvas canvas = pen.canvas();
        double thick = Math.max(1, head.unit() * 0.03);
        double y = 0.17 + head.nodShift();
        double inner = 0;
        int rims = 0;
        for (int side = -1; side <= 1; side += 2) {
            double seen = head.towards(side * 25);
            if (seen < 0.12) {
                continue;
            }
            double wide = 0.265 * Math.min(1, 0.2 + 0.9 * seen);
            double x = head.across(side * 0.32, 0.56);
            arm(head, pen, rgb, side, x + side * wide * 0.96, y);
            Path2D rim = rim(head, canvas.outline(), x, y, wide);
            canvas.fill(0xE4F2FF, 0.13, rim);
            canvas.stroke(pen.lit(rgb), 1, thick, rim(head, canvas.outline(), x, y, wide));
            if (head.unit() > 20) {
                double light = pen.lightX() >= 0 ? 1 : -1;
                canvas.fill(
                        0xFFFFFF,
                        0.34,
                        head.leaf(
                                        canvas.outline(),
                                        x + light * wide * 0.2,
                                        y - 0.15,
                                        x + light * wide * 0.66,
                                        y + 0.02,
                                        0.03 * light,
                                        0.02)
                                .closed());
            }
            double near = x - side * wide;
            if (rims++ == 1) {
                canvas.line(
                        pen.lit(rgb),
                        1,
                        thick,
                        head.px(inner, y - 0.05),
                        head.py(inner, y - 0.05),
                        head.px(near, y - 0.05),
                        head.py(near, y - 0.05));
            }
            inner = near;
        }
    }

    private static Path2D rim(HeadFrame head, Outline outline, double x, double y, double wide) {
        for (int step = 0; step < 12; step++) {
            double angle = 2 * Math.PI * step / 12;
            head.to(outline, x + Math.cos(angle) * wide, y + Math.sin(angle) * 0.205);
        }
        return outline.closed();
    }

    private static void arm(HeadFrame head, Pen pen, int rgb, int side, double hinge, double y) {
        if (head.towards(side * 90) > -0.3) {
            double ear = head.across(side * 0.78, -0.02);
            pen.canvas()
                    .line(
                            pen.lit(rgb),
                            1,
                            Math.max(0.9, head.unit() * 0.025),
                            head.px(hinge, y - 0.05),
                            head.py(hinge, y - 0.05),
                            head.px(ear, y - 0.04),
                            head.py(ear, y - 0.04));
        }
    }
}
