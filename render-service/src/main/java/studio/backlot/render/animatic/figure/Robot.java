package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Acting;

/** The head of a robot and what shows that its body is a machine. Eyes and speech are light. */
final class Robot {

    private static final int GLASS = 0x0C1018;

    private final Pen pen;
    private final Acting acting;
    private final int shell;
    private final int glow;

    Robot(Pen pen, Acting acting) {
        this.pen = pen;
        this.acting = acting;
        shell = acting.member().dna().identity().skin().rgb();
        glow = acting.member().dna().identity().eyes().colour().rgb();
    }

    void head(HeadFrame head, Mood mood) {
        Canvas canvas = pen.canvas();
        antennae(head);
        disc(head, 1, false);
        disc(head, -1, false);
        Outline round = canvas.outline();
        for (int index = 0; index < HeadFrame.POINTS; index++) {
            head.to(round, head.roundX(index) * 1.02, head.roundY(index) * 1.02);
        }
        Path2D skull = round.closed();
        pen.outline(shell, skull);
        canvas.fill(pen.lit(shell), skull);
        shade(head);
        seams(head);
        if (head.towards(0) > -0.2) {
            visor(head, mood);
            voice(head);
        }
        disc(head, 1, true);
        disc(head, -1, true);
    }

    private void shade(HeadFrame head) {
        double away = pen.lightX() > 0 ? -1 : 1;
        Outline outline = pen.canvas().outline();
        for (int at = 2; at <= 11; at++) {
            int index = away > 0 ? at : HeadFrame.POINTS - at;
            head.to(outline, head.roundX(index) * 1.015, head.roundY(index) * 1.015);
        }
        for (int at = 11; at >= 2; at--) {
            int index = away > 0 ? at : HeadFrame.POINTS - at;
            double in = 0.5 * Math.abs(pen.lightX()) * Math.sin(Math.PI * (at - 1) / 11.0);
            head.to(outline, head.roundX(index) - away * in, head.roundY(index) * 0.99);
        }
        pen.canvas().fill(pen.dark(shell), outline.closed());
        Canvas canvas = pen.canvas();
        double x = pen.lightX() * 0.32;
        canvas.oval(0xFFFFFF, 0.3, head.px(x, -0.7), head.py(x, -0.7), head.unit() * 0.2, head.unit() * 0.08);
    }

    private void seams(HeadFrame head) {
        if (head.unit() < 14) {
            return;
        }
        Canvas canvas = pen.canvas();
        int dark = pen.ink(shell);
        double x = head.across(0, 0.6);
        canvas.fill(
                dark,
                0.7,
                head.leaf(canvas.outline(), x * 0.1, -1.0, x * 1.08, -0.3, 0.03 * head.mirror(), 0.012)
                        .closed());
        for (int side = -1; side <= 1; side += 2) {
            if (head.towards(side * 50) > 0.15) {
                double jaw = head.across(side * 0.6, 0.3);
                canvas.fill(
                        dark,
                        0.7,
                        head.leaf(canvas.outline(), jaw, 0.36, head.across(side * 0.26, 0.5), 0.9, 0, 0.012)
                                .closed());
            }
        }
    }

    private void visor(HeadFrame head, Mood mood) {
        Canvas canvas = pen.canvas();
        double seen = Math.max(0.3, head.towards(0));
        double x = head.across(0, 0.3);
        double wide = 0.6 * (0.35 + 0.65 * seen);
        double y = 0.1 + head.nodShift();
        Outline outline = canvas.outline();
        head.to(outline, x - wide, y - 0.22);
        head.to(outline, x, y - 0.3);
        head.to(outline, x + wide, y - 0.22);
        head.to(outline, x + wide * 1.04, y);
        head.to(outline, x + wide * 0.94, y + 0.2);
        head.to(outline, x, y + 0.28);
        head.to(outline, x - wide * 0.94, y + 0.2);
        head.to(outline, x - wide * 1.04, y);
        Path2D visor = outline.closed();
        canvas.fill(pen.dark(Shade.times(shell, 0.6)), visor);
        canvas.stroke(pen.dark(Shade.times(shell, 0.7)), 1, Math.max(1, head.unit() * 0.05), visor);
        canvas.fill(GLASS, visor);
        double open = Math.clamp(mood.lids() * (1 - acting.clock().blink()), 0.06, 1.4);
        for (int side = -1; side <= 1; side += 2) {
            if (head.towards(side * 24) > 0.1) {
                eye(head, mood, side, y, open);
            }
        }
        canvas.fill(
                0xFFFFFF,
                0.16,
                head.leaf(canvas.outline(), x - wide * 0.8, y - 0.18, x + wide * 0.2, y - 0.22, 0.01, 0.035)
                        .closed());
    }

