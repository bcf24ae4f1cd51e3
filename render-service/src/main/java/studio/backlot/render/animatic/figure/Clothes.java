package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Pattern;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** What is worn on the trunk: its shape, its folds, its pattern, collars, hems and the way it hangs. */
final class Clothes {

    private Clothes() {}

    /** What falls into the shade on a patterned cloth. */
    private static final int GLOOM = 0x1C1A38;

    /** A closed garment on the trunk, without collar and hem. */
    static void trunk(Pen pen, Torso torso, Garment garment, double unit) {
        int rgb = garment.colour().rgb();
        Canvas canvas = pen.canvas();
        Path2D shape = torso.whole(canvas, torso.last());
        pen.outline(rgb, shape);
        canvas.fill(pen.lit(rgb), shape);
        boolean plain = garment.pattern().isEmpty() || garment.pattern().get() == Pattern.PLAIN;
        Prints.draw(pen, torso, garment, unit);
        double away = pen.lightX() > 0 ? -1 : 1;
        double depth = 0.26 + 0.42 * Math.abs(pen.lightX());
        for (int layer = 0; layer < pen.broad(); layer++) {
            double alpha = Pen.laid(layer, pen.broad()) * (plain ? 1 : 0.4);
            canvas.fill(
                    plain ? pen.dark(rgb) : GLOOM,
                    alpha,
                    torso.shade(canvas, away, depth - 0.8 * pen.spread(layer, pen.broad())));
        }
        double edge = away * 0.99;
        double in = away * 0.93;
        canvas.fill(
                pen.rim(),
                pen.rimmed(),
                torso.part(canvas, Torso.CHEST, Torso.HIP, Math.min(edge, in), Math.max(edge, in)));
        folds(pen, torso, plain ? pen.dark(Shade.times(rgb, 0.94)) : GLOOM, plain ? 0.9 : 0.35, unit);
    }

    /** Folds that run from the armpits to the waist and around it. */
    private static void folds(Pen pen, Torso torso, int dark, double alpha, double unit) {
        if (unit < 110) {
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            pen.fold(
                    dark,
                    alpha,
                    torso.acrossX(2.35, side * 0.8),
                    torso.downY(2.35),
                    torso.acrossX(3.15, side * 0.44),
                    torso.downY(3.15),
                    side * unit * 0.004,
                    unit * 0.0036);
            pen.fold(
                    dark,
                    alpha,
                    torso.acrossX(3.75, side * 0.95),
                    torso.downY(3.75),
                    torso.acrossX(4.12, side * 0.3),
                    torso.downY(4.12),
                    side * unit * 0.003,
                    unit * 0.004);
            pen.fold(
                    dark,
                    alpha,
                    torso.acrossX(4.3, side * 0.96),
                    torso.downY(4.3),
                    torso.acrossX(4.42, side * 0.5),
                    torso.downY(4.42),
                    0,
                    unit * 0.003);
        }
    }

    /** Collar, buttons, hem and belt. */
    static void detail(Pen pen, Torso torso, Garment garment, double unit) {
        int rgb = garment.colour().rgb();
        int trim = garment.accent().map(Colour::rgb).orElse(Shade.times(rgb, 0.82));
        double line = torso.frontLine();
        Canvas canvas = pen.canvas();
        switch (garment.kind()) {
            case SWEATER -> {
                collar(pen, torso, Shade.mix(rgb, trim, 0.6), unit, 0.008);
                hem(pen, torso, Shade.times(rgb, 0.86));
            }
            case SHIRT -> {
                if (!Double.isNaN(line)) {
                    canvas.fill(
                            pen.dark(rgb),
                            0.5,
                            torso.part(canvas, Torso.SHOULDER, torso.last(), line - 0.02, line + 0.02));
                    for (int button = 0; button < 4 && unit > 130; button++) {
                        double at = 2.5 + button * 0.75;
                        canvas.oval(
                                Shade.mix(trim, 0xFFFFFF, 0.4),
                                0.9,
                                torso.acrossX(at, line + 0.06),
                                torso.downY(at),
                                unit * 0.004,
                                unit * 0.004);
                    }
                    lapel(pen, torso, Shade.times(rgb, 1.08), line, unit, 0.055);
                } else {
                    collar(pen, torso, Shade.times(rgb, 1.06), unit, 0.016);
                }
            }
            case DRESS, ROBE -> {
                if (Double.isNaN(line)) {
                    collar(pen, torso, trim, unit, 0.01);
                } else {
                    lapel(pen, torso, trim, line, unit, garment.kind() == GarmentKind.ROBE ? 0.11 : 0.05);
                }
                belt(pen, torso, trim);
            }
            case JACKET, COAT, TROUSERS, SKIRT, SHOES, SCARF, HAT, CAP, BEANIE, GLASSES, APRON ->
                collar(pen, torso, trim, unit, 0.012);
        }
    }

