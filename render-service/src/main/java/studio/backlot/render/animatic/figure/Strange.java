package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.direction.Traits;

/** Heads that are not human: a robot's visor, a creature's muzzle and ears. */
final class Strange {

    private final HeadFrame head;
    private final Pen pen;
    private final Identity identity;
    private final Acting acting;

    Strange(HeadFrame head, Pen pen, Identity identity, Acting acting) {
        this.head = head;
        this.pen = pen;
        this.identity = identity;
        this.acting = acting;
    }

    void draw(Mood mood, Skeleton body) {
        if (identity.form() == Form.ROBOT) {
            robot(mood);
        } else {
            creature(mood, body);
        }
    }

    private void robot(Mood mood) {
        int shell = identity.skin().rgb();
        Canvas canvas = pen.canvas();
        Path2D skull = head.trace(canvas.outline(), 1.03).closed();
        canvas.fill(pen.lit(shell), skull);
        pen.outline(shell, skull);
        double away = pen.lightX() > 0 ? -1 : 1;
        canvas.oval(
                pen.dark(shell),
                0.7,
                head.px(away * 0.5, 0.1),
                head.py(away * 0.5, 0.1),
                head.unit() * 0.3,
                head.unit() * 0.7);
        double seen = head.towards(0);
        if (seen > -0.2) {
            double x = head.around(0, 0.5);
            double wide = 0.58 * Math.max(0.25, seen);
            double y = 0.1 + head.nodShift();
            Outline visor = canvas.outline();
            head.to(visor, x - wide, y - 0.24);
            head.to(visor, x, y - 0.32);
            head.to(visor, x + wide, y - 0.24);
            head.to(visor, x + wide, y + 0.2);
            head.to(visor, x, y + 0.28);
            head.to(visor, x - wide, y + 0.2);
            canvas.fill(0x0C1016, visor.closed());
            int glow = identity.eyes().colour().rgb();
            double open = Math.max(0.05, mood.lids() * (1 - acting.clock().blink()));
            for (int side = -1; side <= 1; side += 2) {
                double ex = head.around(side * 24, 0.62);
                if (head.towards(side * 24) > 0.1) {
                    canvas.oval(
                            glow,
                            1,
                            head.px(ex, y),
                            head.py(ex, y),
                            head.unit() * 0.12 * Math.max(0.3, seen),
                            head.unit() * 0.12 * Math.min(1.3, open));
                    canvas.glow().halo(head.px(ex, y), head.py(ex, y), head.unit() * 0.6, glow, 0.3);
                }
            }
            double level = acting.talk().open();
            for (int bar = -3; bar <= 3; bar++) {
                double high = 0.02 + 0.09 * level * (1 - Math.abs(bar) / 4.5);
                double bx = x + bar * 0.075 * Math.max(0.3, seen);
                double by = 0.68 + head.nodShift();
                canvas.line(
                        glow,
                        0.9,
                        Math.max(1, head.unit() * 0.035),
                        head.px(bx, by - high),
                        head.py(bx, by - high),
                        head.px(bx, by + high),
                        head.py(bx, by + high));
            }
        }
        canvas.line(
                pen.dark(shell),
                1,
                Math.max(1, head.unit() * 0.05),
                head.px(0.4, -0.8),
                head.py(0.4, -0.8),
                head.px(0.52, -1.4),
                head.py(0.52, -1.4));
        canvas.oval(
                identity.eyes().colour().rgb(),
                1,
                head.px(0.52, -1.4),
                head.py(0.52, -1.4),
                head.unit() * 0.08,
                head.unit() * 0.08);
    }

    private void creature(Mood mood, Skeleton body) {
        int fur = identity.skin().rgb();
        Canvas canvas = pen.canvas();
        for (int side = -1; side <= 1; side += 2) {
            double x = head.around(side * 60, 0.7);
            Outline ear = canvas.outline();
            head.to(ear, x - 0.26, -0.62);
            head.to(ear, x + side * 0.2, -1.55 + 0.05 * Math.sin(acting.clock().seconds() * 2 + side));
            head.to(ear, x + 0.26, -0.62);
            Path2D shape = ear.closed();
            canvas.fill(pen.lit(Shade.times(fur, 0.92)), shape);
            pen.outline(fur, shape);
            canvas.oval(
                    pen.lit(Shade.mix(fur, 0xF0A0A0, 0.5)),
                    0.8,
                    head.px(x + side * 0.06, -0.98),
                    head.py(x + side * 0.06, -0.98),
                    head.unit() * 0.1,
                    head.unit() * 0.26);
        }
        Path2D skull = head.trace(canvas.outline(), 1.06).closed();
        canvas.fill(pen.lit(fur), skull);
        pen.outline(fur, skull);
        if (head.towards(0) < -0.15) {
            return;
        }
        double mx = head.around(0, 0.72);
        double my = 0.56 + head.nodShift();
        double seen = Math.max(0.4, head.towards(0));
        canvas.oval(
                pen.lit(Shade.mix(fur, 0xFFFFFF, 0.5)),
                1,
                head.px(mx, my),
                head.py(mx, my),
                head.unit() * 0.42 * seen,
                head.unit() * 0.32);
        Traits traits = acting.traits();
        Face face = new Face(head, pen, Features.of(identity, traits, StylePreset.GHIBLI, false));
        face.features(acting, body, mood);
        face.brows(mood);
        canvas.oval(
                pen.dark(0x2A2024),
                1,
                head.px(mx * 1.12, my - 0.14),
                head.py(mx * 1.12, my - 0.14),
                head.unit() * 0.11,
                head.unit() * 0.075);
    }
}