    /** An eye of light: its lids cut it from above by anger or sorrow and from below by a smile. */
    private void eye(HeadFrame head, Mood mood, int side, double y, double open) {
        Canvas canvas = pen.canvas();
        double x = head.across(side * 0.27, 0.5);
        double radius = 0.13;
        double narrow = Math.max(0.35, head.towards(side * 24));
        double slant = 0.09 * mood.browKnit() * side;
        double high = radius * open;
        double low = radius * Math.min(1, open) * (1 - 1.1 * Math.max(0, mood.squint() * Math.max(0, mood.smile())));
        Outline outline = canvas.outline();
        for (int step = 0; step < 16; step++) {
            double angle = Math.PI * step / 8;
            double dx = Math.cos(angle) * radius * narrow;
            double dy = Math.sin(angle);
            double lid = dy < 0 ? dy * high - slant * Math.cos(angle) * -dy : dy * low;
            head.to(outline, x + dx, y + lid + (dy < 0 ? Math.max(0, Math.abs(slant) * 0.4) : 0));
        }
        canvas.fill(glow, outline.closed());
        canvas.oval(
                Shade.mix(glow, 0xFFFFFF, 0.7),
                0.9,
                head.px(x, y),
                head.py(x, y),
                head.unit() * 0.05 * narrow,
                head.unit() * 0.05 * Math.min(1, open));
        canvas.glow().halo(head.px(x, y), head.py(x, y), head.unit() * 0.6, glow, 0.3);
    }

    /** Bars that rise with the voice. */
    private void voice(HeadFrame head) {
        double seen = head.towards(0);
        double level = acting.talk().open();
        double y = 0.66 + head.nodShift();
        for (int bar = -3; bar <= 3; bar++) {
            double high = 0.018 + 0.1 * level * (1 - Math.abs(bar) / 4.5);
            double x = head.across(bar * 0.075, 0.56);
            pen.canvas()
                    .line(
                            glow,
                            seen > 0.1 ? 0.9 : 0,
                            Math.max(1, head.unit() * 0.035),
                            head.px(x, y - high),
                            head.py(x, y - high),
                            head.px(x, y + high),
                            head.py(x, y + high));
        }
    }

    /** The discs where ears would be. */
    private void disc(HeadFrame head, int side, boolean near) {
        double seen = head.towards(side * 90);
        if (seen > 0.12 != near) {
            return;
        }
        double x = head.across(side * 0.76, -0.08);
        double wide = 0.09 + 0.1 * Math.abs(seen);
        double y = 0.12;
        pen.ball(Shade.times(shell, 0.8), head.px(x, y), head.py(x, y), head.unit() * wide, head.unit() * 0.21);
        if (near) {
            pen.canvas().oval(glow, 0.9, head.px(x, y), head.py(x, y), head.unit() * wide * 0.35, head.unit() * 0.075);
        }
    }

    private void antennae(HeadFrame head) {
        int count = acting.traits().antennae() == 0 ? 1 : acting.traits().antennae();
        Canvas canvas = pen.canvas();
        double time = acting.clock().seconds();
        for (int at = 0; at < count; at++) {
            double side = count == 1 ? 0 : at == 0 ? -1 : 1;
            double root = head.across(side * 0.42, -0.1);
            double tip = root + side * 0.16 + 0.02 * Math.sin(time * 2.1 + at);
            canvas.line(
                    pen.dark(shell),
                    1,
                    Math.max(1, head.unit() * 0.05),
                    head.px(root, -0.86),
                    head.py(root, -0.86),
                    head.px(tip, -1.34),
                    head.py(tip, -1.34));
            canvas.oval(glow, 1, head.px(tip, -1.36), head.py(tip, -1.36), head.unit() * 0.075, head.unit() * 0.075);
            canvas.glow().halo(head.px(tip, -1.36), head.py(tip, -1.36), head.unit() * 0.4, glow, 0.25);
        }
    }

    /** Plates and a core on a bare trunk. */
    void trunk(Torso torso, double unit) {
        Canvas canvas = pen.canvas();
        double line = torso.frontLine();
        int dark = pen.ink(shell);
        if (!Double.isNaN(line)) {
            double wide = 0.5 * torso.turnedFront();
            Outline plate = canvas.outline();
            plate.to(torso.acrossX(2.1, line - wide), torso.downY(2.1));
            plate.to(torso.acrossX(2.0, line), torso.downY(2.0));
            plate.to(torso.acrossX(2.1, line + wide), torso.downY(2.1));
            plate.to(torso.acrossX(3.1, line + wide * 0.95), torso.downY(3.1));
            plate.to(torso.acrossX(3.5, line), torso.downY(3.5));
            plate.to(torso.acrossX(3.1, line - wide * 0.95), torso.downY(3.1));
            Path2D shape = plate.closed();
            pen.outline(shell, shape);
            canvas.fill(pen.lit(Shade.mix(shell, 0xFFFFFF, 0.14)), shape);
            int core = acting.traits().core().orElse(glow);
            Core.socket(
                    canvas,
                    core,
                    torso.acrossX(2.7, line),
                    torso.downY(2.7),
                    unit,
                    Math.max(0.3, torso.turnedFront()),
                    acting.clock().seconds());
        }
        for (double at : new double[] {3.75, 4.1, 4.45}) {
            pen.fold(
                    dark,
                    0.8,
                    torso.acrossX(at, -0.9),
                    torso.downY(at),
                    torso.acrossX(at, 0.9),
                    torso.downY(at),
                    -unit * 0.006,
                    unit * 0.0028);
        }
    }
}
