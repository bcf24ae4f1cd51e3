package studio.backlot.render.animatic.figure;

import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Outline;
import studio.backlot.render.animatic.canvas.Shade;

/** What glows in a chest: in its socket on a machine's shell, through cloth, or as a filament in a body of light. */
final class Core {

    private Core() {}

    /** Set into a plate, at a place on the screen; {@code flat} is how much of its width is seen, 0 to 1. */
    static void socket(Canvas canvas, int rgb, double x, double y, double unit, double flat, double time) {
        double pulse = 1 + 0.08 * Math.sin(time * 2.2);
        canvas.oval(0x0C1018, 1, x, y, unit * 0.027 * flat, unit * 0.027);
        canvas.oval(rgb, 1, x, y, unit * 0.019 * pulse * flat, unit * 0.019 * pulse);
        canvas.oval(Shade.mix(rgb, 0xFFFFFF, 0.7), 1, x, y, unit * 0.009 * flat, unit * 0.009);
        canvas.glow().halo(x, y, unit * 0.11, rgb, 0.45);
    }

    /** Under cloth: a soft disc of light. */
    static void veiled(Canvas canvas, int rgb, double x, double y, double unit, double time) {
        double pulse = 1 + 0.08 * Math.sin(time * 2.2);
        for (int ring = 0; ring < 3; ring++) {
            double radius = unit * (0.036 - 0.011 * ring) * pulse;
            canvas.oval(Shade.mix(rgb, 0xFFFFFF, 0.25 * ring), 0.16 + 0.2 * ring, x, y, radius, radius);
        }
        canvas.glow().halo(x, y, unit * 0.12, rgb, 0.4);
    }

    /** A thread of light that wavers in a chest. */
    static void filament(Canvas canvas, int rgb, double x, double y, double unit, double time, double on) {
        double wave = unit * 0.006 * Math.sin(time * 1.7);
        canvas.glow().halo(x, y, unit * 0.04, unit * 0.08, rgb, 0.22 * on);
        thread(canvas, rgb, 0.6 * on, x, y, wave, unit * 0.0085, unit * 0.06);
        thread(canvas, Shade.mix(rgb, 0xFFFFFF, 0.6), 0.85 * on, x, y, wave, unit * 0.0032, unit * 0.05);
    }

    private static void thread(
            Canvas canvas, int rgb, double alpha, double x, double y, double wave, double half, double high) {
        Outline outline = canvas.outline();
        outline.corner(x, y - high)
                .to(x + wave + half, y - high * 0.3)
                .to(x - wave + half, y + high * 0.35)
                .corner(x, y + high)
                .to(x - wave - half, y + high * 0.35)
                .to(x + wave - half, y - high * 0.3);
        canvas.fill(rgb, alpha, outline.closed());
    }
}
