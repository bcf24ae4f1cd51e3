package studio.backlot.render.animatic.figure;

import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.direction.Traits;

/** A tail from the hips; it swings by itself. */
final class Tail {

    private Tail() {}

    /** Drawn before the body when that faces the camera and after it otherwise. */
    static void draw(Pen pen, Acting acting, Skeleton body) {
        Traits traits = acting.traits();
        int fur = acting.member().dna().identity().skin().rgb();
        if (traits.tail() == Traits.Tail.NONE) {
            return;
        }
        double unit = body.unit();
        double turn = Math.toRadians(body.regard().turn());
        double time = acting.clock().seconds();
        double swing = 0.06 * Math.sin(time * 1.5) + 0.02 * Math.sin(time * 3.1);
        double side = Math.sin(turn) > 0 ? -1 : 1;
        double out = 0.1 + 0.06 * Math.abs(Math.sin(turn));
        double x = body.x(Joint.PELVIS);
        double y = body.y(Joint.PELVIS) + unit * 0.01;
        boolean bushy = traits.tail() == Traits.Tail.BUSHY;
        double[] xs = {x, x + side * (out + swing * 0.3) * unit, x + side * (out * 1.35 + swing) * unit};
        double[] ys = {y, y + unit * 0.04, y - unit * (bushy ? 0.19 : 0.22)};
        double thick = unit * (bushy ? 0.055 : 0.016);
        double[] radii = {unit * 0.016, thick, bushy ? unit * 0.03 : unit * 0.01};
        Sweep sweep = new Sweep(pen);
        for (int at = 0; at < 3; at++) {
            sweep.place(at, xs[at], ys[at], radii[at]);
        }
        sweep.draw(pen.cloth(fur), Sweep.Root.ROUND);
        if (bushy) {
            pen.fold(
                    pen.lit(Shade.mix(fur, 0xFFF4E4, 0.62)),
                    1,
                    xs[2] - side * unit * 0.01,
                    ys[2] + unit * 0.05,
                    xs[2] + side * unit * 0.012,
                    ys[2] - unit * 0.03,
                    0,
                    unit * 0.024);
        }
    }
}
