package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** Hair on a chin and an upper lip. */
final class Beard {

    private Beard() {}

    /** @param full whether it hangs below the chin */
    static void chin(HeadFrame head, Pen pen, int rgb, boolean full) {
        if (head.towards(0) < -0.35) {
            return;
        }
        Canvas canvas = pen.canvas();
        double drop = full ? 0.24 : 0.035;
        double nod = head.nodShift() * 0.5;
        double middle = head.across(0, 0.56);
        Outline outline = canvas.outline();
        for (int at = 6; at <= 18; at++) {
            int index = head.mirror() > 0 ? at : HeadFrame.POINTS - at;
            double low = Math.clamp((head.outlineY(index) - 0.3) / 0.7, 0, 1);
            head.to(
                    outline,
                    head.outlineX(index) * (1.01 + 0.05 * low * drop * 3),
                    head.outlineY(index) + drop * low * low);
        }
        double[] across = {-.60, -.47, -.29, -.13, 0, .13, .29, .47, .60};
        double[] down = {.38, .58, .69, .80, .785, .80, .69, .58, .38};
        for (int at = 0; at < across.length; at++) {
            double own = across[at];
            double x = Math.clamp(head.across(own, 0.56 - 0.5 * own * own), -0.74, 0.74);
            head.to(outline, x, down[at] + nod);
        }
        Path2D shape = outline.closed();
        pen.outline(rgb, shape);
        canvas.fill(pen.lit(rgb), shape);
        double away = pen.lightX() > 0 ? -1 : 1;
        for (int lock = 0; lock < 5; lock++) {
            double at = middle * 0.6 + (lock - 2) * 0.17;
            boolean dark = (lock - 2) * away >= 0;
            canvas.fill(
                    dark ? pen.dark(rgb) : pen.lit(Shade.mix(rgb, 0xFFFFFF, 0.12)),
                    head.leaf(canvas.outline(), at, 0.82 + nod, at * 0.85, 0.97 + drop * 0.9, 0.01, 0.03)
                            .closed());
        }
    }

    /** Over the mouth, in two wings. */
    static void lip(HeadFrame head, Pen pen, int rgb) {
        if (head.towards(0) < 0) {
            return;
        }
        Canvas canvas = pen.canvas();
        double x = head.across(0, 0.66);
        double y = 0.605 + head.nodShift();
        double wide = 0.27 * Math.max(0.4, head.towards(0));
        for (int side = -1; side <= 1; side += 2) {
            canvas.fill(
                    side * pen.lightX() < -0.2 ? pen.dark(rgb) : pen.lit(rgb),
                    head.leaf(
                                    canvas.outline(),
                                    x - side * 0.02,
                                    y - 0.01,
                                    x + side * wide,
                                    y + 0.08,
                                    side * -0.05,
                                    0.04)
                            .closed());
        }
    }
}
