package studio.backlot.render.animatic.figure;

import studio.backlot.render.animatic.canvas.Outline;

/** A brow: thick at the nose, pointed at its outer end, bent by what a face says. */
final class Brow {

    private Brow() {}

    /** @param side 1 for the brow on the head's own left, -1 for the other */
    static void draw(HeadFrame head, Pen pen, EyeLook look, int side, Mood mood) {
        double seen = head.towards(side * 25);
        if (seen < 0.08) {
            return;
        }
        double bx = head.across(side * 0.325, 0.5);
        double half = 0.2 * Math.min(1, 0.2 + 0.9 * seen);
        double by = -0.165 + head.nodShift() * 0.92 - 0.115 * mood.browLift();
        double thick = look.brow();
        Outline outline = pen.canvas().outline();
        for (int step = 0; step <= 4; step++) {
            double s = 1 - step * 0.5;
            double line = by + line(s, mood);
            if (step == 0) {
                head.corner(outline, bx + side * s * half * 1.08, line);
            } else {
                head.to(outline, bx + side * s * half, line - thick * (0.3 + 0.7 * Math.min(1, (1 - s) * 0.7)));
            }
        }
        for (int step = 4; step >= 1; step--) {
            double s = 1 - step * 0.5;
            head.to(outline, bx + side * s * half, by + line(s, mood) + thick * 0.45 * (1 - s) / 2);
        }
        pen.canvas().fill(pen.ink(look.browColour()), 0.86, outline.closed());
    }

    /** How a brow runs; 1 is its outer end, -1 the one at the nose. */
    private static double line(double s, Mood mood) {
        double towardsNose = (1 - s) / 2;
        double knit = mood.browKnit() > 0
                ? 0.2 * mood.browKnit() * (towardsNose - 0.35)
                : 0.2 * mood.browKnit() * (towardsNose - 0.4);
        return knit - 0.035 * (1 - s * s) + 0.02 * (1 - towardsNose);
    }
}
