package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Garment;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** A bib and a cloth from the waist to the knees, worn over everything else: tied behind, and held by a band around the neck. */
final class Apron {
    /** Half the arc of the trunk that they cover, in degrees from the middle of the front. */
    private static final double BIB = 42;

    private static final double CLOTH = 72;

    /** Sections of the trunk between which they lie. */
    private static final double TOP = 2.45;

    private static final double TIE = 4.0;

    /** Where the cloth ends between hips and feet. */
    private static final double HEM = 0.42;

    /** How far it falls from the knees of someone who sits, in parts of the height. */
    private static final double FALL = 0.03;

    private final Pen pen;
    private final Torso torso;
    private final Skeleton body;
    private final int rgb;
    private final int trim;
    private final double unit;

    private Apron(Pen pen, Torso torso, Skeleton body, Garment garment) {
        this.pen = pen;
        this.torso = torso;
        this.body = body;
        rgb = garment.colour().rgb();
        trim = garment.accent().map(Colour::rgb).orElse(Shade.times(rgb, 0.86));
        unit = body.unit();
    }

    /**
     * What of it lies on a trunk, and hangs from one that stands.
     *
     * @param flare width of what hangs under it by that of the hips
     * @param swing how far its hem swings to the screen's right, -1 to 1
     */
    static void draw(Pen pen, Torso torso, Skeleton body, Garment garment, boolean seated, double flare, double swing) {
        Apron apron = new Apron(pen, torso, body, garment);
        if (!seated) {
            apron.cloth(flare, swing);
        }
        apron.bib();
        apron.tie();
    }

    /** What of it lies on the knees of someone who sits. */
    static void lap(Pen pen, Torso torso, Skeleton body, Garment garment) {
        if (!torso.fromBehind()) {
            Lap.draw(pen, torso, body, garment.colour().rgb(), FALL);
        }
    }

    /** Where an edge is seen, as a share of the width; one beyond the side that is seen stays at that side. */
    private double edge(double degrees) {
        double turn = Math.toDegrees(Math.atan2(torso.turnedSide(), torso.turnedFront()));
        return Math.sin(Math.toRadians(Math.clamp(turn + degrees, -90, 90)));
    }

    private void bib() {
        double left = edge(-BIB);
        double right = edge(BIB);
        if (right - left < 0.06) {
            return;
        }
        Canvas canvas = pen.canvas();
        bands(canvas, left, right);
        Outline outline = canvas.outline();
        outline.corner(torso.acrossX(TOP, left * 0.86), torso.downY(TOP))
                .corner(torso.acrossX(TOP, right * 0.86), torso.downY(TOP))
                .to(torso.acrossX(3.2, right), torso.downY(3.2))
                .corner(torso.acrossX(TIE, right), torso.downY(TIE))
                .corner(torso.acrossX(TIE, left), torso.downY(TIE))
                .to(torso.acrossX(3.2, left), torso.downY(3.2));
        painted(outline.closed());
    }

    /** From the corners of the bib to the sides of the neck. */
    private void bands(Canvas canvas, double left, double right) {
        double half = unit * 0.006;
        for (double side : new double[] {left, right}) {
            double x = torso.acrossX(TOP, side * 0.8);
            double neck = torso.x(Torso.NECK) + torso.half(Torso.NECK) * Math.signum(side) * 1.05;
            double y = torso.y(Torso.NECK) + unit * 0.008;
            canvas.polygon(pen.lit(trim), 1, new double[] {
                neck - half, y, neck + half, y, x + half, torso.downY(TOP), x - half, torso.downY(TOP)
            });
        }
    }

    private void cloth(double flare, double swing) {
        double left = edge(-CLOTH);
        double right = edge(CLOTH);
        if (right - left < 0.06) {
            return;
        }
        double hipY = torso.y(Torso.HIP);
        double feetY = (body.y(Joint.LEFT_FOOT) + body.y(Joint.RIGHT_FOOT)) / 2;
        double kneeX = (body.x(Joint.LEFT_KNEE) + body.x(Joint.RIGHT_KNEE)) / 2;
        double stride = Math.abs(body.x(Joint.LEFT_KNEE) - body.x(Joint.RIGHT_KNEE)) / 2;
        double hips = torso.half(Torso.HIP);
        double half = Math.max(hips * flare, stride + hips * 0.6);
        double x = kneeX + swing * unit * 0.01;
        double y = hipY + (feetY - hipY) * HEM;
        double sag = unit * 0.008;
        Outline outline = pen.canvas().outline();
        outline.corner(torso.acrossX(TIE, left), torso.downY(TIE))
                .corner(torso.acrossX(TIE, right), torso.downY(TIE))
                .to(torso.x(Torso.HIP) + hips * right * 1.02, hipY)
                .corner(x + half * right, y - sag)
                .to(x + half * (left + right) / 2, y + sag)
                .corner(x + half * left, y - sag)
                .to(torso.x(Torso.HIP) + hips * left * 1.02, hipY);
        painted(outline.closed());
        for (double share : new double[] {0.3, 0.68}) {
            double at = left + (right - left) * share;
            pen.fold(
                    pen.dark(rgb),
                    0.8,
                    torso.acrossX(4.5, at),
                    torso.downY(4.5),
                    x + half * at * 1.04,
                    y - sag * 0.2,
                    0,
                    unit * 0.005);
        }
        pocket(left, right);
    }

    private void pocket(double left, double right) {
        if (unit < 110 || left > -0.3 || right < 0.3) {
            return;
        }
        double y = torso.y(Torso.HIP);
        double x = torso.x(Torso.HIP);
        double hips = torso.half(Torso.HIP);
        pen.fold(pen.dark(rgb), 0.9, x + hips * left * 0.5, y, x + hips * right * 0.5, y, 0, unit * 0.004);
    }

    private void painted(Path2D shape) {
        pen.outline(rgb, shape);
        pen.canvas().fill(pen.lit(rgb), shape);
    }

    /** The strings around the waist, and their bow behind. */
    private void tie() {
        Canvas canvas = pen.canvas();
        canvas.polygon(pen.lit(trim), 1, new double[] {
            torso.acrossX(TIE, -1), torso.downY(TIE - 0.07), torso.acrossX(TIE, 1), torso.downY(TIE - 0.07),
            torso.acrossX(TIE, 1), torso.downY(TIE + 0.13), torso.acrossX(TIE, -1), torso.downY(TIE + 0.13)
        });
        if (torso.turnedFront() > -0.3) {
            return;
        }
        double x = torso.acrossX(TIE, -torso.turnedSide());
        double y = torso.downY(TIE + 0.03);
        for (int side = -1; side <= 1; side += 2) {
            canvas.polygon(pen.dark(trim), 1, new double[] {
                x, y, x + side * unit * 0.012, y + unit * 0.062, x + side * unit * 0.022, y + unit * 0.058
            });
            canvas.oval(pen.lit(trim), 1, x + side * unit * 0.017, y, unit * 0.017, unit * 0.01);
        }
    }
}
