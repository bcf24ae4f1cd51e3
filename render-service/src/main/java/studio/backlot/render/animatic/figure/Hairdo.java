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

    private static final int BLADES = 5;

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
        boolean close = style != HairStyle.BOB && style != HairStyle.LONG;
        scalp = new Scalp(head, volume(style), fluff(style), close, style == HairStyle.SPIKY, time, drag);
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

    private static double fluff(HairStyle style) {
        return switch (style) {
            case BALD -> 0;
            case PONYTAIL, BUN -> 0.03;
            case BRAIDS -> 0.05;
            case SHORT, BOB, LONG, CURLY, SPIKY -> 0.085;
        };
    }

    /** What hangs behind the head. */
    void behind() {
        if (style == HairStyle.BALD) {
            return;
        }
        if (style == HairStyle.CURLY) {
            new Curls(head, pen, rgb, scalp).draw(false);
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
        Path2D shape = scalp.half(canvas.outline(), line, true).closed();
        pen.outline(rgb, shape);
        canvas.fill(pen.lit(rgb), shape);
        if (head.unit() > 11) {
            shaded();
            gaps();
            strands();
        }
        if (style == HairStyle.CURLY) {
            new Curls(head, pen, rgb, scalp).draw(true);
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

    /** Shade on the side away from the light; it ends in blades that hang the lower the nearer they are to the edge. */
    private void shaded() {
        double away = pen.lightX() > 0 ? -1 : 1;
        int layers = Math.min(3, pen.broad());
        for (int layer = 0; layer < layers; layer++) {
            double inner = 62 - 46 * Math.abs(pen.lightX()) + (layers == 1 ? 0 : 9 * (layer - 0.5 * (layers - 1)));
            pen.canvas().fill(pen.dark(rgb), 1.0 / (layers - layer), blades(away, inner));
        }
    }

    /** From an angle to the edge of the head. */
    private Path2D blades(double away, double inner) {
        Outline outline = pen.canvas().outline();
        double turn = head.turn();
        edge(outline, away * inner * 0.5, -0.97);
        edge(outline, away * 58, -0.84);
        edge(outline, away * 80, -0.5);
        double low = line.heightAt(away * 86 - turn);
        for (double height = -0.1; height < low - 0.1; height += 0.4) {
            edge(outline, away * 88, height);
        }
        for (int blade = 0; blade <= BLADES; blade++) {
            double angle = 84 - (84 - inner) * blade / BLADES;
            double deep = line.heightAt(away * angle - turn) - 0.03;
            double tip = deep + Math.min(0, -0.5 - deep) * Math.sqrt(blade / (double) BLADES);
            scalp.seen(away * angle, tip, 0.985);
            head.corner(outline, scalp.x(), scalp.y());
            if (blade < BLADES) {
                double next = angle - (84 - inner) * 0.55 / BLADES;
                edge(outline, away * next, Math.max(-0.8, tip - 0.2 - 0.14 * (tip + 0.5)));
            }
        }
        return outline.closed();
    }

    private void edge(Outline outline, double angle, double height) {
        scalp.seen(angle, height, 0.985);
        head.to(outline, scalp.x(), scalp.y());
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
                head.leaf(outline, x, y, scalp.x(), scalp.y(), 0.02, 0.013);
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
                double low = Math.min(height - 0.12, Math.max(-0.05, height * 0.5) + 0.22 * (strand % 4));
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
        Outline outline = canvas.outline();
        for (int glint = 0; glint < GLINTS.length; glint++) {
            double step = glint - (GLINTS.length - 1) / 2.0;
            edge(outline, middle + step * 6.4, arch(step) - 0.1 * tapered(step) * GLINTS[glint]);
        }
        for (int glint = GLINTS.length - 1; glint >= 0; glint--) {
            double step = glint - (GLINTS.length - 1) / 2.0;
            edge(outline, middle + (step + 0.42) * 6.6, arch(step) + 0.02 * tapered(step));
            scalp.seen(middle + step * 6.9, arch(step) + 0.21 * tapered(step) * GLINTS[glint], 1);
            head.corner(outline, scalp.x(), scalp.y());
            edge(outline, middle + (step - 0.42) * 6.6, arch(step) + 0.02 * tapered(step));
        }
        canvas.fill(light, 0.6, outline.closed());
    }

    private static double arch(double step) {
        return -0.62 + 0.0026 * step * step;
    }

    /** 1 in the middle of the ring of light, 0 at its ends. */
    private static double tapered(double step) {
        double share = Math.abs(step) / (GLINTS.length / 2.0);
        return Math.max(0, 1 - share * share);
    }

    /** The shadow that the strands throw on the forehead. */
    void shadow(int skin) {
        if (style == HairStyle.BALD || head.unit() < 12) {
            return;
        }
        Outline outline = pen.canvas().outline();
        double drop = 0.075;
        double close = 0.95 - 0.14 * Math.abs(head.across(0, 1));
        double turn = head.turn();
        scalp.seen(-84, -0.5, 0.94);
        head.to(outline, scalp.x(), scalp.y());
        for (int at = 0; at < line.size(); at++) {
            double azimuth = line.azimuth(at);
            double angle = azimuth + turn;
            if (Math.abs(azimuth) < 58 && Math.abs(angle) < 80) {
                scalp.at(azimuth, line.height(at) + drop, close);
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

    /** The shade of hair on a nape. */
    void nape(int skin) {
        if (style != HairStyle.BALD) {
            Outline outline = pen.canvas().outline();
            head.corner(outline, head.outlineX(6), head.outlineY(6));
            for (int at = 7; at < 18; at++) {
                head.to(outline, head.outlineX(at), head.outlineY(at));
            }
            head.corner(outline, head.outlineX(18), head.outlineY(18));
            pen.canvas().fill(pen.fleshShade(skin), outline.closed());
        }
    }

    private void bald() {
        double x = pen.lightX() * 0.3;
        pen.canvas().oval(0xFFFFFF, 0.10, head.px(x, -0.64), head.py(x, -0.64), head.unit() * 0.3, head.unit() * 0.17);
        pen.canvas().oval(0xFFFFFF, 0.14, head.px(x, -0.66), head.py(x, -0.66), head.unit() * 0.16, head.unit() * 0.08);
    }
}
