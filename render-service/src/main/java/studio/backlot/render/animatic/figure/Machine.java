package studio.backlot.render.animatic.figure;

import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/**
 * The joints of a machine: a gap in the shell, and a plate over the knee.
 *
 * @param present whether there are any
 */
record Machine(Pen pen, int shell, boolean present) {

    void elbow(Sweep arm) {
        if (present && arm.radius(1) > 3) {
            gap(arm, 0.9);
            gap(arm, 1.1);
        }
    }

    void knee(Sweep leg) {
        if (leg.radius(1) <= 3) {
            return;
        }
        gap(leg, 0.86);
        gap(leg, 1.14);
        double dx = leg.x(2) - leg.x(0);
        double dy = leg.y(2) - leg.y(0);
        double length = Math.max(1, Math.hypot(dx, dy));
        double ax = dx / length * leg.radius(1);
        double ay = dy / length * leg.radius(1);
        Canvas canvas = pen.canvas();
        Outline outline = canvas.outline();
        double[] along = {-1.15, -0.95, 0.1, 0.95, 1.2, 0.95, 0.1, -0.95};
        double[] across = {0, 0.5, 0.66, 0.42, 0, -0.42, -0.66, -0.5};
        for (int at = 0; at < along.length; at++) {
            outline.to(leg.x(1) + ax * along[at] - ay * across[at], leg.y(1) + ay * along[at] + ax * across[at]);
        }
        var plate = outline.closed();
        pen.outlined(pen.ink(shell), plate);
        canvas.fill(pen.lit(Shade.mix(shell, 0xFFFFFF, 0.16)), plate);
        double away = -ay * pen.lightX() + ax * pen.lightY() > 0 ? -1 : 1;
        pen.fold(
                pen.dark(shell),
                0.9,
                leg.x(1) - ax * 0.9 - ay * 0.34 * away,
                leg.y(1) - ay * 0.9 + ax * 0.34 * away,
                leg.x(1) + ax * 0.95 - ay * 0.28 * away,
                leg.y(1) + ay * 0.95 + ax * 0.28 * away,
                0,
                leg.radius(1) * 0.2);
    }

    private void gap(Sweep limb, double at) {
        limb.across(pen.ink(shell), 0.85, Math.max(1, limb.radius(1) * 0.14), at);
    }
}