    static void collar(Pen pen, Torso torso, int rgb, double unit, double thick) {
        Canvas canvas = pen.canvas();
        double y = torso.y(Torso.NECK) + unit * 0.01;
        double dip = torso.fromBehind() ? -0.2 : 1;
        double half = torso.half(Torso.NECK) * 1.18;
        double x = torso.x(Torso.NECK);
        Outline outline = canvas.outline();
        outline.to(x - half, y - unit * thick * 0.4)
                .to(x, y + unit * thick * dip)
                .to(x + half, y - unit * thick * 0.4)
                .to(x + half * 1.1, y + unit * thick * 1.1)
                .to(x, y + unit * thick * (dip + 1.7))
                .to(x - half * 1.1, y + unit * thick * 1.1);
        canvas.fill(pen.lit(Shade.mix(rgb, 0xFFFFFF, 0.05)), outline.closed());
    }

    private static void hem(Pen pen, Torso torso, int rgb) {
        Canvas canvas = pen.canvas();
        double from = torso.last() - 0.75;
        canvas.polygon(pen.dark(rgb), 0.55, new double[] {
            torso.acrossX(from, -0.97), torso.downY(from), torso.acrossX(from, 0.97), torso.downY(from),
            torso.acrossX(torso.last(), 0.96), torso.downY(torso.last()), torso.acrossX(torso.last(), -0.96),
                    torso.downY(torso.last())
        });
    }

    private static void belt(Pen pen, Torso torso, int rgb) {
        pen.canvas().polygon(pen.lit(rgb), 1, new double[] {
            torso.acrossX(3.85, -0.99), torso.downY(3.85), torso.acrossX(3.85, 0.99), torso.downY(3.85),
            torso.acrossX(4.2, 0.99), torso.downY(4.2), torso.acrossX(4.2, -0.99), torso.downY(4.2)
        });
    }

    /** Two collar points that meet at the front line. */
    private static void lapel(Pen pen, Torso torso, int rgb, double line, double unit, double drop) {
        Canvas canvas = pen.canvas();
        double x = torso.acrossX(1.2, line * 0.6);
        double y = torso.y(Torso.NECK);
        double half = torso.half(Torso.NECK) * 1.02;
        double meet = y + unit * drop * 0.5;
        for (int side = -1; side <= 1; side += 2) {
            boolean lit = side < 0 == pen.lightX() < 0;
            Outline outline = canvas.outline();
            outline.corner(x, meet);
            outline.to(torso.x(0) + side * half * 0.7, y + unit * drop * 0.1);
            outline.corner(torso.x(0) + side * half, y - unit * 0.006);
            outline.to(torso.x(0) + side * half * 1.3, y + unit * 0.012);
            outline.corner(x + side * half * 0.85, y + unit * drop);
            Path2D shape = outline.closed();
            pen.outline(rgb, shape);
            canvas.fill(lit ? pen.lit(rgb) : pen.dark(rgb), shape);
        }
    }

