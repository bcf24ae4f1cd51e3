package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** Hair on a head: a mass behind it, a cap with strands before it, tones along the strands, and a ring of light. */
final class Hairdo {

    /** How long the glints of the ring of light are, one after the other. */
    private static final double[] GLINTS = {.5, .8, .62, 1, .72, .95, .6, .85, 1, .7, .9, .55, .8};

    private final HeadFrame head;
    private final Pen pen;
    private final HairStyle style;
    private final int rgb;
    private final Hairline line;
    private final Scalp scalp;
    private final Tresses tresses;

    Hairdo(HeadFrame head, Pen pen, Hair hair, double time, double drag) {
        this.head = head;
        this.pen = pen;
        style = hair.style();
        rgb = hair.colour().rgb();
        line = Hairline.of(style);
        scalp = new Scalp(head, volume(style), style != HairStyle.BOB && style != HairStyle.LONG, time, drag);
        tresses = new Tresses(head, pen, rgb, time);
    }

    private static double volume(HairStyle style) {
        return switch (style) {
            case BALD -> 1;
            case PONYTAIL, BUN -> 1.04;
            case BRAIDS -> 1.06;
            case SHORT -> 1.075;
            case BOB, LONG -> 1.1;
            case CURLY, SPIKY -> 1.08;
        };
    }

    /** What hangs behind the head. */
    void behind() {
        if (style == HairStyle.BALD) {
            return;
        }
        if (style == HairStyle.CURLY) {
            tresses.curls(pen.dark(Shade.times(rgb, 0.9)), 0.95);
        }
        Path2D shape = scalp.half(pen.canvas().outline(), line, false).closed();
        pen.canvas().fill(pen.dark(Shade.times(rgb, 0.8)), shape);
        if (style == HairStyle.BOB || style == HairStyle.LONG) {
            pen.outline(rgb, shape);
        }
        if (head.towards(180) < 0.1) {
            hung();
        }
        if (style == HairStyle.BRAIDS) {
            tresses.braids(false);
        }
    }

    /** What hangs from the back of the head. */
    private void hung() {
        switch (style) {
            case PONYTAIL -> tresses.tail();
            case BUN -> tresses.bun();
            case BALD, SHORT, BOB, LONG, CURLY, BRAIDS, SPIKY -> {}
        }
    }

    /** The cap over the skull with its strands, drawn over the face. */
    void before() {
        if (style == HairStyle.BALD) {
            bald();
            return;
        }
        Canvas canvas = pen.canvas();
        if (style == HairStyle.SPIKY) {
            tresses.spikes();
        }
        Path2D shape = scalp.half(canvas.outline(), line, true).closed();
        pen.outline(rgb, shape);
        canvas.fill(pen.lit(rgb), shape);
        if (head.unit() > 11) {
            shaded();
            gaps();
            strands();
        }
        if (style == HairStyle.CURLY) {
            tresses.ringlets();
        } else {
            shine();
        }
        if (style == HairStyle.PONYTAIL || style == HairStyle.BUN) {
            tresses.strand(1);
            tresses.strand(-1);
        }
        if (head.towards(180) >= 0.1) {
            hung();
        }
        if (style == HairStyle.BRAIDS) {
            tresses.braids(true);
        }
    }

    /** Blades of shadow on the side away from the light, from the crown to the tips. */
    private void shaded() {
        double away = pen.lightX() > 0 ? -1 : 1;
        int dark = pen.dark(rgb);
        int blades = (int) Math.round(3 + 4 * Math.abs(pen.lightX()));
        for (int blade = 0; blade < blades; blade++) {
            double angle = away * (84 - 11.5 * blade);
            double low = line.heightAt(angle - head.turn()) - 0.03 - 0.07 * (blade % 3);
            double bottom = Math.max(low, -0.45);
            scalp.seen(angle * 0.92, -0.78 - 0.05 * (blade % 2), 1);
            double fromX = scalp.x();
            double fromY = scalp.y();
            scalp.seen(angle, bottom, 0.985);
            double half = 0.026 + 0.05 * Math.abs(Math.cos(Math.toRadians(angle)));
            double bow = away * 0.07 * (1 + bottom * 0.25);
            Outline outline = pen.canvas().outline();
            head.leaf(outline, fromX, fromY, scalp.x(), scalp.y(), bow, half);
            pen.canvas().fill(dark, outline.closed());
        }
    }

