package studio.backlot.render.animatic.figure;

import java.awt.geom.Path2D;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Talk;

/** A mouth between the feeling of a face and what it says. */
final class Mouth {

    private static final double LEVEL = 0.69;

    private final HeadFrame head;
    private final Pen pen;
    private final Features features;
    private final int lip;
    private final double ahead;
    private double x;
    private double y;
    private double half;
    private double smile;

    /** @param ahead how far before the middle of the head it lies */
    Mouth(HeadFrame head, Pen pen, Features features, double ahead) {
        this.head = head;
        this.pen = pen;
        this.features = features;
        this.ahead = ahead;
        lip = Shade.mix(features.skin(), 0xA8323C, features.soft() ? 0.5 : 0.3);
    }

    /** How far a mouth opens, 0 to 1: by its words, else by its feeling. */
    static double openness(Mood mood, Talk talk) {
        return Math.max(talk.open(), mood.gape() * (talk.open() > 0.02 ? 0.4 : 1));
    }

    void draw(Mood mood, Talk talk) {
        double seen = head.towards(0);
        if (seen < -0.1) {
            return;
        }
        double open = openness(mood, talk);
        x = head.across(0, ahead);
        y = LEVEL + head.nodShift() * 0.95;
        half = Math.max(
                0.045, (0.165 - 0.045 * mood.narrow() + 0.06 * talk.wide() - 0.02 * open) * Math.max(0.34, seen));
        if (ahead < 0.7) {
            double most = head.reach(LEVEL) - 0.02 - half;
            x = head.mirror() * Math.min(x * head.mirror(), Math.max(0.2, most));
        }
        smile = mood.smile() * (mood.smile() < 0 ? 0.05 : 0.078);
        if (open < 0.05 || head.unit() < 10) {
            shut();
            return;
        }
        open(mood, talk, open);
    }

    private double curve(double t) {
        return -smile * (t * t - 0.35) * 1.25;
    }

    private void shut() {
        Canvas canvas = pen.canvas();
        if (head.unit() > 16) {
            upperLip(y, 0.0);
            lowerLip(y + 0.012);
        }
        double thick = Math.max(0.014, 0.8 / head.unit());
        Outline outline = canvas.outline();
        for (int step = 0; step <= 8; step++) {
            double t = -1 + step * 0.25;
            head.to(outline, x + t * half, y + curve(t) - thick * (0.35 + 0.5 * (1 - t * t)));
        }
        for (int step = 8; step >= 0; step--) {
            double t = -1 + step * 0.25;
            head.to(outline, x + t * half, y + curve(t) + thick * (0.35 + 0.5 * (1 - t * t)));
        }
        canvas.fill(pen.fleshInk(lip), outline.closed());
        if (head.unit() > 24) {
            under(y + 0.098);
        }
    }

    /** The bow of the upper lip over a line. */
    private void upperLip(double level, double lift) {
        Outline outline = pen.canvas().outline();
        double full = (features.soft() ? 0.036 : 0.02) + lift;
        double reach = half * 0.86;
        head.corner(outline, x - reach, level + curve(0.86));
        head.to(outline, x - reach * 0.36, level + curve(0.36) - full);
        head.to(outline, x, level + curve(0) - full * 0.72);
        head.to(outline, x + reach * 0.36, level + curve(0.36) - full);
        head.corner(outline, x + reach, level + curve(0.86));
        head.to(outline, x, level + curve(0) + 0.004);
        pen.canvas().fill(pen.fleshShade(lip), features.soft() ? 0.8 : 0.5, outline.closed());
    }

