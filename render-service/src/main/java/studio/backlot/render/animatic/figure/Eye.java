package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** One eye: white, iris with depth and highlights, lids, lashes. Everything inside is cut by the lids. */
final class Eye {

    private static final int STEPS = 24;

    private final HeadFrame head;
    private final Pen pen;
    private final EyeLook look;
    private double x;
    private double y;
    private double halfWidth;
    private double upper;
    private double lower;
    private double slant;
    private double outer;

    Eye(HeadFrame head, Pen pen, EyeLook look) {
        this.head = head;
        this.pen = pen;
        this.look = look;
    }

    /**
     * @param side 1 for the eye on the head's own left, -1 for the other
     * @param open 1 relaxed, 0 closed
     * @param lookX where the iris is, -1 to 1 on the screen
     */
    void draw(int side, Mood mood, double open, double lookX, double lookY) {
        double seen = head.towards(side * 25);
        if (seen < 0.1) {
            return;
        }
        double narrow = Math.min(1, 0.2 + 0.9 * seen);
        x = head.across(side * 0.315, 0.47);
        y = 0.16 + head.nodShift();
        outer = side;
        halfWidth = look.width() * narrow;
        double wide = Math.max(0, open);
        upper = look.height() * Math.min(1.35, wide);
        lower = look.height() * 0.6 * (1 - 0.6 * mood.squint()) * Math.min(1, wide * 1.4 + 0.05);
        slant = -0.026 * side
                - 0.03 * side * Math.max(0, mood.browKnit())
                + 0.05 * side * Math.max(0, -mood.browKnit());
        if (head.unit() < 9) {
            pen.canvas()
                    .oval(
                            pen.ink(look.line()),
                            1,
                            head.px(x, y),
                            head.py(x, y),
                            head.unit() * halfWidth * 0.6,
                            head.unit() * Math.max(0.03, upper));
            return;
        }
        if (wide < 0.12) {
            closed(mood);
        } else {
            socket();
            white();
            iris(mood, lookX, lookY);
            lids();
        }
    }

    private double upperAt(double t) {
        double bow = Math.pow(Math.max(0, 1 - t * t), 0.6);
        return y - upper * bow * (1 - 0.1 * t * outer) + slant * t - 0.012 * outer * t;
    }

    private double lowerAt(double t) {
        double bow = Math.pow(Math.max(0, 1 - t * t), 0.8);
        return y + lower * bow * (1 + 0.14 * t * outer) + slant * t;
    }

    /** The lid above the eye lies a little in the shade. */
    private void socket() {
        if (head.unit() > 20) {
            Canvas canvas = pen.canvas();
            Outline outline = canvas.outline();
            head.corner(outline, x - halfWidth * 0.98, upperAt(-0.98));
            head.to(outline, x, upperAt(0) - 0.085);
            head.corner(outline, x + halfWidth * 0.98, upperAt(0.98));
            head.to(outline, x, upperAt(0) + 0.02);
            canvas.fill(pen.fleshShade(look.skin()), 0.4, outline.closed());
        }
    }

    private void white() {
        Canvas canvas = pen.canvas();
        canvas.fill(pen.lit(0xFDFAF6), between(0, 1));
        canvas.fill(pen.dark(0xC4CADC), 0.8, between(0, 0.27));
    }

    /** The part of the opening between two heights (0 at the upper lid, 1 at the lower one). */
    private Path2D between(double from, double to) {
        Outline outline = pen.canvas().outline();
        for (int step = 0; step <= 12; step++) {
            double t = -1 + step / 6.0;
            double top = upperAt(t);
            head.to(outline, x + t * halfWidth, top + (lowerAt(t) - top) * from);
        }
        for (int step = 12; step >= 0; step--) {
            double t = -1 + step / 6.0;
            double top = upperAt(t);
            head.to(outline, x + t * halfWidth, top + (lowerAt(t) - top) * to);
        }
        return outline.polygon();
    }

