package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** One eye: white, iris with depth and highlights, lids, lashes, brow. Everything inside is cut by the lids. */
final class Eye {

    private static final int STEPS = 22;

    private final HeadFrame head;
    private final Pen pen;
    private double x;
    private double y;
    private double halfWidth;
    private double upper;
    private double lower;
    private double slant;
    private double outer;

    Eye(HeadFrame head, Pen pen) {
        this.head = head;
        this.pen = pen;
    }

    /**
     * @param side 1 for the eye on the head's own left, -1 for the other
     * @param open 1 relaxed, 0 closed
     * @param lookX where the iris is, -1 to 1 on the screen
     */
    void draw(int side, Mood mood, double open, double lookX, double lookY, EyeLook look) {
        double seen = head.towards(side * 25);
        if (seen < 0.1) {
            return;
        }
        double narrow = Math.min(1, 0.18 + 0.9 * seen);
        x = head.around(side * 24.5, 0.76);
        y = 0.16 + head.nodShift();
        outer = side;
        halfWidth = look.width() * narrow;
        double wide = Math.max(0, open);
        upper = look.height() * Math.min(1.35, wide);
        lower = look.height() * 0.62 * (1 - 0.55 * mood.squint()) * Math.min(1, wide * 1.4 + 0.05);
        slant = -0.028 * side
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
            closed(look, mood);
        } else {
            white();
            iris(mood, lookX, lookY, look);
            lids(look);
        }
    }

    private double upperAt(double t) {
        double bow = Math.pow(Math.max(0, 1 - t * t), 0.62);
        return y - upper * bow + slant * t - 0.012 * outer * t;
    }

    private double lowerAt(double t) {
        double bow = Math.pow(Math.max(0, 1 - t * t), 0.75);
        return y + lower * bow + slant * t;
    }

    private void white() {
        Canvas canvas = pen.canvas();
        canvas.fill(pen.lit(0xFBF8F4), between(0, 1, -1, 1));
        canvas.fill(pen.dark(0xC9CEDC), 0.75, between(0, 0.24, -1, 1));
    }

    /** The part of the opening between two heights (0 at the upper lid, 1 at the lower one). */
    private Path2D between(double from, double to, double left, double right) {
        Outline outline = pen.canvas().outline();
        for (int step = 0; step <= 12; step++) {
            double t = left + (right - left) * step / 12;
            double top = upperAt(t);
            double bottom = lowerAt(t);
            head.to(outline, x + t * halfWidth, top + (bottom - top) * from);
        }
        for (int step = 12; step >= 0; step--) {
            double t = left + (right - left) * step / 12;
            double top = upperAt(t);
            double bottom = lowerAt(t);
            head.to(outline, x + t * halfWidth, top + (bottom - top) * to);
        }
        return outline.polygon();
    }

    private void iris(Mood mood, double lookX, double lookY, EyeLook look) {
        double size = Math.min(0.95, 0.86 + 0.14 * (mood.pupil() - 1) * 2);
        double radiusX = look.iris() * size * Math.min(1, halfWidth / look.width() + 0.14);
        double radiusY = look.iris() * 1.16 * size;
        double cx = x + Math.clamp(lookX, -1, 1) * (halfWidth - radiusX * 0.72);
        double cy = y - 0.035 + Math.clamp(lookY, -1, 1) * 0.07;
        int rgb = look.iridescence();
        Canvas canvas = pen.canvas();
        canvas.fill(pen.lit(Shade.times(rgb, 0.42)), oval(cx, cy, radiusX, radiusY));
        canvas.fill(pen.lit(rgb), oval(cx, cy + radiusY * 0.1, radiusX * 0.86, radiusY * 0.86));
        if (head.unit() > 16) {
            canvas.fill(
                    pen.lit(Shade.mix(rgb, 0xFFFFFF, 0.38)),
                    oval(cx, cy + radiusY * 0.5, radiusX * 0.62, radiusY * 0.42));
            canvas.fill(
                    pen.dark(Shade.times(rgb, 0.4)), 0.6, oval(cx, cy - radiusY * 0.58, radiusX * 0.9, radiusY * 0.42));
        }
        double pupil = 0.46 * Math.clamp(mood.pupil(), 0.5, 1.2);
        canvas.fill(0x120C14, oval(cx, cy, radiusX * pupil, radiusY * pupil));
        double lightSide = pen.lightX() >= 0 ? 1 : -1;
        double spark = look.sparkle();
        canvas.fill(
                0xFFFFFF,
                0.96,
                oval(
                        cx + lightSide * radiusX * 0.36,
                        cy - radiusY * 0.4,
                        radiusX * 0.34 * spark,
                        radiusY * 0.3 * spark));
        if (head.unit() > 14) {
            canvas.fill(
                    0xFFFFFF,
                    0.72,
                    oval(
                            cx - lightSide * radiusX * 0.38,
                            cy + radiusY * 0.44,
                            radiusX * 0.17 * spark,
                            radiusY * 0.15 * spark));
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

    private void lids(EyeLook look) {
        double thick = look.lash();
        Canvas canvas = pen.canvas();
        Outline outline = canvas.outline();
        for (int step = 0; step <= 12; step++) {
            double t = -1.04 + 2.08 * step / 12;
            double outside = (t * outer + 1) / 2;
            head.to(outline, x + t * halfWidth, upperAt(Math.clamp(t, -1, 1)) - thick * (0.35 + 0.65 * outside));
        }
        double wing = halfWidth * 1.16;
        if (outer > 0) {
            head.to(outline, x + wing, upperAt(1) - thick * 0.9);
        }
        for (int step = 12; step >= 0; step--) {
            double t = -1 + 2.0 * step / 12;
            double outside = (t * outer + 1) / 2;
            head.to(outline, x + t * halfWidth, upperAt(t) + thick * 0.3 * outside);
        }
        if (outer < 0) {
            head.to(outline, x - wing, upperAt(-1) - thick * 0.9);
        }
        canvas.fill(pen.ink(look.line()), outline.polygon());
        if (head.unit() > 22) {
            double line = head.unit() * 0.016;
            arc(look, 0.8, line, -0.55 * outer, 0.9 * outer, 0.012, false);
            arc(look, 0.45, line, -0.7 * outer, 0.85 * outer, -0.075 - thick * 0.6, true);
        }
    }

    /** A fine line along the lower lid, or above the upper one. */
    private void arc(EyeLook look, double alpha, double thick, double from, double to, double off, boolean above) {
        Outline outline = pen.canvas().outline();
        for (int step = 0; step <= 8; step++) {
            double t = from + (to - from) * step / 8;
            double at = above ? upperAt(t) : lowerAt(t);
            head.to(outline, x + t * halfWidth, at + off);
        }
        pen.canvas().stroke(pen.ink(look.skin()), alpha, thick, outline.open());
    }

    /** A closed eye smiles or rests: one lash line. */
    private void closed(EyeLook look, Mood mood) {
        double bow = mood.smile() > 0.45 && mood.squint() > 0.5 ? -0.11 : 0.06;
        Outline outline = pen.canvas().outline();
        for (int step = 0; step <= 10; step++) {
            double t = -1 + 2.0 * step / 10;
            head.to(outline, x + t * halfWidth, y + 0.05 + bow * (1 - t * t) + slant * t);
        }
        pen.canvas().stroke(pen.ink(look.line()), 1, Math.max(1, head.unit() * look.lash() * 0.75), outline.open());
    }

    /** The brow over the eye that was drawn last. */
    void brow(int side, Mood mood, EyeLook look) {
        double seen = head.towards(side * 25);
        if (seen < 0.08) {
            return;
        }
        double bx = head.around(side * 25, 0.78);
        double half = 0.2 * Math.min(1, 0.2 + 0.9 * seen);
        double by = -0.16 + head.nodShift() * 0.92 - 0.115 * mood.browLift();
        double thick = look.brow();
        double inner = -side;
        Outline outline = pen.canvas().outline();
        double[] line = new double[5];
        for (int step = 0; step < 5; step++) {
            double t = -1 + step * 0.5;
            double towardsNose = (t * inner + 1) / 2;
            double knit = mood.browKnit() > 0
                    ? 0.2 * mood.browKnit() * (towardsNose - 0.35)
                    : 0.2 * mood.browKnit() * (towardsNose - 0.4);
            line[step] = by + knit - 0.035 * (1 - t * t) + 0.02 * (1 - towardsNose);
            double weight = 0.35 + 0.65 * Math.min(1, towardsNose * 1.3);
            head.to(outline, bx + t * half, line[step] - thick * weight);
        }
        for (int step = 4; step >= 0; step--) {
            double t = -1 + step * 0.5;
            double towardsNose = (t * inner + 1) / 2;
            head.to(outline, bx + t * half, line[step] + thick * 0.35 * towardsNose);
        }
        pen.canvas().fill(pen.ink(look.browColour()), 0.82, outline.closed());
    }

    /**
     * How eyes are drawn in a style.
     *
     * @param width half of the opening
     * @param height of the upper lid over the middle
     * @param iris radius
     * @param lash thickness of the upper lid's line
     * @param brow half thickness of the brow
     * @param sparkle size of highlights
     */
    record EyeLook(
            double width,
            double height,
            double iris,
            double lash,
            double brow,
            double sparkle,
            int iridescence,
            int line,
            int skin,
            int browColour) {

        static EyeLook of(StylePreset style, int iris, int hair, int skin, int age) {
            int line = Shade.mix(hair, 0x140C10, 0.72);
            int brow = Shade.times(Shade.luminance(hair) > 170 ? Shade.mix(hair, 0x8A7050, 0.5) : hair, 0.8);
            double young = age < 13 ? 1.14 : age > 55 ? 0.88 : 1;
            return switch (style) {
                case GHIBLI ->
                    new EyeLook(
                            0.225 * young, 0.185 * young, 0.152 * young, 0.042, 0.028, 1.05, iris, line, skin, brow);
                case CINEMATIC ->
                    new EyeLook(0.222 * young, 0.165 * young, 0.142 * young, 0.045, 0.032, 1, iris, line, skin, brow);
                case CYBERPUNK ->
                    new EyeLook(
                            0.23 * young,
                            0.175 * young,
                            0.146 * young,
                            0.056,
                            0.032,
                            1.1,
                            Shade.saturated(iris, 1.3),
                            line,
                            skin,
                            brow);
                case REALISTIC ->
                    new EyeLook(0.185 * young, 0.11 * young, 0.105 * young, 0.03, 0.036, 0.75, iris, line, skin, brow);
            };
        }
    }
}
