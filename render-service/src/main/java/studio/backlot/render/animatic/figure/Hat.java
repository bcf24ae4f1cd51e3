package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** A hat with a brim that sits on the hair. */
final class Hat {

    private Hat() {}

    static void draw(HeadFrame head, Pen pen, int hat, int band) {
        Canvas canvas = pen.canvas();
        double nod = head.nodShift() * 0.5;
        double middle = head.across(0, -0.1);
        Outline outline = canvas.outline();
        head.to(outline, middle - .86, -.36 + nod);
        head.to(outline, middle - .80, -.92 + nod * 0.4);
        head.to(outline, middle - .58, -1.36);
        head.to(outline, middle - .2, -1.42);
        head.to(outline, middle, -1.36);
        head.to(outline, middle + .2, -1.42);
        head.to(outline, middle + .58, -1.36);
        head.to(outline, middle + .80, -.92 + nod * 0.4);
        head.to(outline, middle + .86, -.36 + nod);
        Path2D crown = outline.closed();
        canvas.fill(pen.lit(hat), crown);
        pen.outline(hat, crown);
        double away = pen.lightX() > 0 ? -1 : 1;
        Outline shade = canvas.outline();
        head.corner(shade, middle + away * .84, -.4 + nod);
        head.to(shade, middle + away * .79, -.92);
        head.corner(shade, middle + away * .5, -1.33);
        head.to(shade, middle + away * .52, -.9);
        canvas.fill(pen.dark(hat), shade.closed());
        Outline ribbon = canvas.outline();
        head.to(ribbon, middle - .85, -.66 + nod);
        head.to(ribbon, middle, -.56 + nod * 1.4);
        head.to(ribbon, middle + .85, -.66 + nod);
        head.corner(ribbon, middle + .87, -.44 + nod);
        head.to(ribbon, middle, -.33 + nod * 1.6);
        head.corner(ribbon, middle - .87, -.44 + nod);
        canvas.fill(pen.lit(band), ribbon.closed());
        Outline brim = canvas.outline();
        head.corner(brim, middle - 1.3, -.34 + nod);
        head.to(brim, middle - .8, -.50 + nod);
        head.to(brim, middle, -.46 + nod);
        head.to(brim, middle + .8, -.50 + nod);
        head.corner(brim, middle + 1.3, -.34 + nod);
        head.to(brim, middle + .7, -.26 + nod * 1.8);
        head.to(brim, middle, -.2 + nod * 2.2);
        head.to(brim, middle - .7, -.26 + nod * 1.8);
        Path2D shape = brim.closed();
        canvas.fill(pen.lit(Shade.times(hat, 1.06)), shape);
        pen.outline(hat, shape);
    }
}