    /**
     * Cloth that hangs from the hips.
     *
     * @param hem height of the hem above the feet, in parts of the height
     * @param flare width of the hem by that of the hips
     * @param swing how far the hem swings to the screen's right, -1 to 1
     * @param over whether it lies over what the trunk wears, else under it
     */
    static void skirt(
            Pen pen, Torso torso, Skeleton body, int rgb, double hem, double flare, double swing, boolean over) {
        Canvas canvas = pen.canvas();
        double hipX = torso.x(Torso.HIP);
        double hipY = torso.y(Torso.HIP);
        double feetY = (body.y(Joint.LEFT_FOOT) + body.y(Joint.RIGHT_FOOT)) / 2;
        double share = Math.clamp(1 - hem / 0.525, 0.2, 0.97);
        double y = hipY + (feetY - hipY) * share;
        double kneeX = (body.x(Joint.LEFT_KNEE) + body.x(Joint.RIGHT_KNEE)) / 2;
        double stride = Math.abs(body.x(Joint.LEFT_KNEE) - body.x(Joint.RIGHT_KNEE)) / 2;
        double half = Math.max(torso.half(Torso.HIP) * flare, stride + torso.half(Torso.HIP) * 0.62);
        double waistY = torso.downY(4.1);
        double waist = torso.half(Torso.WAIST) * (over ? 1 : 0.9);
        double hips = torso.half(Torso.HIP) * (over ? 1 : 0.97);
        double x = hipX + (kneeX - hipX) * 1.1 + swing * body.unit() * 0.014;
        double sag = body.unit() * 0.012;
        Outline outline = canvas.outline();
        outline.to(torso.x(Torso.WAIST) - waist, waistY)
                .to(hipX - hips, hipY)
                .corner(x - half, y - sag)
                .to(x - half * 0.35, y + sag)
                .to(x + half * 0.35, y + sag)
                .corner(x + half, y - sag)
                .to(hipX + hips, hipY)
                .to(torso.x(Torso.WAIST) + waist, waistY);
        Path2D shape = outline.closed();
        canvas.fill(pen.lit(rgb), shape);
        pen.outline(rgb, shape);
        double away = pen.lightX() > 0 ? -1 : 1;
        folds(pen, rgb, new double[] {hipX, hipY, hips}, new double[] {x, y, half}, away);
    }

    private static void folds(Pen pen, int rgb, double[] hip, double[] hem, double away) {
        Canvas canvas = pen.canvas();
        for (int layer = 0; layer < pen.broad(); layer++) {
            double in = 0.5 + 0.5 * pen.spread(layer, pen.broad());
            Outline outline = canvas.outline();
            outline.corner(hip[0] + away * hip[2] * 0.97, hip[1])
                    .corner(hem[0] + away * hem[2] * 0.97, hem[1] - hem[2] * 0.08)
                    .corner(hem[0] + away * hem[2] * in, hem[1])
                    .to((hip[0] + hem[0]) / 2 + away * (hip[2] + hem[2]) / 2 * (in + 0.12), (hip[1] + hem[1]) / 2);
            canvas.fill(pen.dark(rgb), Pen.laid(layer, pen.broad()), outline.closed());
        }
        for (int fold = -1; fold <= 1; fold++) {
            double at = fold * 0.45 - away * 0.12;
            canvas.polygon(pen.dark(rgb), 0.8, new double[] {
                hip[0] + hip[2] * at * 0.8,
                hip[1] + (hem[1] - hip[1]) * 0.25,
                hem[0] + hem[2] * (at + 0.05),
                hem[1],
                hem[0] + hem[2] * (at - 0.05),
                hem[1]
            });
        }
    }

    static void scarf(Pen pen, Torso torso, Garment garment, double unit) {
        int rgb = garment.colour().rgb();
        Canvas canvas = pen.canvas();
        double x = torso.x(Torso.NECK);
        double y = torso.y(Torso.NECK) + unit * 0.006;
        double half = torso.half(Torso.NECK) * 1.75;
        pen.ball(rgb, x, y, half, unit * 0.03);
        canvas.oval(pen.dark(rgb), 0.7, x, y - unit * 0.016, half * 0.7, unit * 0.01);
        double line = torso.frontLine();
        if (!Double.isNaN(line)) {
            double tail = torso.acrossX(1.6, Math.clamp(line + 0.22, -0.9, 0.9));
            canvas.polygon(pen.dark(rgb), 1, new double[] {
                tail - unit * 0.022,
                y + unit * 0.01,
                tail + unit * 0.02,
                y + unit * 0.01,
                tail + unit * 0.028,
                torso.downY(3.6),
                tail - unit * 0.02,
                torso.downY(3.65)
            });
        }
    }
}
