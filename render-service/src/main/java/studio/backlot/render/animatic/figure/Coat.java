package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** Jackets and coats: open at the front, with lapels; coats hang to the knees and swing. */
final class Coat {

    private final Pen pen;
    private final Torso torso;
    private final int rgb;
    private final boolean hangs;
    private final double hemX;
    private final double hemY;
    private final double hemHalf;
    private final double unit;

    private Coat(Pen pen, Torso torso, Skeleton body, Garment garment, boolean seated, double swing) {
        this.pen = pen;
        this.torso = torso;
        rgb = garment.colour().rgb();
        hangs = garment.kind() == GarmentKind.COAT && !seated;
        unit = body.unit();
        double hipY = torso.y(Torso.HIP);
        double feetY = (body.y(Joint.LEFT_FOOT) + body.y(Joint.RIGHT_FOOT)) / 2;
        hemY = hipY + (feetY - hipY) * 0.46;
        hemX = (body.x(Joint.LEFT_KNEE) + body.x(Joint.RIGHT_KNEE)) / 2 + swing * unit * 0.012;
        double stride = Math.abs(body.x(Joint.LEFT_KNEE) - body.x(Joint.RIGHT_KNEE)) / 2;
        hemHalf = Math.max(torso.half(Torso.HIP) * 1.22, stride + torso.half(Torso.HIP) * 0.66);
    }

    /**
     * An open jacket or coat over what is worn under it.
     *
     * @param swing how far its hem swings to the screen's right, -1 to 1
     */
    static void draw(Pen pen, Torso torso, Skeleton body, Garment garment, boolean seated, double swing) {
        new Coat(pen, torso, body, garment, seated, swing).draw(garment);
    }

    private void draw(Garment garment) {
        double line = torso.frontLine();
        if (Double.isNaN(line)) {
            panel(-1.02, 1.02);
            seam();
            Clothes.collar(pen, torso, Shade.times(rgb, 1.08), unit, 0.018);
            return;
        }
        double open = 0.22 * torso.turnedFront();
        panel(-1.02, line - open);
        panel(line + open, 1.02);
        int facing =
                garment.accent().map(Colour::rgb).orElse(Shade.times(rgb, Shade.luminance(rgb) > 150 ? 0.94 : 1.14));
        lapel(-1, facing, line, open);
        lapel(1, facing, line, open);
        pockets(line, open);
    }

    /** The seam of a back. */
    private void seam() {
        double middle = -torso.turnedSide() * 0.9;
        if (unit > 120 && Math.abs(middle) < 0.9) {
            pen.fold(
                    pen.dark(rgb),
                    0.7,
                    torso.acrossX(2.2, middle),
                    torso.downY(2.2),
                    hangs ? hemX + hemHalf * middle : torso.acrossX(5.8, middle),
                    hangs ? hemY : torso.downY(5.8),
                    0,
                    unit * 0.0024);
        }
    }

    private void panel(double left, double right) {
        if (right - left < 0.08) {
            return;
        }
        Canvas canvas = pen.canvas();
        Path2D shape = shape(canvas.outline(), left, right);
        pen.outline(rgb, shape);
        canvas.fill(pen.lit(rgb), shape);
        double away = pen.lightX() > 0 ? -1 : 1;
        double depth = 0.26 + 0.36 * Math.abs(pen.lightX());
        for (int layer = 0; layer < pen.broad(); layer++) {
            double inner = away - away * (depth - 0.7 * pen.spread(layer, pen.broad()));
            boolean reaches = away < 0 ? left < -0.5 && inner > left : right > 0.5 && inner < right;
            if (reaches) {
                double from = away < 0 ? left : Math.max(left, inner);
                double to = away < 0 ? Math.min(right, inner) : right;
                canvas.fill(pen.dark(rgb), Pen.laid(layer, pen.broad()), shadow(canvas.outline(), from, to, away));
            }
        }
        folds(left, right);
        if (away < 0 ? left < -0.9 : right > 0.9) {
            double in = away * 0.94;
            canvas.fill(
                    pen.rim(),
                    pen.rimmed(),
                    torso.part(canvas, Torso.CHEST, Torso.HIP, Math.min(away, in), Math.max(away, in)));
        }
    }

    private Outline side(Outline outline, double share, boolean down) {
        int last = hangs ? Torso.HIP : torso.last();
        double wider = Math.abs(share) > 0.99 ? 1.03 : 1;
        if (!down && hangs) {
            hem(outline, share);
        }
        for (int step = 0; step <= last; step++) {
            int at = down ? step : last - step;
            double own = at > Torso.CHEST ? share * wider : at < Torso.SHOULDER ? collared(share, at) : share;
            outline.to(torso.acrossX(at, own), torso.y(at));
        }
        if (down && hangs) {
            hem(outline, share);
        }
        return outline;
    }

