package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Acting;

/** A human face on its head: skin and its shadows, ears, nose, mouth, eyes. */
final class Face {

    private final HeadFrame head;
    private final Pen pen;
    private final Features features;

    Face(HeadFrame head, Pen pen, Features features) {
        this.head = head;
        this.pen = pen;
        this.features = features;
    }

    /** The head's skin with ears and the shadow of the cheek. */
    void skull() {
        Canvas canvas = pen.canvas();
        int skin = features.skin();
        ear(1, false);
        ear(-1, false);
        Path2D shape = head.trace(canvas.outline(), 1).closed();
        pen.outline(skin, shape);
        canvas.fill(pen.flesh(skin), shape);
        shadow();
        ear(1, true);
        ear(-1, true);
    }

    private void ear(int side, boolean near) {
        double seen = head.towards(side * 90);
        if (seen > 0.12 != near || features.covered()) {
            return;
        }
        int skin = features.skin();
        double x = head.across(side * (near ? 0.74 : 0.77), -0.08);
        double y = 0.2 + head.nodShift() * 0.2;
        double wide = 0.1 + 0.06 * Math.abs(seen);
        double lean = head.mirror() * (near ? 0.04 : 0.02);
        Canvas canvas = pen.canvas();
        Outline outline = canvas.outline();
        head.to(outline, x - wide * 0.5, y - 0.17);
        head.to(outline, x + wide * 0.6 - lean * 2, y - 0.2);
        head.to(outline, x + wide - lean, y - 0.05);
        head.to(outline, x + wide * 0.55, y + 0.1);
        head.to(outline, x + wide * 0.1, y + 0.21);
        head.to(outline, x - wide * 0.5 + lean, y + 0.15);
        head.to(outline, x - wide, y - 0.04);
        Path2D shape = outline.closed();
        boolean dark = side * head.towards(0) * pen.lightX() < -0.05 && !near;
        pen.outline(skin, shape);
        canvas.fill(dark ? pen.fleshShade(skin) : pen.flesh(skin), shape);
        if (head.unit() > 18) {
            double out = near ? head.mirror() * -1 : side;
            canvas.fill(
                    pen.fleshShade(skin),
                    head.leaf(
                                    canvas.outline(),
                                    x + wide * 0.25 * out,
                                    y - 0.13,
                                    x - wide * 0.25 * out,
                                    y + 0.1,
                                    -0.05 * out,
                                    wide * 0.16)
                            .closed());
        }
    }

    /** The side of the face that is away from the key light, from the temple over the cheek to the jaw. */
    private void shadow() {
        double strength = Math.abs(pen.lightX());
        if (strength < 0.12) {
            return;
        }
        for (int layer = 0; layer < pen.broad(); layer++) {
            double share = 0.35 + 0.75 * strength - 0.7 * pen.spread(layer, pen.broad());
            pen.canvas()
                    .fill(pen.fleshShade(features.skin()), Pen.laid(layer, pen.broad()), shaded(Math.max(0.05, share)));
        }
    }

    private Path2D shaded(double deep) {
        double away = pen.lightX() > 0 ? -1 : 1;
        boolean withTurn = away == head.mirror();
        double middle = Math.clamp(head.across(0, 0.5), -0.55, 0.55);
        double[] keep = {1, .9, .78, .72, .8, .86, .8, .7, .62, .6};
        Outline outline = pen.canvas().outline();
        int first = 3;
        int last = 12;
        for (int at = first; at <= last; at++) {
            int index = withTurn ? at : HeadFrame.POINTS - at;
            head.to(outline, head.outlineX(index) * 0.995, head.outlineY(index) * 0.995);
        }
        for (int at = last; at >= first; at--) {
            int index = withTurn ? at : HeadFrame.POINTS - at;
            double edge = head.outlineX(index);
            double share = 1 - (1 - keep[at - first]) * deep;
            double x = middle + (edge - middle) * share;
            double rise = at == last ? 0.985 : at == last - 1 ? 0.965 : 0.99;
            head.to(outline, at == last ? x * 0.6 : x, head.outlineY(index) * rise);
        }
        return outline.closed();
    }

    /** Everything that moves: cheeks, nose, mouth, eyes. */
    void features(Acting acting, Skeleton body, Mood mood) {
        if (head.towards(0) < -0.25) {
            return;
        }
        cheeks(mood);
        nose();
        new Mouth(head, pen, features, 0.6).draw(mood, acting.talk());
        eyes(acting, body, mood);
        if (features.age() > 48) {
            wrinkles();
        }
    }

    /** What moves on a face with a muzzle. */
    void furred(Acting acting, Skeleton body, Mood mood) {
        new Mouth(head, pen, features, 0.84).draw(mood, acting.talk());
        Creature.nose(head, pen);
        eyes(acting, body, mood);
    }

    private void eyes(Acting acting, Skeleton body, Mood mood) {
        double open = mood.lids() * (1 - acting.clock().blink());
        double lookX = -body.regard().eyeTurn() / 32 * 0.9 + head.towards(90) * -0.1;
        double lookY = body.regard().eyeNod() / 24;
        Eye eye = new Eye(head, pen, features.eyes());
        for (int side = -1; side <= 1; side += 2) {
            eye.draw(side, mood, open, lookX, lookY);
        }
    }

    /** Brows are drawn over the fringe, through which they show. */
    void brows(Mood mood) {
        Brow.draw(head, pen, features.eyes(), 1, mood);
        Brow.draw(head, pen, features.eyes(), -1, mood);
    }

