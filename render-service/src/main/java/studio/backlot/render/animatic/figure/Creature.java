package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.direction.Traits;

/** The head of a furred creature: cheeks with tufts, muzzle, ears, horns and markings by its traits. */
final class Creature {

    private final Pen pen;
    private final Acting acting;
    private final Traits traits;
    private final int fur;
    private final int pale;
    private final int mane;

    Creature(Pen pen, Acting acting) {
        this.pen = pen;
        this.acting = acting;
        traits = acting.traits();
        fur = acting.member().dna().identity().skin().rgb();
        pale = Shade.mix(fur, 0xFFF4E4, 0.62);
        mane = acting.member().dna().identity().hair().colour().rgb();
    }

    void head(HeadFrame head, Skeleton body, Mood mood, StylePreset style) {
        Canvas canvas = pen.canvas();
        ears(head, false);
        Horns horns = new Horns(head, pen, traits.horns());
        horns.draw(false);
        Path2D skull = skull(head, canvas.outline());
        pen.outline(fur, skull);
        canvas.fill(pen.lit(fur), skull);
        shade(head);
        markings(head);
        if (head.towards(0) > -0.25) {
            muzzle(head);
            Features features = Features.of(acting.member().dna().identity(), traits, style, false)
                    .with(pale);
            new Face(head, pen, features).furred(acting, body, mood);
        }
        ears(head, true);
        horns.draw(true);
        tuft(head);
        if (head.towards(0) > -0.25) {
            Features features = Features.of(acting.member().dna().identity(), traits, style, false);
            new Face(head, pen, features).brows(mood);
        }
    }

    /** A round skull that is wider at its cheeks, where the fur stands off in tufts. */
    private Path2D skull(HeadFrame head, Outline outline) {
        double lean = head.across(0, 0.1);
        double[] xs = {0, .5, .82, .93, 1.0, .9, 1.06, .8, .86, .5, .2};
        double[] ys = {-1, -.9, -.52, -.05, .28, .38, .56, .62, .82, .9, 1.0};
        for (int at = 0; at < xs.length; at++) {
            point(head, outline, lean + xs[at], ys[at], at == 4 || at == 6 || at == 8);
        }
        for (int at = xs.length - 1; at > 0; at--) {
            point(head, outline, lean - xs[at], ys[at], at == 4 || at == 6 || at == 8);
        }
        return outline.closed();
    }

    private static void point(HeadFrame head, Outline outline, double x, double y, boolean tip) {
        if (tip) {
            head.corner(outline, x, y);
        } else {
            head.to(outline, x, y);
        }
    }

    private void shade(HeadFrame head) {
        double away = pen.lightX() > 0 ? -1 : 1;
        double lean = head.across(0, 0.1);
        double deep = 0.12 + 0.4 * Math.abs(pen.lightX());
        Outline outline = pen.canvas().outline();
        double[] xs = {.5, .82, .93, .98, .88, 1.0, .8, .82, .5};
        double[] ys = {-.9, -.52, -.05, .28, .38, .56, .62, .8, .9};
        for (int at = 0; at < xs.length; at++) {
            head.to(outline, lean + away * xs[at] * 0.985, ys[at] * 0.985);
        }
        for (int at = xs.length - 1; at >= 0; at--) {
            double in = deep * Math.sin(Math.PI * (at + 0.6) / (xs.length + 0.4));
            head.to(outline, lean + away * Math.max(0.05, xs[at] * 0.95 - in), ys[at] * 0.97);
        }
        pen.canvas().fill(pen.dark(fur), outline.closed());
    }