    private void lowerLip(double level) {
        Outline outline = pen.canvas().outline();
        double full = features.soft() ? 0.06 : 0.045;
        double reach = half * 0.76;
        head.corner(outline, x - reach, level + curve(0.76));
        head.to(outline, x, level + curve(0) - 0.004);
        head.corner(outline, x + reach, level + curve(0.76));
        head.to(outline, x + reach * 0.45, level + curve(0.4) + full);
        head.to(outline, x - reach * 0.45, level + curve(0.4) + full);
        pen.canvas().fill(pen.flesh(lip), features.soft() ? 0.75 : 0.4, outline.closed());
        if (head.unit() > 34) {
            double shine = x + pen.lightX() * half * 0.18;
            pen.canvas()
                    .fill(
                            pen.flesh(Shade.mix(lip, 0xFFFFFF, 0.5)),
                            features.soft() ? 0.6 : 0.25,
                            head.leaf(
                                            pen.canvas().outline(),
                                            shine - half * 0.3,
                                            level + 0.026 + curve(0),
                                            shine + half * 0.3,
                                            level + 0.026 + curve(0),
                                            0,
                                            0.009)
                                    .closed());
        }
    }

    /** The shadow under the lower lip. */
    private void under(double level) {
        double reach = half * 0.5;
        pen.canvas()
                .fill(
                        pen.fleshShade(features.skin()),
                        0.85,
                        head.leaf(
                                        pen.canvas().outline(),
                                        x - reach,
                                        level + curve(0),
                                        x + reach,
                                        level + curve(0),
                                        -0.012,
                                        0.012)
                                .closed());
    }

    private void open(Mood mood, Talk talk, double open) {
        double radius = head.unit();
        Canvas canvas = pen.canvas();
        double tall = 0.03 + 0.2 * open;
        double up = tall * 0.34;
        double down = tall - up;
        if (radius > 16) {
            rim(up, down);
        }
        Path2D hole = opening(half, up, down, 0, 1);
        canvas.fill(pen.dark(0x5A1820), hole);
        if (talk.tongue() > 0.15 || open > 0.45) {
            canvas.fill(pen.flesh(0xD0686A), opening(half * 0.72, up, down, 0.62 - 0.24 * talk.tongue(), 0.97));
        }
        if (radius > 13) {
            double teeth = Math.max(talk.teeth(), mood.smile() > 0.5 ? 0.8 : 0.3);
            canvas.fill(pen.lit(0xFBF7F2), opening(half * 0.9, up, down, 0.02, 0.1 + 0.24 * teeth));
            if (talk.teeth() > 0.8 && talk.bite() < 0.5) {
                canvas.fill(pen.lit(0xEFE9E2), opening(half * 0.8, up, down, 0.62, 0.94));
            }
        }
        double thick = Math.max(0.9, radius * 0.019);
        canvas.stroke(pen.fleshInk(lip), 0.9, thick, opening(half, up, down, 0, 1));
        if (talk.bite() > 0.3) {
            lowerLip(y + tall * 0.1);
        } else if (radius > 24) {
            under(y + down + 0.075);
        }
    }

    /** Lips around an opening. */
    private void rim(double up, double down) {
        double full = features.soft() ? 0.034 : 0.02;
        Path2D lips = opening(half * 1.04, up + full, down + full * 1.35, 0, 1);
        pen.canvas().fill(pen.fleshShade(lip), features.soft() ? 0.75 : 0.4, lips);
    }

    /** The part of a mouth's opening between two heights, 0 at the upper lip and 1 at the lower one. */
    private Path2D opening(double wide, double up, double down, double from, double to) {
        Outline outline = pen.canvas().outline();
        for (int step = 0; step <= 10; step++) {
            double t = -1 + step * 0.2;
            head.to(outline, x + t * wide, edge(t, up, down, from));
        }
        for (int step = 10; step >= 0; step--) {
            double t = -1 + step * 0.2;
            head.to(outline, x + t * wide, edge(t, up, down, to));
        }
        return outline.polygon();
    }

    private double edge(double t, double up, double down, double share) {
        double bow = Math.sqrt(Math.max(0, 1 - t * t));
        double corner = -smile * (t * t - 0.3);
        double top = y - up * bow + corner * 1.1;
        double bottom = y + down * bow + corner * 0.9;
        return top + (bottom - top) * share;
    }
}
