package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.direction.Talk;

/** A human face on its head: skin and its shadows, ears, nose, mouth, eyes. */
final class Face {

    private final HeadFrame head;
    private final Pen pen;
    private final StylePreset style;
    private final int skin;

    Face(HeadFrame head, Pen pen, StylePreset style, int skin) {
        this.head = head;
        this.pen = pen;
        this.style = style;
        this.skin = skin;
    }

    /** The head's skin with ears and the shadow of the cheek. */
    void skull() {
        Canvas canvas = pen.canvas();
        ear(1);
        ear(-1);
        Path2D shape = head.trace(canvas.outline(), 1).closed();
        canvas.fill(pen.lit(skin), shape);
        pen.outline(skin, shape);
        shadow();
        nearEar(1);
        nearEar(-1);
    }

    private void ear(int side) {
        if (head.towards(side * 90) <= 0.12) {
            double x = head.around(side * 90, 0.77);
            earAt(x, side);
        }
    }

    private void nearEar(int side) {
        if (head.towards(side * 90) > 0.12) {
            earAt(head.around(side * 90, 0.74), side);
        }
    }

    private void earAt(double x, int side) {
        double y = 0.2 + head.nodShift() * 0.3;
        double wide = 0.1 + 0.05 * Math.abs(head.towards(side * 90));
        double radius = head.unit();
        pen.ball(skin, head.px(x, y), head.py(x, y), radius * wide, radius * 0.18);
        if (radius > 20) {
            pen.canvas().oval(pen.dark(skin), 0.8, head.px(x, y), head.py(x, y), radius * wide * 0.5, radius * 0.1);
        }
    }

    /** The side of the face that is away from the key light, from temple to jaw, and the shadow that hair throws. */
    private void shadow() {
        Canvas canvas = pen.canvas();
        double away = pen.lightX() > 0 ? -1 : 1;
        boolean withTurn = away == head.mirror();
        double depth = 0.12 + 0.34 * Math.abs(pen.lightX());
        Outline outline = canvas.outline();
        int from = withTurn ? 2 : 14;
        int step = withTurn ? 1 : -1;
        for (int count = 0; count <= 6; count++) {
            int at = from + step * count;
            head.to(outline, head.outlineX(at) * 0.985, head.outlineY(at) * 0.985);
        }
        for (int count = 6; count >= 0; count--) {
            int at = from + step * count;
            double in = depth * (0.55 + 0.45 * Math.sin(count * 1.05)) * 1.5;
            double x = head.outlineX(at) - Math.signum(head.outlineX(at) == 0 ? away : head.outlineX(at)) * in;
            head.to(
                    outline,
                    away * x > 0.02 || Math.abs(head.outlineX(at)) > 0.3 ? x : away * 0.05,
                    head.outlineY(at) * (count > 4 ? 0.9 : 1));
        }
        canvas.fill(pen.dark(skin), style == StylePreset.REALISTIC ? 0.75 : 0.95, outline.closed());
    }

    /** Everything that moves: brows, eyes, nose, mouth, cheeks. */
    void features(Acting acting, Skeleton body, Mood mood, Identity identity) {
        if (head.towards(0) < -0.25) {
            return;
        }
        cheeks(mood);
        nose();
        mouth(mood, acting.talk());
        Eye.EyeLook look = Eye.EyeLook.of(
                style,
                identity.eyes().colour().rgb(),
                identity.hair().colour().rgb(),
                skin,
                identity.body().age());
        double open = mood.lids() * (1 - acting.clock().blink());
        double lookX = -body.eyeTurn() / 32 * 0.9 + head.towards(90) * -0.1;
        double lookY = body.eyeNod() / 24;
        Eye eye = new Eye(head, pen);
        for (int side = -1; side <= 1; side += 2) {
            eye.draw(side, mood, open, lookX, lookY, look);
        }
        if (identity.body().age() > 52) {
            wrinkles();
        }
    }

    /** Brows are drawn over the fringe, through which they show. */
    void brows(Mood mood, Identity identity) {
        Eye.EyeLook look = Eye.EyeLook.of(
                style,
                identity.eyes().colour().rgb(),
                identity.hair().colour().rgb(),
                skin,
                identity.body().age());
        Eye eye = new Eye(head, pen);
        eye.brow(1, mood, look);
        eye.brow(-1, mood, look);
    }

