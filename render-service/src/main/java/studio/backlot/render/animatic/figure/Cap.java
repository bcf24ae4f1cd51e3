package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** A round crown that follows the head, with a band, and with a peak over the brow when it is a cap and no beanie. */
final class Cap {

    /** Degrees from the brow to where a peak ends at the temples. */
    private static final double TEMPLE = 62;

    private static final int STEPS = 8;
    private static final double RADIUS = 0.8;

    private Cap() {}

    static void draw(HeadFrame head, Pen pen, int cap, int band, boolean peaked) {
        Canvas canvas = pen.canvas();
        double nod = head.nodShift();
        double middle = head.across(0, -0.1);
        double low = -.40 + nod * 0.5;
        double brow = low + (head.towards(0) > 0 ? .1 : -.02) + nod;
        double top = peaked ? -1.2 : -1.3;
        Outline outline = canvas.outline();
        head.corner(outline, middle - .86, low);
        head.to(outline, middle - .88, -.74);
        head.to(outline, middle - .56, top + .08);
        head.to(outline, middle, top);
        head.to(outline, middle + .56, top + .08);
        head.to(outline, middle + .88, -.74);
        head.corner(outline, middle + .86, low);
        head.to(outline, middle, brow);
        Path2D crown = outline.closed();
        canvas.fill(pen.lit(cap), crown);
        pen.outline(cap, crown);
        double away = pen.lightX() > 0 ? -1 : 1;
        Outline shade = canvas.outline();
        head.corner(shade, middle + away * .85, low);
        head.to(shade, middle + away * .86, -.74);
        head.corner(shade, middle + away * .5, top + .14);
        head.to(shade, middle + away * .6, -.7);
        canvas.fill(pen.dark(cap), shade.closed());
        band(head, pen, middle, low, brow, band);
        if (peaked) {
            peak(head, pen, low, nod, Shade.times(cap, 0.78));
        }
    }

    private static void band(HeadFrame head, Pen pen, double middle, double low, double brow, int band) {
        Outline ribbon = pen.canvas().outline();
        head.corner(ribbon, middle - .875, low - .2);
        head.to(ribbon, middle, brow - .22);
        head.corner(ribbon, middle + .875, low - .2);
        head.corner(ribbon, middle + .86, low);
        head.to(ribbon, middle, brow);
        head.corner(ribbon, middle - .86, low);
        pen.canvas().fill(pen.lit(band), ribbon.closed());
    }

    /** The part of the peak that is before the head. */
    private static void peak(HeadFrame head, Pen pen, double low, double nod, int rgb) {
        double from = -TEMPLE;
        double to = TEMPLE;
        while (from < to && head.towards(from) < 0) {
            from++;
        }
        while (to > from && head.towards(to) < 0) {
            to--;
        }
        if (to - from < 4) {
            return;
        }
        Outline outline = pen.canvas().outline();
        for (int step = 0; step <= STEPS; step++) {
            edge(head, outline, from + (to - from) * step / STEPS, 0, low, nod);
        }
        for (int step = STEPS; step >= 0; step--) {
            edge(head, outline, from + (to - from) * step / STEPS, 0.5, low, nod);
        }
        Path2D shape = outline.closed();
        pen.canvas().fill(pen.lit(rgb), shape);
        pen.outline(rgb, shape);
    }

    /** @param length of the peak at the brow */
    private static void edge(HeadFrame head, Outline outline, double degrees, double length, double low, double nod) {
        double out = length * Math.cos(Math.toRadians(degrees * 90 / TEMPLE));
        double fall = (0.1 + nod) * Math.max(0, head.towards(degrees));
        head.corner(outline, head.around(degrees, RADIUS + out), low - 0.02 + fall + out * 0.5);
    }
}