    private void muzzle(HeadFrame head) {
        Canvas canvas = pen.canvas();
        double nod = head.nodShift();
        double front = Math.max(0, head.towards(0));
        double mask = head.across(0, 0.34);
        Outline cheeks = canvas.outline();
        head.to(cheeks, mask, 0.22 + nod);
        head.to(cheeks, mask + 0.5 * (0.4 + 0.6 * front), 0.42 + nod);
        head.to(cheeks, mask + 0.44 * (0.4 + 0.6 * front), 0.78 + nod * 0.7);
        head.to(cheeks, mask, 0.95);
        head.to(cheeks, mask - 0.44 * (0.4 + 0.6 * front), 0.78 + nod * 0.7);
        head.to(cheeks, mask - 0.5 * (0.4 + 0.6 * front), 0.42 + nod);
        canvas.fill(pen.lit(pale), 0.9, cheeks.closed());
        double x = head.across(0, 0.74);
        double wide = 0.28 + 0.06 * front;
        Outline snout = canvas.outline();
        head.to(snout, x - wide, 0.5 + nod);
        head.to(snout, x - wide * 0.6, 0.31 + nod);
        head.to(snout, x + wide * 0.6, 0.31 + nod);
        head.to(snout, x + wide, 0.5 + nod);
        head.to(snout, x + wide * 0.7, 0.72 + nod);
        head.to(snout, x - wide * 0.7, 0.72 + nod);
        Path2D shape = snout.closed();
        if (front < 0.8) {
            pen.outline(pale, shape);
        }
        canvas.fill(pen.lit(Shade.mix(pale, 0xFFFFFF, 0.25)), shape);
    }

    /** The nose over a mouth that has been drawn. */
    static void nose(HeadFrame head, Pen pen) {
        Canvas canvas = pen.canvas();
        double x = head.across(0, 0.95);
        double y = 0.37 + head.nodShift() * 1.2;
        double wide = 0.12 * (0.6 + 0.4 * Math.max(0, head.towards(0)));
        Outline outline = canvas.outline();
        head.to(outline, x - wide, y - 0.05);
        head.to(outline, x, y - 0.08);
        head.to(outline, x + wide, y - 0.05);
        head.to(outline, x + wide * 0.5, y + 0.06);
        head.to(outline, x, y + 0.09);
        head.to(outline, x - wide * 0.5, y + 0.06);
        canvas.fill(pen.dark(0x2A1C22), outline.closed());
        canvas.oval(
                0xFFFFFF,
                0.6,
                head.px(x + pen.lightX() * 0.04, y - 0.045),
                head.py(x, y - 0.045),
                head.unit() * 0.035,
                head.unit() * 0.018);
        canvas.fill(
                pen.fleshInk(0x9A6A5A),
                head.leaf(canvas.outline(), x * 0.98, y + 0.08, x * 0.92, y + 0.2, 0, 0.012)
                        .closed());
    }

    private void markings(HeadFrame head) {
        if (traits.markings() == Traits.Markings.NONE || head.unit() < 10) {
            return;
        }
        Canvas canvas = pen.canvas();
        int rgb = pen.lit(mane);
        for (int side = -1; side <= 1; side++) {
            double x = head.across(side * 0.3, 0.5);
            double nod = head.nodShift() * 0.6;
            if (head.towards(side * 30) < 0.15) {
                continue;
            }
            if (traits.markings() == Traits.Markings.STRIPES) {
                canvas.fill(
                        rgb,
                        head.leaf(canvas.outline(), x * 0.8, -0.86, x, -0.32 + nod + 0.12 * Math.abs(side), 0, 0.06)
                                .closed());
                for (int stripe = 0; side != 0 && stripe < 2; stripe++) {
                    double y = 0.24 + 0.2 * stripe;
                    double out = head.across(side * 0.92, 0.0);
                    double in = head.across(side * 0.6, 0.35);
                    canvas.fill(
                            rgb,
                            head.leaf(canvas.outline(), out, y, in, y + 0.06, 0, 0.045)
                                    .closed());
                }
            } else {
                canvas.oval(rgb, 1, head.px(x, -0.5), head.py(x, -0.5 + nod), head.unit() * 0.09, head.unit() * 0.07);
                canvas.oval(
                        rgb, 1, head.px(x * 1.7, -0.2), head.py(x * 1.7, -0.2), head.unit() * 0.07, head.unit() * 0.08);
            }
        }
    }

    private void ears(HeadFrame head, boolean near) {
        for (int side = -1; side <= 1; side += 2) {
            if (head.nearer(side * 0.6, -0.1) > 0 == near) {
                ear(head, side);
            }
        }
    }

