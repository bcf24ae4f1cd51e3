package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** Hair around a head: a mass behind, a cap with a fringe before, locks, tails, and a band of light. */
final class Hairdo {

    /** Tips of a fringe: degrees around the head and height, in turn. */
    private static final double[] FULL = {
        -86, .34, -66, .2, -47, -.02, -29, -.1, -10, -.05, 8, -.13, 26, -.06, 45, -.03, 66, .2, 86, .34
    };

    private static final double[] SWEPT = {
        -90, .26, -72, .04, -54, -.2, -34, -.3, -12, -.2, 12, -.34, 34, -.42, 54, -.26, 72, .0, 90, .24
    };

    private static final double[] BACK = {
        -90, .42, -78, .3, -62, .0, -44, -.24, -22, -.4, 4, -.5, 26, -.38, 46, -.14, 62, .1, 78, .34, 90, .44
    };

    private final HeadFrame head;
    private final Pen pen;
    private final HairStyle style;
    private final int rgb;
    private final Tresses tresses;

    Hairdo(HeadFrame head, Pen pen, HairStyle style, int rgb, double time) {
        this.head = head;
        this.pen = pen;
        this.style = style;
        this.rgb = rgb;
        tresses = new Tresses(head, pen, rgb, time);
    }

    private boolean away() {
        return head.towards(0) < -0.17;
    }

    /** What hangs behind the head; from behind it is drawn last and covers it. */
    void behind() {
        int tone = away() ? pen.lit(rgb) : pen.dark(Shade.times(rgb, 0.82));
        switch (style) {
            case BALD -> {}
            case SHORT, SPIKY -> {
                if (away()) {
                    mass(tone, new double[] {.80, -.2, .80, .2, .66, .55, .34, .74, 0, .70});
                }
            }
            case BOB -> mass(tone, new double[] {.92, -.25, 1.0, .3, .97, .78, .74, 1.0, .3, .98, 0, .95});
            case LONG ->
                mass(tone, new double[] {.92, -.25, 1.0, .4, 1.03, 1.1, .98, 1.9, .78, 2.55, .36, 2.75, 0, 2.65});
            case PONYTAIL -> {
                tresses.tail(tone);
                if (away()) {
                    mass(tone, new double[] {.82, -.2, .82, .15, .66, .45, .3, .6, 0, .58});
                }
            }
            case BUN -> {
                tresses.bun();
                if (away()) {
                    mass(tone, new double[] {.82, -.2, .82, .15, .66, .48, .3, .66, 0, .64});
                    tresses.bun();
                }
            }
            case CURLY -> {
                if (away()) {
                    mass(tone, new double[] {.9, -.2, .95, .3, .8, .7, .4, .85, 0, .85});
                }
                tresses.curls(tone, 1.2, 0.95);
            }
            case BRAIDS -> {
                if (away()) {
                    mass(tone, new double[] {.85, -.2, .86, .2, .7, .55, .3, .7, 0, .66});
                }
                tresses.braids(head.towards(0) < 0);
            }
        }
        if (away() && style != HairStyle.BALD) {
            shine(180);
        }
    }

    /** A symmetric mass given by its right half from the crown's height down to its middle, pushed to the back of a turned head. */
    private void mass(int tone, double[] half) {
        Outline outline = pen.canvas().outline();
        double turned = Math.abs(head.towards(90));
        outline(outline, 0, -1.09, turned);
        outline(outline, .55, -.98, turned);
        outline(outline, .84, -.62, turned);
        for (int at = 0; at < half.length; at += 2) {
            outline(outline, half[at], half[at + 1], turned);
        }
        for (int at = half.length - 4; at >= 0; at -= 2) {
            outline(outline, -half[at], half[at + 1], turned);
        }
        outline(outline, -.84, -.62, turned);
        outline(outline, -.55, -.98, turned);
        Path2D shape = outline.closed();
        pen.canvas().fill(tone, shape);
        pen.outline(rgb, shape);
        if (away()) {
            strands(half[half.length - 1]);
        }
    }

    private void outline(Outline outline, double x, double y, double turned) {
        double facing = head.towards(0) >= -0.17 ? head.mirror() : -head.mirror();
        boolean before = x * head.mirror() > 0;
        double low = Math.clamp((y + 0.6) / 0.8, 0, 1);
        double squeeze = before ? 1 - 0.72 * turned * turned * low : 1 + 0.12 * turned;
        double shift = -0.06 * turned * head.mirror() * Math.abs(facing);
        head.to(outline, x * squeeze + shift + tresses.sway(y), y);
    }