    /** The dark roots of the gaps between strands. */
    private void gaps() {
        int dark = pen.dark(Shade.times(rgb, 0.88));
        for (int at = 0; at < line.size(); at++) {
            double azimuth = line.azimuth(at);
            if (line.gap(at) && head.towards(azimuth) > 0.12) {
                double height = line.height(at);
                scalp.at(azimuth, height + 0.012, line.grow(at));
                double x = scalp.x();
                double y = scalp.y();
                double reach = Math.min(0.42, 0.2 + 0.25 * Math.abs(height));
                scalp.at(azimuth * 0.93, Math.max(-0.8, height - reach), 1);
                Outline outline = pen.canvas().outline();
                head.leaf(outline, x, y, scalp.x(), scalp.y(), 0.015, 0.021);
                pen.canvas().fill(dark, outline.closed());
            }
        }
        if (style == HairStyle.PONYTAIL || style == HairStyle.BUN) {
            combed(dark);
        }
    }

    /** Fine lines from the crown towards the tips. */
    private void strands() {
        if (head.unit() < 26 || style == HairStyle.PONYTAIL || style == HairStyle.BUN || style == HairStyle.CURLY) {
            return;
        }
        int dark = pen.dark(rgb);
        for (int strand = 0; strand < 11; strand++) {
            double azimuth = -165 + 31.5 * strand + 7 * (strand % 3);
            if (head.towards(azimuth) > 0.1) {
                double height = line.heightAt(azimuth);
                double low = Math.min(height - 0.12, -0.05 + 0.22 * (strand % 4));
                scalp.at(azimuth * 0.9, -0.93 + 0.05 * (strand % 3), 1);
                double x = scalp.x();
                double y = scalp.y();
                scalp.at(azimuth, low, 1);
                Outline outline = pen.canvas().outline();
                head.leaf(outline, x, y, scalp.x(), scalp.y(), -0.09 * Math.signum(scalp.x() - x), 0.0085);
                pen.canvas().fill(dark, 0.75, outline.closed());
            }
        }
    }

    /** Strands that are combed back from the forehead. */
    private void combed(int dark) {
        for (double azimuth = -150; azimuth <= 150; azimuth += 20) {
            if (head.towards(azimuth) > 0.1) {
                double height = line.heightAt(azimuth);
                scalp.at(azimuth, height - 0.03, 1);
                double x = scalp.x();
                double y = scalp.y();
                scalp.at(azimuth + Math.signum(azimuth) * 24, height - 0.36, 1);
                Outline outline = pen.canvas().outline();
                head.leaf(outline, x, y, scalp.x(), scalp.y(), 0, 0.013);
                pen.canvas().fill(dark, outline.closed());
            }
        }
    }

    /** The ring of light that runs around a head of hair: one glint a strand. */
    private void shine() {
        if (head.unit() < 12) {
            return;
        }
        Canvas canvas = pen.canvas();
        int light = pen.lit(Shade.saturated(Shade.mix(rgb, Shade.mix(0xFFFFFF, pen.rim(), 0.4), 0.34), 1.1));
        double middle = pen.lightX() * 26;
        for (int glint = 0; glint < GLINTS.length; glint++) {
            double step = glint - (GLINTS.length - 1) / 2.0;
            double angle = middle + step * 6.6;
            double end = Math.max(0, 1 - Math.abs(step) / GLINTS.length * 1.7);
            double length = 0.36 * GLINTS[glint] * (0.3 + 0.7 * end);
            double height = -0.60 + 0.0026 * step * step;
            scalp.seen(angle * 0.97, height - length * 0.4, 1);
            double fromX = scalp.x();
            double fromY = scalp.y();
            scalp.seen(angle * 1.05, height + length * 0.6, 1);
            Outline outline = canvas.outline();
            head.leaf(outline, fromX, fromY, scalp.x(), scalp.y(), 0, 0.01 + 0.022 * end * GLINTS[glint]);
            canvas.fill(light, 0.55, outline.closed());
        }
    }

