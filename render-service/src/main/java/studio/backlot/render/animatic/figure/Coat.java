package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** Jackets and coats: open at the front, with lapels; coats have tails. */
final class Coat {

    private Coat() {}

    /** An open jacket or coat over what is worn under it. */
    static void draw(Pen pen, Torso torso, Skeleton body, Garment garment, boolean seated) {
        double unit = body.unit();
        int rgb = garment.colour().rgb();
        Canvas canvas = pen.canvas();
        double line = torso.frontLine();
        boolean coat = garment.kind() == GarmentKind.COAT;
        if (coat && !seated) {
            tails(pen, torso, body, rgb);
        }
        if (Double.isNaN(line)) {
            Path2D shape = torso.whole(canvas, torso.last());
            canvas.fill(pen.lit(rgb), shape);
            pen.outline(rgb, shape);
            Clothes.shade(pen, torso, rgb, 0);
            Clothes.collar(pen, torso, Shade.times(rgb, 1.08), unit, 0.018);
            return;
        }
        double open = 0.24 * torso.turnedFront();
        panel(pen, torso, rgb, -1.02, line - open);
        panel(pen, torso, rgb, line + open, 1.02);
        int facing = garment.accent().map(Colour::rgb).orElse(Shade.times(rgb, 1.1));
        lapels(pen, torso, facing, line, open, unit);
    }

    /** The lower part of a coat, open at the front. */
    private static void tails(Pen pen, Torso torso, Skeleton body, int rgb) {
        double line = torso.frontLine();
        double hipY = torso.y(Torso.HIP);
        double feetY = (body.y(Joint.LEFT_FOOT) + body.y(Joint.RIGHT_FOOT)) / 2;
        double y = hipY + (feetY - hipY) * 0.42;
        double x = (body.x(Joint.LEFT_KNEE) + body.x(Joint.RIGHT_KNEE)) / 2;
        double stride = Math.abs(body.x(Joint.LEFT_KNEE) - body.x(Joint.RIGHT_KNEE)) / 2;
        double half = Math.max(torso.half(Torso.HIP) * 1.2, stride + torso.half(Torso.HIP) * 0.66);
        if (Double.isNaN(line)) {
            tail(pen, torso, rgb, new double[] {x, y, half}, new double[] {-1, 1});
            return;
        }
        double open = 0.3 * torso.turnedFront();
        tail(pen, torso, rgb, new double[] {x, y, half}, new double[] {-1, line - open});
        tail(pen, torso, rgb, new double[] {x, y, half}, new double[] {line + open, 1});
    }

    /** A piece of cloth from the waist to a hem (middle, height, half width) between two shares of the width. */
    private static void tail(Pen pen, Torso torso, int rgb, double[] hem, double[] sides) {
        if (sides[1] - sides[0] < 0.1) {
            return;
        }
        Outline outline = pen.canvas().outline();
        for (int side = 0; side < 2; side++) {
            double share = sides[side];
            double wider = Math.abs(share) > 0.99 ? 1.03 : 0.9;
            for (int step = 0; step < 4; step++) {
                int at = side == 0 ? step : 3 - step;
                switch (at) {
                    case 0 -> outline.to(torso.acrossX(4, share), torso.y(Torso.WAIST));
                    case 1 -> outline.to(torso.acrossX(5, share * wider), torso.y(Torso.HIP));
                    case 2 ->
                        outline.to(
                                (torso.acrossX(5, share * wider) + hem[0] + hem[2] * share) / 2 + hem[2] * 0.03 * share,
                                (torso.y(Torso.HIP) + hem[1]) / 2);
                    default -> outline.to(hem[0] + hem[2] * share, hem[1]);
                }
            }
        }
        Path2D shape = outline.closed();
        boolean shaded = (sides[0] + sides[1]) * pen.lightX() < -0.6;
        pen.canvas().fill(shaded ? Shade.mix(pen.dark(rgb), pen.lit(rgb), 0.4) : pen.lit(rgb), shape);
        pen.outline(rgb, shape);
    }

    private static void panel(Pen pen, Torso torso, int rgb, double left, double right) {
        if (right - left < 0.08) {
            return;
        }
        Canvas canvas = pen.canvas();
        Path2D shape = torso.part(canvas, 1, torso.last(), left, right);
        canvas.fill(pen.lit(rgb), shape);
        pen.outline(rgb, shape);
        double shadeLeft = pen.lightX() > 0 ? left : Math.max(left, right - (right - left) * 0.45);
        double shadeRight = pen.lightX() > 0 ? Math.min(right, left + (right - left) * 0.45) : right;
        if (pen.lightX() > 0 ? left < -0.5 : right > 0.5) {
            canvas.fill(pen.dark(rgb), torso.part(canvas, Torso.SHOULDER, torso.last(), shadeLeft, shadeRight));
        }
        double edge = pen.lightX() > 0 ? right : left;
        if (Math.abs(edge) > 0.9) {
            double in = edge * 0.86;
            canvas.fill(
                    pen.rim(),
                    0.34 * Math.abs(pen.lightX()),
                    torso.part(canvas, Torso.SHOULDER, Torso.HIP, Math.min(edge, in), Math.max(edge, in)));
        }
    }

    private static void lapels(Pen pen, Torso torso, int rgb, double line, double open, double unit) {
        Canvas canvas = pen.canvas();
        double y = torso.y(Torso.NECK);
        double half = torso.half(Torso.NECK) * 1.25;
        for (int side = -1; side <= 1; side += 2) {
            double foot = line + side * open;
            canvas.polygon(side < 0 == pen.lightX() < 0 ? pen.lit(rgb) : pen.dark(rgb), 1, new double[] {
                torso.x(0) + side * half,
                y - unit * 0.012,
                torso.acrossX(1.7, Math.clamp(foot + side * 0.3, -1, 1)),
                torso.downY(1.7),
                torso.acrossX(2.5, Math.clamp(foot + side * 0.34, -1, 1)),
                torso.downY(2.5),
                torso.acrossX(3.5, foot),
                torso.downY(3.5),
                torso.acrossX(1.3, foot * 0.7),
                torso.downY(1.3)
            });
        }
    }
}
