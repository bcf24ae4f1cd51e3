package studio.backlot.render.animatic.figure;

import studio.backlot.render.animatic.canvas.Shade;

/** A shoe from the ankle to the toes, with its sole. */
final class Shoe {

    private Shoe() {}

    static void draw(Pen pen, Skeleton body, int rgb, Joint foot, Joint toe) {
        double[] xs = new double[3];
        double[] ys = new double[3];
        double[] radii = new double[3];
        double unit = body.unit();
        double dx = body.x(toe) - body.x(foot);
        double dy = body.y(toe) - body.y(foot);
        double length = Math.max(1, Math.hypot(dx, dy));
        double radius = unit * 0.024;
        xs[0] = body.x(foot) - dx / length * radius * 0.5;
        ys[0] = body.y(foot) + radius * 0.6;
        xs[1] = body.x(foot) + dx * 0.5;
        ys[1] = body.y(foot) + dy * 0.5 + radius * 0.7;
        xs[2] = body.x(toe);
        ys[2] = body.y(toe) + radius * 0.25;
        radii[0] = radius * 1.05;
        radii[1] = radius;
        radii[2] = radius * 0.85;
        pen.limb(rgb, xs, ys, radii);
        if (unit > 120) {
            double low = Math.max(ys[0], ys[2]) + radius * 0.75;
            pen.fold(
                    pen.dark(Shade.times(rgb, 0.55)),
                    1,
                    xs[0] - dx / length * radius,
                    ys[0] + radius * 0.8,
                    xs[2] + dx / length * radius * 0.6,
                    ys[2] + radius * 0.7,
                    Math.signum(dx) * (low - Math.min(ys[0], ys[2])) * -0.1,
                    radius * 0.22);
        }
    }
}