    private void iris(Mood mood, double lookX, double lookY) {
        double size = Math.min(0.98, 0.88 + 0.14 * (mood.pupil() - 1) * 2);
        double radiusX = look.iris() * size * Math.min(1, halfWidth / look.width() + 0.14);
        double radiusY = look.iris() * 1.18 * size;
        double cx = x + Math.clamp(lookX, -1, 1) * (halfWidth - radiusX * 0.72);
        double cy = y - 0.04 + Math.clamp(lookY, -1, 1) * 0.07;
        int rgb = look.colour();
        Canvas canvas = pen.canvas();
        canvas.fill(pen.wet(Shade.times(rgb, 0.34)), oval(cx, cy, radiusX, radiusY));
        canvas.fill(pen.wet(Shade.times(rgb, 0.86)), oval(cx, cy + radiusY * 0.06, radiusX * 0.88, radiusY * 0.89));
        if (head.unit() > 14) {
            canvas.fill(
                    pen.wet(Shade.saturated(Shade.mix(rgb, 0xFFFFFF, 0.22), 1.15)),
                    oval(cx, cy + radiusY * 0.36, radiusX * 0.74, radiusY * 0.56));
            canvas.fill(
                    pen.wet(Shade.mix(rgb, 0xFFFFFF, 0.52)),
                    oval(cx, cy + radiusY * 0.6, radiusX * 0.52, radiusY * 0.28));
            canvas.fill(
                    pen.wet(Shade.times(rgb, 0.3)), 0.62, oval(cx, cy - radiusY * 0.6, radiusX * 0.92, radiusY * 0.42));
        }
        double pupil = 0.44 * Math.clamp(mood.pupil(), 0.5, 1.2);
        canvas.fill(0x0E080E, oval(cx, cy, radiusX * pupil, radiusY * pupil));
        if (head.unit() > 40) {
            rays(cx, cy, radiusX, radiusY, rgb);
        }
        double lightSide = pen.lightX() >= 0 ? 1 : -1;
        double spark = look.sparkle();
        canvas.fill(
                0xFFFFFF,
                0.97,
                oval(
                        cx + lightSide * radiusX * 0.36,
                        cy - radiusY * 0.4,
                        radiusX * 0.34 * spark,
                        radiusY * 0.29 * spark));
        if (head.unit() > 14) {
            canvas.fill(
                    0xFFFFFF,
                    0.75,
                    oval(
                            cx - lightSide * radiusX * 0.4,
                            cy + radiusY * 0.42,
                            radiusX * 0.16 * spark,
                            radiusY * 0.13 * spark));
        }
    }

    /** The fibres of the iris, at close range. */
    private void rays(double cx, double cy, double radiusX, double radiusY, int rgb) {
        Canvas canvas = pen.canvas();
        int tone = pen.wet(Shade.times(rgb, 0.55));
        for (int ray = 0; ray < 9; ray++) {
            double angle = Math.PI * (0.1 + 0.8 * ray / 8);
            double out = ray % 2 == 0 ? 0.84 : 0.74;
            double toX = cx + Math.cos(angle) * radiusX * out;
            double toY = cy + Math.sin(angle) * radiusY * out;
            double t = (toX - x) / halfWidth;
            if (Math.abs(t) < 0.95 && toY < lowerAt(t)) {
                canvas.fill(
                        tone,
                        0.5,
                        head.leaf(
                                        canvas.outline(),
                                        cx + Math.cos(angle) * radiusX * 0.5,
                                        cy + Math.sin(angle) * radiusY * 0.5,
                                        toX,
                                        toY,
                                        0,
                                        0.006)
                                .closed());
            }
        }
    }

    /** An oval, cut by the lids. */
    private Path2D oval(double cx, double cy, double radiusX, double radiusY) {
        Outline outline = pen.canvas().outline();
        for (int step = 0; step < STEPS; step++) {
            double angle = 2 * Math.PI * step / STEPS;
            double px = Math.clamp(cx + Math.cos(angle) * radiusX, x - halfWidth * 0.985, x + halfWidth * 0.985);
            double t = (px - x) / halfWidth;
            double py = Math.clamp(cy + Math.sin(angle) * radiusY, upperAt(t), Math.max(upperAt(t), lowerAt(t)));
            head.to(outline, px, py);
        }
        return outline.polygon();
    }