    private void cheeks(Mood mood) {
        double strength = mood.blush() * (style == StylePreset.GHIBLI ? 0.3 : 0.14);
        for (int side = -1; side <= 1; side += 2) {
            double seen = head.towards(side * 36);
            if (seen > 0.2 && head.unit() > 12) {
                double x = head.around(side * 36, 0.72);
                double y = 0.46 + head.nodShift();
                double radius = head.unit();
                int rgb = pen.lit(Shade.mix(skin, 0xF0605A, 0.6));
                pen.canvas()
                        .oval(rgb, strength * 0.5, head.px(x, y), head.py(x, y), radius * 0.17 * seen, radius * 0.1);
                pen.canvas()
                        .oval(rgb, strength * 0.5, head.px(x, y), head.py(x, y), radius * 0.12 * seen, radius * 0.065);
            }
        }
    }

    private void nose() {
        double seen = head.towards(0);
        double x = head.around(0, 0.84);
        double y = 0.45 + head.nodShift() * 1.15;
        double turned = head.around(0, 1);
        if (head.unit() < 13 || Math.abs(turned) > 0.93) {
            return;
        }
        double side = Math.abs(turned) > 0.2 ? Math.signum(turned) : pen.lightX() > 0 ? -1 : 1;
        Canvas canvas = pen.canvas();
        canvas.polygon(pen.dark(skin), 0.85, new double[] {
            head.px(x - side * 0.015, y - 0.1), head.py(x - side * 0.015, y - 0.1),
            head.px(x + side * 0.06 * Math.max(0.4, seen), y + 0.02), head.py(x + side * 0.06, y + 0.02),
            head.px(x - side * 0.03, y + 0.035), head.py(x - side * 0.03, y + 0.035)
        });
        if (head.unit() > 30) {
            Outline outline = canvas.outline();
            head.to(outline, x - 0.055 * seen, y + 0.03);
            head.to(outline, x, y + 0.052);
            head.to(outline, x + 0.055 * seen, y + 0.03);
            canvas.stroke(pen.ink(skin), 0.55, head.unit() * 0.016, outline.open());
            canvas.oval(
                    pen.lit(Shade.mix(skin, 0xFFFFFF, 0.6)),
                    0.6,
                    head.px(x + pen.lightX() * 0.03, y - 0.03),
                    head.py(x, y - 0.03),
                    head.unit() * 0.02,
                    head.unit() * 0.028);
        }
    }

    private void mouth(Mood mood, Talk talk) {
        double seen = head.towards(0);
        if (seen < -0.1) {
            return;
        }
        double x = head.around(0, 0.74);
        double y = 0.69 + head.nodShift() * 0.95;
        double narrow = Math.max(0.34, seen);
        double open = Math.max(talk.open(), mood.gape() * (talk.open() > 0.02 ? 0.4 : 1));
        double half = (0.165 - 0.045 * mood.narrow() + 0.05 * talk.wide() - 0.02 * open) * narrow;
        half = Math.max(0.05, half);
        double smile = mood.smile() * 0.06;
        double radius = head.unit();
        Canvas canvas = pen.canvas();
        int lip = Shade.mix(skin, 0x9A3038, 0.62);
        if (open < 0.05 || radius < 10) {
            Outline outline = canvas.outline();
            for (int step = 0; step <= 8; step++) {
                double t = -1 + step * 0.25;
                head.to(outline, x + t * half, y - smile * (t * t - 0.35) * 1.25);
            }
            canvas.stroke(pen.ink(lip), 0.95, Math.max(0.9, radius * 0.026), outline.open());
            lowerLip(x, y + 0.075, half * 0.5, lip);
            return;
        }
        double tall = 0.03 + 0.19 * open;
        double up = tall * 0.34;
        Path2D hole = opening(x, y, half, up, tall - up, smile, 0, 1);
        canvas.fill(pen.dark(0x5A1820), hole);
        if (talk.tongue() > 0.15 || open > 0.45) {
            canvas.fill(
                    pen.lit(0xC8605E),
                    opening(x, y, half * 0.72, up, tall - up, smile, 0.62 - 0.2 * talk.tongue(), 0.97));
        }
        if (radius > 13) {
            double teeth = Math.max(talk.teeth(), mood.smile() > 0.5 ? 0.8 : 0.3);
            canvas.fill(pen.lit(0xF8F4EE), opening(x, y, half * 0.9, up, tall - up, smile, 0.02, 0.1 + 0.24 * teeth));
        }
        canvas.stroke(
                pen.ink(lip), 0.9, Math.max(0.9, radius * 0.022), opening(x, y, half, up, tall - up, smile, 0, 1));
        lowerLip(x, y + tall - up + 0.05, half * 0.55, lip);
    }