    private void cheeks(Mood mood) {
        if (head.unit() < 12) {
            return;
        }
        boolean painted = features.style() == StylePreset.GHIBLI || features.age() < 13;
        double strength = (0.1 + 0.9 * mood.blush()) * (painted ? 0.34 : 0.2);
        int rgb = pen.flesh(Shade.mix(features.skin(), 0xF0564A, 0.5));
        double radius = head.unit();
        for (int side = -1; side <= 1; side += 2) {
            double seen = head.towards(side * 36);
            if (seen > 0.2) {
                double x = head.across(side * 0.41, 0.46);
                double y = 0.44 + head.nodShift();
                for (int ring = 0; ring < 3; ring++) {
                    double size = 1 - 0.24 * ring;
                    pen.canvas()
                            .oval(
                                    rgb,
                                    strength * 0.42,
                                    head.px(x, y),
                                    head.py(x, y),
                                    radius * 0.19 * seen * size,
                                    radius * 0.11 * size);
                }
                freckles(x, y, side, seen);
            }
        }
    }

    private void freckles(double x, double y, int side, double seen) {
        if (features.freckles() && head.unit() > 22) {
            int rgb = pen.flesh(Shade.mix(features.skin(), 0x8A3A10, 0.45));
            for (int spot = 0; spot < 7; spot++) {
                double px = x + (spot * 0.1618 % 0.26 - 0.13) * seen - side * 0.03;
                double py = y - 0.09 + spot * 0.0727 % 0.13;
                double size = head.unit() * (0.011 + 0.004 * (spot % 2));
                pen.canvas().oval(rgb, 0.75, head.px(px, py), head.py(px, py), size, size);
            }
        }
    }

    private void nose() {
        double turned = head.across(0, 1);
        if (head.unit() < 11 || Math.abs(turned) > 0.94) {
            return;
        }
        Canvas canvas = pen.canvas();
        int skin = features.skin();
        double most = head.reach(0.46) - 0.075;
        double x = head.mirror() * Math.min(head.across(0, 0.74) * head.mirror(), most);
        double y = 0.46 + head.nodShift() * 1.15;
        double root = head.across(0, 0.58);
        double side = Math.abs(turned) > 0.22 ? Math.signum(turned) : pen.lightX() > 0 ? -1 : 1;
        double wide = features.soft() ? 0.055 : 0.07;
        Outline plane = canvas.outline();
        head.corner(plane, root + side * 0.05, 0.2 + head.nodShift());
        head.to(plane, (root + x) / 2 + side * 0.025, 0.33 + head.nodShift());
        head.corner(plane, x - side * 0.012, y - 0.05);
        head.to(plane, x + side * wide * 0.75, y + 0.0);
        head.corner(plane, x + side * wide * 1.1, y + 0.035);
        head.to(plane, x + side * 0.085, y - 0.1);
        canvas.fill(pen.fleshShade(skin), features.soft() ? 0.5 : 0.8, plane.closed());
        canvas.fill(
                pen.fleshShade(skin),
                head.leaf(canvas.outline(), x - wide * 0.8, y + 0.028, x + wide * 0.9, y + 0.034, -0.025, 0.017)
                        .closed());
        if (head.unit() > 26) {
            int ink = pen.fleshInk(skin);
            for (int nostril = -1; nostril <= 1; nostril += 2) {
                double nx = x + nostril * wide * 0.62 - side * 0.006;
                canvas.fill(
                        ink,
                        0.7,
                        head.leaf(canvas.outline(), nx - 0.022, y + 0.034, nx + 0.022, y + 0.03, 0.01, 0.008)
                                .closed());
            }
            double px = x - side * 0.02;
            canvas.oval(
                    pen.flesh(Shade.mix(skin, 0xFFFFFF, 0.55)),
                    0.75,
                    head.px(px, y - 0.035),
                    head.py(px, y - 0.035),
                    head.unit() * 0.02,
                    head.unit() * 0.026);
        }
    }

    private void wrinkles() {
        if (head.unit() < 24) {
            return;
        }
        Canvas canvas = pen.canvas();
        int rgb = pen.fleshShade(features.skin());
        double deep = features.age() > 62 ? 0.014 : 0.009;
        double shift = head.nodShift();
        for (int side = -1; side <= 1; side += 2) {
            if (head.towards(side * 28) > 0.3) {
                double x = head.across(side * 0.2, 0.6);
                canvas.fill(
                        rgb,
                        head.leaf(
                                        canvas.outline(),
                                        x - side * 0.06,
                                        0.47 + shift,
                                        x + side * 0.03,
                                        0.72 + shift,
                                        side * 0.03,
                                        deep)
                                .closed());
                double under = head.across(side * 0.32, 0.47);
                canvas.fill(
                        rgb,
                        head.leaf(canvas.outline(), under - 0.14, 0.34 + shift, under + 0.14, 0.34 + shift, -0.03, deep)
                                .closed());
                if (features.age() > 62) {
                    double out = head.across(side * 0.57, 0.3);
                    canvas.fill(
                            rgb,
                            head.leaf(
                                            canvas.outline(),
                                            out,
                                            0.16 + shift,
                                            out + side * 0.09,
                                            0.21 + shift,
                                            0,
                                            deep * 0.8)
                                    .closed());
                }
            }
        }
    }

    /** A scar over the cheek. */
    void scar() {
        if (features.scar() && head.towards(-30) > 0.2 && head.unit() > 14) {
            double x = head.across(-0.42, 0.46);
            double y = 0.42 + head.nodShift();
            Canvas canvas = pen.canvas();
            canvas.fill(
                    pen.fleshShade(Shade.mix(features.skin(), 0xB04038, 0.35)),
                    head.leaf(canvas.outline(), x - 0.1, y - 0.14, x + 0.08, y + 0.14, 0.02, 0.018)
                            .closed());
        }
    }
}