    private void strands(double bottom) {
        double thick = Math.max(0.8, head.unit() * 0.02);
        for (int strand = -2; strand <= 2; strand++) {
            Outline outline = pen.canvas().outline();
            head.to(outline, strand * 0.06, -0.9);
            head.to(outline, strand * 0.26, -0.2);
            head.to(outline, strand * 0.28 + tresses.sway(bottom), Math.max(0.3, bottom * 0.86));
            pen.canvas().stroke(pen.dark(Shade.times(rgb, 0.85)), 0.7, thick, outline.open());
        }
    }

    /** The cap over the skull with the fringe, drawn over the face. */
    void before() {
        if (style == HairStyle.BALD) {
            bald();
            return;
        }
        if (away()) {
            return;
        }
        if (style == HairStyle.BOB || style == HairStyle.LONG) {
            double length = style == HairStyle.BOB ? 0.92 : 1.75;
            tresses.lock(1, length);
            tresses.lock(-1, length);
        }
        cap();
        if (style == HairStyle.PONYTAIL || style == HairStyle.BUN) {
            tresses.strand(1);
            tresses.strand(-1);
        }
        if (style == HairStyle.CURLY) {
            tresses.curls(pen.lit(rgb), 1.13, 0.1);
        }
        shine(0);
        if (style == HairStyle.BRAIDS) {
            tresses.braids(head.towards(0) >= 0);
        }
    }

    private double[] fringe() {
        return switch (style) {
            case BOB, LONG, BRAIDS -> FULL;
            case SHORT, SPIKY, CURLY, BALD -> SWEPT;
            case PONYTAIL, BUN -> BACK;
        };
    }

    /** How deep the gaps between the tips of the fringe are. */
    private double depth() {
        return switch (style) {
            case BOB, LONG, BRAIDS -> 0.085;
            case SHORT, SPIKY, CURLY, BALD -> 0.08;
            case PONYTAIL, BUN -> 0.02;
        };
    }

    private void cap() {
        Canvas canvas = pen.canvas();
        Outline outline = canvas.outline();
        double volume = style == HairStyle.SHORT || style == HairStyle.PONYTAIL || style == HairStyle.BUN ? 1.07 : 1.1;
        for (int at = 12; at <= 20; at++) {
            int index = at % 16;
            if (style == HairStyle.SPIKY && at > 12 && at < 20) {
                double spike = at % 2 == 0 ? 1.34 : 1.16;
                head.to(
                        outline,
                        (head.outlineX(index) + head.outlineX((index + 15) % 16)) / 2 * 1.06,
                        (head.outlineY(index) + head.outlineY((index + 15) % 16)) / 2 * 1.06);
                head.to(outline, head.outlineX(index) * spike + 0.06, head.outlineY(index) * spike - 0.04);
            } else {
                double lift = index == 0 || index == 1 || index == 15 ? 0.05 : 0;
                head.to(outline, head.outlineX(index) * volume, head.outlineY(index) * volume - lift);
            }
        }
        double[] tips = fringe();
        double dip = head.nodShift() * 0.85;
        for (int step = 0; step < tips.length / 2; step++) {
            int at = head.mirror() > 0 ? tips.length / 2 - 1 - step : step;
            if (step > 0) {
                int before = head.mirror() > 0 ? at + 1 : at - 1;
                double degrees = tips[at * 2] * (head.mirror() > 0 ? 0.2 : 0.8)
                        + tips[before * 2] * (head.mirror() > 0 ? 0.8 : 0.2);
                double root = Math.min(tips[at * 2 + 1], tips[before * 2 + 1]) - depth();
                head.to(outline, fringeX(degrees), root + dip);
            }
            head.to(outline, fringeX(tips[at * 2] + 3), tips[at * 2 + 1] + dip);
        }
        Path2D shape = style == HairStyle.SPIKY ? outline.polygon() : outline.closed();
        canvas.fill(pen.lit(rgb), shape);
        pen.outline(rgb, shape);
        shaded();
        parting(tips, dip);
    }

    private double fringeX(double degrees) {
        double at = degrees + Math.toDegrees(Math.atan2(head.towards(90) * -1, head.towards(0)));
        return 0.79 * Math.sin(Math.toRadians(Math.clamp(at, -90, 90)));
    }

    /** The part of the cap away from the light. */
    private void shaded() {
        Canvas canvas = pen.canvas();
        double away = pen.lightX() > 0 ? -1 : 1;
        boolean withTurn = away == head.mirror();
        Outline outline = canvas.outline();
        int[] way = withTurn ? new int[] {4, 3, 2, 1, 0} : new int[] {12, 13, 14, 15, 0};
        for (int index : way) {
            head.to(outline, head.outlineX(index) * 1.06, head.outlineY(index) * 1.06);
        }
        for (int at = way.length - 1; at >= 0; at--) {
            double in = 0.84 - 0.2 * Math.abs(pen.lightX()) + 0.04 * (at % 2);
            head.to(
                    outline,
                    head.outlineX(way[at]) * in,
                    head.outlineY(way[at]) * (at == way.length - 1 ? 0.99 : 0.93));
        }
        canvas.fill(pen.dark(rgb), 0.9, outline.closed());
    }

