package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;

/** What joins a head and its trunk; the head shades it. */
final class Neck {

    private Neck() {}

    static void front(Pen pen, Skeleton body, int skin) {
        Canvas canvas = pen.canvas();
        double unit = body.unit();
        double x = body.x(Joint.NECK);
        double y = body.y(Joint.NECK);
        double topX = x + (body.x(Joint.HEAD) - x) * 0.6;
        double topY = y + (body.y(Joint.HEAD) - y) * 0.62;
        double half = unit * 0.028 * (0.7 + 0.3 * body.girth());
        Outline outline = canvas.outline();
        outline.to(topX - half * 0.92, topY)
                .to(topX + half * 0.92, topY)
                .to(x + half * 0.98, y - unit * 0.006)
                .to(x + half * 1.7, y + unit * 0.024)
                .to(x, y + unit * 0.05)
                .to(x - half * 1.7, y + unit * 0.024)
                .to(x - half * 0.98, y - unit * 0.006);
        Path2D shape = outline.closed();
        pen.outline(skin, shape);
        canvas.fill(pen.flesh(skin), shape);
        Outline shade = canvas.outline();
        shade.corner(topX - half * 0.95, topY)
                .corner(topX + half * 0.95, topY)
                .to(x + half * 0.95, y - unit * 0.004)
                .to(x - pen.lightX() * half * 0.5, y + unit * 0.012)
                .to(x - half * 0.95, y - unit * 0.008);
        canvas.fill(pen.fleshShade(skin), shade.closed());
    }

    static void back(Pen pen, Skeleton body, int skin) {
        double x = body.x(Joint.NECK);
        double y = body.y(Joint.NECK);
        double half = body.unit() * 0.029;
        Outline outline = pen.canvas().outline();
        outline.corner(body.x(Joint.HEAD) - half, body.y(Joint.HEAD))
                .corner(body.x(Joint.HEAD) + half, body.y(Joint.HEAD))
                .to(x + half, y - half * 0.4)
                .to(x + half * 1.25, y + half * 0.2)
                .to(x - half * 1.25, y + half * 0.2)
                .to(x - half, y - half * 0.4);
        pen.canvas().fill(pen.fleshShade(skin), outline.closed());
    }
}