    private void ear(HeadFrame head, int side) {
        double flick = 0.03 * Math.sin(acting.clock().seconds() * 1.7 + side)
                + 0.1 * Math.max(0, Math.sin(acting.clock().seconds() * 0.83 + side * 2) - 0.94) * 8;
        double x = head.across(side * 0.6, -0.1);
        double seen = 0.45 + 0.55 * Math.abs(head.towards(0));
        switch (traits.ears()) {
            case NONE -> {}
            case ROUND -> roundEar(head, x + side * 0.08, -0.78, seen);
            case OWN, POINTED ->
                pointedEar(head, new double[] {x, -0.62}, new double[] {x + side * (0.2 + flick), -1.46}, 0.33 * seen);
            case LONG ->
                pointedEar(head, new double[] {x, -0.7}, new double[] {x + side * (0.34 + flick), -1.98}, 0.25 * seen);
        }
    }

    private void roundEar(HeadFrame head, double x, double y, double seen) {
        double radius = head.unit() * 0.33;
        Canvas canvas = pen.canvas();
        canvas.oval(
                pen.ink(fur),
                pen.lineStrength(),
                head.px(x, y),
                head.py(x, y),
                radius * seen + pen.line(),
                radius + pen.line());
        canvas.oval(pen.lit(fur), 1, head.px(x, y), head.py(x, y), radius * seen, radius);
        if (head.towards(0) > -0.2) {
            canvas.oval(
                    pen.lit(inner()),
                    1,
                    head.px(x, y + 0.02),
                    head.py(x, y + 0.02),
                    radius * seen * 0.6,
                    radius * 0.62);
        }
    }

    private int inner() {
        return Shade.mix(fur, 0xE88A8A, 0.55);
    }

    private void pointedEar(HeadFrame head, double[] root, double[] tip, double half) {
        Canvas canvas = pen.canvas();
        Path2D shape = earShape(head, canvas.outline(), root, tip, half);
        pen.outline(fur, shape);
        canvas.fill(pen.lit(Shade.times(fur, 0.94)), shape);
        if (head.towards(0) > -0.2) {
            double[] low = {root[0], root[1] - 0.06};
            double[] high = {root[0] + (tip[0] - root[0]) * 0.84, root[1] + (tip[1] - root[1]) * 0.84};
            canvas.fill(pen.lit(inner()), earShape(head, canvas.outline(), low, high, half * 0.6));
        }
    }

    private static Path2D earShape(HeadFrame head, Outline outline, double[] root, double[] tip, double half) {
        double mx = (root[0] + tip[0]) / 2;
        double my = (root[1] + tip[1]) / 2;
        head.to(outline, root[0] - half, root[1] + 0.12);
        head.to(outline, mx - half * 0.84, my);
        head.corner(outline, tip[0], tip[1]);
        head.to(outline, mx + half * 0.84, my);
        head.to(outline, root[0] + half, root[1] + 0.12);
        return outline.closed();
    }

    /** A tuft between the ears, unless there is no hair. */
    private void tuft(HeadFrame head) {
        if (acting.member().dna().identity().hair().style() == HairStyle.BALD) {
            return;
        }
        Canvas canvas = pen.canvas();
        double x = head.across(0, 0.1);
        double sway = 0.03 * Math.sin(acting.clock().seconds() * 1.6);
        for (int blade = -1; blade <= 1; blade++) {
            canvas.fill(
                    blade == 0 ? pen.lit(mane) : pen.dark(mane),
                    head.leaf(
                                    canvas.outline(),
                                    x + blade * 0.06,
                                    -0.84,
                                    x + blade * 0.24 + sway,
                                    -1.24 + 0.08 * Math.abs(blade),
                                    blade * 0.04,
                                    0.085)
                            .closed());
        }
        for (int blade = -1; blade <= 1 && head.towards(0) > 0; blade++) {
            double low = head.across(blade * 0.12, 0.6);
            canvas.fill(
                    pen.lit(mane),
                    head.leaf(
                                    canvas.outline(),
                                    x + blade * 0.1,
                                    -1.0,
                                    low,
                                    -0.62 + head.nodShift() * 0.4 + 0.05 * Math.abs(blade),
                                    blade * 0.03,
                                    0.07)
                            .closed());
        }
    }
}