    /** Upper lid with its lashes from the inner to the outer corner, crease, lower lid. */
    private void lids() {
        double thick = look.lash();
        Canvas canvas = pen.canvas();
        int ink = pen.ink(look.line());
        Outline outline = canvas.outline();
        head.corner(outline, x - outer * halfWidth * 1.03, upperAt(-outer) + 0.015);
        for (int step = 1; step <= 7; step++) {
            double s = -1 + step * 0.25;
            head.to(outline, x + outer * s * halfWidth, upperAt(s * outer) - thick * (0.42 + 0.3 * s));
        }
        head.corner(outline, x + outer * halfWidth * 1.2, upperAt(outer) - thick * 0.75);
        head.to(outline, x + outer * halfWidth * 1.02, upperAt(outer) + thick * 0.5);
        for (int step = 6; step >= 1; step--) {
            double s = -1 + step * 0.3;
            head.to(outline, x + outer * s * halfWidth, upperAt(s * outer) + thick * (0.2 + 0.14 * s));
        }
        canvas.fill(ink, outline.closed());
        if (head.unit() > 18) {
            if (look.lashes()) {
                lash(0.62, 0.085, ink);
                lash(0.9, 0.1, ink);
            }
            arc(pen.ink(look.skin()), 0.75, 0.008, -0.25, 0.95, 0.012, false);
            arc(pen.fleshInk(look.skin()), 0.6, 0.009, -0.62, 0.86, -0.07 - thick * 0.6, true);
        }
    }

    /** A single lash at a share of the upper lid, towards the outer corner. */
    private void lash(double s, double length, int ink) {
        double fromX = x + outer * s * halfWidth;
        double fromY = upperAt(s * outer) - look.lash() * 0.3;
        double narrow = halfWidth / look.width();
        Canvas canvas = pen.canvas();
        canvas.fill(
                ink,
                head.leaf(
                                canvas.outline(),
                                fromX - outer * 0.03 * narrow,
                                fromY + 0.01,
                                fromX + outer * length * 0.62 * narrow,
                                fromY - length * 0.6,
                                outer * -0.014,
                                0.013)
                        .closed());
    }

    /** A fine line along the lower lid, or above the upper one, thin at both ends. */
    private void arc(int rgb, double alpha, double half, double from, double to, double off, boolean above) {
        Outline outline = pen.canvas().outline();
        for (int step = 0; step <= 6; step++) {
            double t = (from + (to - from) * step / 6) * outer;
            double thin = half * Math.sin(Math.PI * step / 6);
            head.to(outline, x + t * halfWidth, (above ? upperAt(t) : lowerAt(t)) + off - thin);
        }
        for (int step = 5; step >= 1; step--) {
            double t = (from + (to - from) * step / 6) * outer;
            double thin = half * Math.sin(Math.PI * step / 6);
            head.to(outline, x + t * halfWidth, (above ? upperAt(t) : lowerAt(t)) + off + thin);
        }
        pen.canvas().fill(rgb, alpha, outline.closed());
    }

    /** A closed eye smiles or rests: one lash line. */
    private void closed(Mood mood) {
        double bow = mood.smile() > 0.45 && mood.squint() > 0.5 ? -0.11 : 0.06;
        Outline outline = pen.canvas().outline();
        double thick = Math.max(0.02, look.lash() * 0.6);
        double base = y + 0.03;
        head.corner(outline, x - halfWidth, base);
        head.to(outline, x, base + bow * 1.35 - thick * 0.6);
        head.corner(outline, x + halfWidth, base - outer * 0.0);
        head.to(outline, x, base + bow * 1.35 + thick * 0.6);
        pen.canvas().fill(pen.ink(look.line()), outline.closed());
        if (look.lashes() && head.unit() > 18) {
            for (int lash = 0; lash < 3; lash++) {
                double s = 0.4 + 0.22 * lash;
                double fromX = x + outer * s * halfWidth;
                double fromY = base + bow * (1 - s * s);
                pen.canvas()
                        .fill(
                                pen.ink(look.line()),
                                head.leaf(
                                                pen.canvas().outline(),
                                                fromX,
                                                fromY,
                                                fromX + outer * 0.06,
                                                fromY + 0.06,
                                                0,
                                                0.011)
                                        .closed());
            }
        }
    }
}