    private void lowerLip(double x, double y, double half, int lip) {
        if (head.unit() > 24) {
            Outline outline = pen.canvas().outline();
            head.to(outline, x - half, y);
            head.to(outline, x, y + 0.018);
            head.to(outline, x + half, y);
            pen.canvas().stroke(pen.dark(Shade.mix(skin, lip, 0.3)), 0.7, head.unit() * 0.024, outline.open());
        }
    }

    /** The part of a mouth's opening between two heights, 0 at the upper lip and 1 at the lower one. */
    private Path2D opening(
            double x, double y, double half, double up, double down, double smile, double from, double to) {
        Outline outline = pen.canvas().outline();
        for (int step = 0; step <= 10; step++) {
            double t = -1 + step * 0.2;
            head.to(outline, x + t * half, edge(y, t, up, down, smile, from));
        }
        for (int step = 10; step >= 0; step--) {
            double t = -1 + step * 0.2;
            head.to(outline, x + t * half, edge(y, t, up, down, smile, to));
        }
        return outline.polygon();
    }

    private static double edge(double y, double t, double up, double down, double smile, double share) {
        double bow = Math.sqrt(Math.max(0, 1 - t * t));
        double corner = -smile * (t * t - 0.3);
        double top = y - up * bow + corner * 1.1;
        double bottom = y + down * bow + corner * 0.9;
        return top + (bottom - top) * share;
    }

    private void wrinkles() {
        if (head.unit() < 24) {
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            if (head.towards(side * 28) > 0.3) {
                double x = head.around(side * 26, 0.7);
                Outline outline = pen.canvas().outline();
                head.to(outline, x - side * 0.08, 0.42 + head.nodShift());
                head.to(outline, x - side * 0.02, 0.56 + head.nodShift());
                head.to(outline, x - side * 0.01, 0.68 + head.nodShift());
                pen.canvas().stroke(pen.dark(skin), 0.75, head.unit() * 0.018, outline.open());
            }
        }
    }

    /** Spectacles over the eyes. */
    void glasses(int rgb) {
        Canvas canvas = pen.canvas();
        double thick = Math.max(1, head.unit() * 0.035);
        double y = 0.17 + head.nodShift();
        double[] centres = new double[2];
        for (int side = -1; side <= 1; side += 2) {
            double seen = head.towards(side * 25);
            centres[(side + 1) / 2] = head.around(side * 24.5, 0.82);
            if (seen < 0.05) {
                continue;
            }
            double wide = 0.25 * Math.min(1, 0.2 + 0.9 * seen);
            Outline outline = canvas.outline();
            double x = centres[(side + 1) / 2];
            for (int step = 0; step < 10; step++) {
                double angle = 2 * Math.PI * step / 10;
                head.to(outline, x + Math.cos(angle) * wide, y + Math.sin(angle) * 0.2);
            }
            Path2D rim = outline.closed();
            canvas.fill(0xDDF0FF, 0.12, rim);
            canvas.stroke(pen.lit(rgb), 1, thick, rim);
            double arm = head.around(side * 90, 0.78);
            if (head.towards(side * 90) > -0.3) {
                double hinge = x + side * wide * (head.towards(side * 90) > 0 ? 1 : 0.9);
                canvas.line(
                        pen.lit(rgb),
                        1,
                        thick * 0.8,
                        head.px(hinge, y - 0.04),
                        head.py(hinge, y - 0.04),
                        head.px(arm, y - 0.03),
                        head.py(arm, y - 0.03));
            }
        }
        if (head.towards(0) > 0.2) {
            double left = centres[0] + 0.2;
            double right = centres[1] - 0.2;
            canvas.line(
                    pen.lit(rgb),
                    1,
                    thick,
                    head.px(left, y - 0.03),
                    head.py(left, y - 0.03),
                    head.px(right, y - 0.03),
                    head.py(right, y - 0.03));
        }
    }
}