    /** At the neck a front edge leaves for the nape: the coat lies around the collar. */
    private double collared(double share, int section) {
        double line = torso.frontLine();
        if (Math.abs(share) > 0.99 || Double.isNaN(line)) {
            return share;
        }
        double side = share < line ? -1 : 1;
        return section == Torso.NECK ? side * 0.98 : (share + side * 0.8) / 2;
    }

    private void hem(Outline outline, double share) {
        double spread = Math.abs(share) > 0.99 ? share : share * 1.15 + Math.signum(share) * 0.05;
        outline.corner(hemX + hemHalf * spread, hemY - Math.abs(share) * unit * 0.008);
    }

    private Path2D shape(Outline outline, double left, double right) {
        side(outline, right, true);
        return side(outline, left, false).closed();
    }

    /** The shaded part of a panel; it begins below the shoulder. */
    private Path2D shadow(Outline outline, double from, double to, double away) {
        double outer = away < 0 ? from : to;
        double inner = away < 0 ? to : from;
        int last = hangs ? Torso.HIP : torso.last();
        for (int at = Torso.SHOULDER; at <= last; at++) {
            outline.to(torso.acrossX(at, outer * 0.99), torso.y(at));
        }
        if (hangs) {
            outline.corner(hemX + hemHalf * outer * 0.985, hemY - unit * 0.008);
            outline.corner(hemX + hemHalf * (inner + away * 0.12), hemY - unit * 0.003);
        }
        for (int at = last; at > Torso.SHOULDER; at--) {
            double in = at == Torso.CHEST ? inner * 0.9 + outer * 0.1 : inner;
            outline.to(torso.acrossX(at, in), torso.y(at));
        }
        return outline.closed();
    }

    private void folds(double left, double right) {
        if (unit < 120) {
            return;
        }
        int dark = pen.dark(Shade.times(rgb, 0.92));
        double side = left + right < 0 ? -1 : 1;
        double out = side < 0 ? left : right;
        double in = side < 0 ? right : left;
        pen.fold(
                dark,
                0.85,
                torso.acrossX(3.7, out * 0.92),
                torso.downY(3.7),
                torso.acrossX(4.25, out * 0.5 + in * 0.5),
                torso.downY(4.25),
                0,
                unit * 0.0042);
        pen.fold(
                dark,
                0.8,
                torso.acrossX(2.4, out * 0.82),
                torso.downY(2.4),
                torso.acrossX(3.1, out * 0.6 + in * 0.3),
                torso.downY(3.1),
                0,
                unit * 0.0036);
        if (hangs) {
            pen.fold(
                    dark,
                    0.85,
                    torso.acrossX(5, out * 0.6 + in * 0.2),
                    torso.downY(5.1),
                    hemX + hemHalf * (out * 0.62 + in * 0.2),
                    hemY - unit * 0.004,
                    0,
                    unit * 0.006);
        }
    }

    private void pockets(double line, double open) {
        if (unit < 150 || !hangs) {
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            double from = line + side * (open + 0.2);
            double to = line + side * (open + 0.52);
            if (Math.abs(to) < 0.92) {
                pen.canvas()
                        .line(
                                pen.dark(rgb),
                                0.9,
                                unit * 0.005,
                                torso.acrossX(5, from),
                                torso.downY(5.15),
                                torso.acrossX(5, to),
                                torso.downY(5.0));
            }
        }
    }

    /** A lapel with its notch, and the part of the collar that stands at the neck. */
    private void lapel(int side, int facing, double line, double open) {
        Canvas canvas = pen.canvas();
        double neckY = torso.y(Torso.NECK);
        double half = torso.half(Torso.NECK);
        double foot = line + side * open;
        double room = Math.max(0.12, Math.min(0.42, Math.abs(side - foot) * 0.5));
        boolean lit = side < 0 == pen.lightX() < 0;
        int tone = lit ? pen.lit(facing) : pen.dark(facing);
        Outline outline = canvas.outline();
        outline.corner(torso.x(0) + side * half * 1.06, neckY - unit * 0.004);
        outline.to(torso.acrossX(1.2, foot + side * room * 0.62), torso.downY(1.2));
        outline.corner(torso.acrossX(2.05, foot + side * room * 1.15), torso.downY(2.05));
        outline.corner(torso.acrossX(2.2, foot + side * room * 0.78), torso.downY(2.2));
        outline.corner(torso.acrossX(2.45, foot + side * room * 0.98), torso.downY(2.45));
        outline.to(torso.acrossX(3.1, foot + side * room * 0.42), torso.downY(3.1));
        outline.corner(torso.acrossX(3.6, foot), torso.downY(3.6));
        outline.to(torso.acrossX(2, foot * 0.98), torso.downY(2.1));
        Path2D shape = outline.closed();
        pen.outline(facing, shape);
        canvas.fill(tone, shape);
    }
}