    private void parting(double[] tips, double dip) {
        if (head.unit() < 16) {
            return;
        }
        double thick = Math.max(0.7, head.unit() * 0.018);
        double crown = head.around(12, 0.25);
        for (int at = 1; at < tips.length / 2 - 1; at++) {
            double degrees = (tips[at * 2] + tips[at * 2 - 2]) / 2;
            if (head.towards(degrees) > 0.1) {
                double root = Math.min(tips[at * 2 + 1], tips[at * 2 - 1]) - 0.13 + dip;
                double x = fringeX(degrees);
                Outline outline = pen.canvas().outline();
                head.to(outline, x * 0.55 + crown * 0.45, -0.72);
                head.to(outline, x * 0.92, root - 0.22);
                head.to(outline, x, root + 0.01);
                pen.canvas().stroke(pen.dark(rgb), 0.75, thick, outline.open());
            }
        }
    }

    /** The band of light that runs around a head of hair: thin at its ends, combed at its lower edge. */
    private void shine(double middle) {
        if (head.unit() < 12) {
            return;
        }
        Canvas canvas = pen.canvas();
        double turned = middle == 0 ? Math.toDegrees(Math.asin(Math.clamp(head.towards(90), -1, 1))) * -0.3 : 0;
        double centre = pen.lightX() * 24 + turned;
        Outline outline = canvas.outline();
        int steps = 14;
        for (int step = 0; step <= steps; step++) {
            double x = shineX(centre, step, steps);
            head.to(outline, x, -0.66 + 0.26 * x * x - 0.05 * Math.sin(Math.PI * step / steps));
        }
        for (int step = steps; step >= 0; step--) {
            double x = shineX(centre, step, steps);
            double thick = Math.sin(Math.PI * step / steps) * (step % 2 == 0 ? 0.15 : 0.08);
            head.to(outline, x, -0.66 + 0.26 * x * x + thick);
        }
        int light = Shade.mix(rgb, Shade.mix(0xFFFFFF, pen.rim(), 0.5), 0.3);
        canvas.fill(pen.lit(Shade.saturated(light, 1.15)), 0.55, outline.closed());
    }

    private static double shineX(double centre, int step, int steps) {
        return 0.8 * Math.sin(Math.toRadians(Math.clamp(centre - 46 + 92.0 * step / steps, -68, 68)));
    }

    /** The shadow that the fringe throws on the forehead. */
    void shadow(int skin) {
        if (style == HairStyle.BALD || away() || head.unit() < 14) {
            return;
        }
        double[] tips = fringe();
        double dip = head.nodShift() * 0.85;
        Outline outline = pen.canvas().outline();
        for (int at = 0; at < tips.length / 2; at++) {
            head.to(
                    outline,
                    fringeX(tips[at * 2]) * 0.94,
                    tips[at * 2 + 1] + dip + (Math.abs(tips[at * 2]) < 60 ? 0.075 : 0));
        }
        head.to(outline, fringeX(80) * 0.94, -0.6);
        head.to(outline, fringeX(-80) * 0.94, -0.6);
        pen.canvas().fill(pen.dark(skin), 0.85, outline.closed());
    }

    private void bald() {
        double x = pen.lightX() * 0.3;
        pen.canvas().oval(0xFFFFFF, 0.16, head.px(x, -0.62), head.py(x, -0.62), head.unit() * 0.24, head.unit() * 0.13);
    }

    /** A hat with a brim that sits on the cap. */
    void hat(int hat) {
        Canvas canvas = pen.canvas();
        Outline outline = canvas.outline();
        head.to(outline, -.86, -.5)
                .to(head.px(-.72, -1.22), head.py(-.72, -1.22))
                .to(head.px(0, -1.42), head.py(0, -1.42));
        head.to(outline, .72, -1.22).to(head.px(.86, -.5), head.py(.86, -.5)).to(head.px(0, -.4), head.py(0, -.4));
        Path2D crown = outline.closed();
        canvas.fill(pen.lit(hat), crown);
        pen.outline(hat, crown);
        pen.ball(Shade.times(hat, 0.9), head.px(0, -.48), head.py(0, -.48), head.unit() * 1.2, head.unit() * 0.2);
    }
}
