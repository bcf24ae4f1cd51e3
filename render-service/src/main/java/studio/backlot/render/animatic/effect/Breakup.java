package studio.backlot.render.animatic.effect;

import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Noise;

/** A picture that tears: bars of two colours and of static across the frame, in bursts without a rhythm. */
final class Breakup {

    private static final int BARS = 22;
    private static final int RED = 0xFF2A6A;
    private static final int CYAN = 0x2AF0FF;

    /** Changes of the bars a second. */
    private static final double RATE = 12;

    private final Canvas canvas;

    Breakup(Canvas canvas) {
        this.canvas = canvas;
    }

    void tear(double seconds) {
        double burst = Math.clamp(0.3 + 1.1 * Noise.smooth(451, seconds * 2.3), 0.12, 1);
        long beat = (long) Math.floor(seconds * RATE);
        double width = canvas.width();
        double height = canvas.height();
        for (int bar = 0; bar < (int) (BARS * burst); bar++) {
            long which = beat * 53 + bar;
            double y = height * Noise.unit(452, which);
            double thick = height * (0.002 + 0.02 * Math.pow(Noise.unit(453, which), 4) * burst);
            double length = width * (0.08 + 0.5 * Noise.unit(454, which) * burst);
            double x = width * (1.2 * Noise.unit(455, which) - 0.1);
            double shift = width * (0.004 + 0.012 * burst);
            double alpha = 0.2 + 0.3 * burst * Noise.unit(456, which);
            rectangle(RED, alpha * 0.7, x - shift, y, length, thick);
            rectangle(CYAN, alpha * 0.7, x + shift, y + thick * 0.3, length, thick);
            if (Noise.unit(457, which) < 0.4) {
                statics(x, y, length, thick, alpha, which);
            }
        }
    }

    private void statics(double x, double y, double wide, double thick, double alpha, long which) {
        double cell = Math.max(2, Math.min(thick, canvas.height() / 160.0));
        for (int at = 0; at * cell < wide && at < 90; at++) {
            double grey = Noise.unit(458 + which, at);
            if (grey > 0.5) {
                rectangle(Shade.mix(0x101418, 0xFFFFFF, grey), alpha, x + at * cell, y, cell, Math.min(thick, cell));
            }
        }
    }

    private void rectangle(int rgb, double alpha, double x, double y, double wide, double high) {
        canvas.polygon(rgb, alpha, new double[] {x, y, x + wide, y, x + wide, y + high, x, y + high});
    }
}