    /** The shadow that the strands throw on the forehead. */
    void shadow(int skin) {
        if (style == HairStyle.BALD || head.unit() < 12) {
            return;
        }
        Outline outline = pen.canvas().outline();
        double drop = 0.075;
        double turn = head.turn();
        scalp.seen(-84, -0.5, 0.94);
        head.to(outline, scalp.x(), scalp.y());
        for (int at = 0; at < line.size(); at++) {
            double azimuth = line.azimuth(at);
            double angle = azimuth + turn;
            if (Math.abs(azimuth) < 72 && Math.abs(angle) < 80) {
                scalp.at(azimuth, line.height(at) + drop, 0.95);
                double x = scalp.x() - pen.lightX() * 0.03;
                if (line.pointed(at)) {
                    head.corner(outline, x, scalp.y());
                } else {
                    head.to(outline, x, scalp.y());
                }
            }
        }
        scalp.seen(84, -0.5, 0.94);
        head.to(outline, scalp.x(), scalp.y());
        pen.canvas().fill(pen.fleshShade(skin), outline.closed());
    }

    private void bald() {
        double x = pen.lightX() * 0.3;
        pen.canvas().oval(0xFFFFFF, 0.10, head.px(x, -0.64), head.py(x, -0.64), head.unit() * 0.3, head.unit() * 0.17);
        pen.canvas().oval(0xFFFFFF, 0.14, head.px(x, -0.66), head.py(x, -0.66), head.unit() * 0.16, head.unit() * 0.08);
    }

    /** A hat with a brim that sits on the cap. */
    void hat(int hat, int band) {
        Canvas canvas = pen.canvas();
        double nod = head.nodShift() * 0.5;
        double middle = head.across(0, -0.1);
        Outline outline = canvas.outline();
        head.to(outline, middle - .86, -.36 + nod);
        head.to(outline, middle - .80, -.92 + nod * 0.4);
        head.to(outline, middle - .58, -1.36);
        head.to(outline, middle - .2, -1.42);
        head.to(outline, middle, -1.36);
        head.to(outline, middle + .2, -1.42);
        head.to(outline, middle + .58, -1.36);
        head.to(outline, middle + .80, -.92 + nod * 0.4);
        head.to(outline, middle + .86, -.36 + nod);
        Path2D crown = outline.closed();
        canvas.fill(pen.lit(hat), crown);
        pen.outline(hat, crown);
        double away = pen.lightX() > 0 ? -1 : 1;
        Outline shade = canvas.outline();
        head.corner(shade, middle + away * .84, -.4 + nod);
        head.to(shade, middle + away * .79, -.92);
        head.corner(shade, middle + away * .5, -1.33);
        head.to(shade, middle + away * .52, -.9);
        canvas.fill(pen.dark(hat), shade.closed());
        Outline ribbon = canvas.outline();
        head.to(ribbon, middle - .85, -.66 + nod);
        head.to(ribbon, middle, -.56 + nod * 1.4);
        head.to(ribbon, middle + .85, -.66 + nod);
        head.corner(ribbon, middle + .87, -.44 + nod);
        head.to(ribbon, middle, -.33 + nod * 1.6);
        head.corner(ribbon, middle - .87, -.44 + nod);
        canvas.fill(pen.lit(band), ribbon.closed());
        Outline brim = canvas.outline();
        head.corner(brim, middle - 1.3, -.34 + nod);
        head.to(brim, middle - .8, -.50 + nod);
        head.to(brim, middle, -.46 + nod);
        head.to(brim, middle + .8, -.50 + nod);
        head.corner(brim, middle + 1.3, -.34 + nod);
        head.to(brim, middle + .7, -.26 + nod * 1.8);
        head.to(brim, middle, -.2 + nod * 2.2);
        head.to(brim, middle - .7, -.26 + nod * 1.8);
        Path2D shape = brim.closed();
        canvas.fill(pen.lit(Shade.times(hat, 1.06)), shape);
        pen.outline(hat, shape);
    }
}
