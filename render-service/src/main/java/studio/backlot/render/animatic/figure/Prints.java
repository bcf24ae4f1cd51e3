package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.Pattern;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;

/** Patterns on cloth: they follow the trunk as it turns. */
final class Prints {

    private Prints() {}

    /** Draws what a trunk's cloth is patterned with. */
    static void draw(Pen pen, Torso torso, Garment garment, double unit) {
        if (garment.pattern().isEmpty() || garment.pattern().get() == Pattern.PLAIN || unit < 60) {
            return;
        }
        int rgb = garment.accent()
                .map(Colour::rgb)
                .orElse(Shade.times(garment.colour().rgb(), 0.8));
        switch (garment.pattern().get()) {
            case PLAIN -> {}
            case STRIPES -> bands(pen, torso, pen.lit(rgb), 1, 0.17, 0.34);
            case CHECKS -> {
                bands(pen, torso, pen.lit(rgb), 0.55, 0.16, 0.42);
                columns(pen, torso, pen.lit(rgb), 0.55, 5);
            }
            case DOTS -> dots(pen, torso, pen.lit(rgb), unit);
            case KNIT -> {
                columns(pen, torso, pen.dark(garment.colour().rgb()), 0.14, 11);
            }
            case CIRCUIT -> circuit(pen, torso, rgb, unit);
        }
    }

    private static void bands(Pen pen, Torso torso, int rgb, double alpha, double thick, double step) {
        for (double at = 1.9; at < torso.last() - 0.1; at += step) {
            pen.canvas().polygon(rgb, alpha, new double[] {
                torso.acrossX(at, -0.97), torso.downY(at), torso.acrossX(at, 0.97), torso.downY(at),
                torso.acrossX(at + thick, 0.97), torso.downY(at + thick), torso.acrossX(at + thick, -0.97),
                        torso.downY(at + thick)
            });
        }
    }

    private static void columns(Pen pen, Torso torso, int rgb, double alpha, int count) {
        for (int column = 0; column < count; column++) {
            double at = -0.86 + 1.72 * column / (count - 1) + torso.turnedSide() * 0.05;
            Canvas canvas = pen.canvas();
            canvas.fill(rgb, alpha, torso.part(canvas, Torso.SHOULDER, torso.last(), at - 0.035, at + 0.035));
        }
    }

    private static void dots(Pen pen, Torso torso, int rgb, double unit) {
        double size = unit * 0.0075;
        for (int row = 0; row < 9; row++) {
            double at = 2.1 + row * 0.44;
            for (int column = 0; column < 6; column++) {
                double across = -0.82 + 0.33 * column + (row % 2) * 0.16;
                if (at < torso.last()) {
                    pen.canvas().oval(rgb, 1, torso.acrossX(at, across), torso.downY(at), size, size);
                }
            }
        }
    }

    private static void circuit(Pen pen, Torso torso, int rgb, double unit) {
        double thick = Math.max(1, unit * 0.005);
        double[] turns = {-0.6, -0.25, 0.2, 0.55};
        for (int trace = 0; trace < turns.length; trace++) {
            double at = turns[trace];
            double bend = 3 + 0.5 * trace % 1.4;
            double to = at + (trace % 2 == 0 ? 0.18 : -0.16);
            Canvas canvas = pen.canvas();
            canvas.line(
                    rgb,
                    0.95,
                    thick,
                    torso.acrossX(2.2, at),
                    torso.downY(2.2),
                    torso.acrossX(bend, at),
                    torso.downY(bend));
            canvas.line(
                    rgb,
                    0.95,
                    thick,
                    torso.acrossX(bend, at),
                    torso.downY(bend),
                    torso.acrossX(bend + 0.5, to),
                    torso.downY(bend + 0.5));
            canvas.line(
                    rgb,
                    0.95,
                    thick,
                    torso.acrossX(bend + 0.5, to),
                    torso.downY(bend + 0.5),
                    torso.acrossX(5, to),
                    torso.downY(5));
            canvas.oval(rgb, 1, torso.acrossX(2.2, at), torso.downY(2.2), thick * 1.6, thick * 1.6);
            canvas.glow().halo(torso.acrossX(bend, at), torso.downY(bend), unit * 0.05, rgb, 0.12);
        }
    }
}
