package studio.backlot.render.animatic.set;

import studio.backlot.contracts.film.Weather;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.Noise;
import studio.backlot.render.weave.Point;

/** What open ground is covered with: tufts of grass and small flowers, or stones where nothing grows. */
final class Ground {

    private static final int MOST = 300;

    /** Of so many tufts one has a flower. */
    private static final int FLOWERS = 9;

    /** Tufts grow in patches of about so many metres. */
    private static final double PATCH = 2.6;

    private Ground() {}

    /** @param reach metres from the middle to where nothing is to be seen any more */
    static void cover(Plotter plotter, int rgb, double reach, Weather weather) {
        boolean green = Shade.green(rgb) > Shade.red(rgb) && Shade.green(rgb) > Shade.blue(rgb);
        boolean grows = green && weather != Weather.SNOW;
        Point eye = plotter.view().camera().position();
        for (int spot = 0; spot < MOST; spot++) {
            double out = reach * Math.sqrt(Noise.unit(51, spot));
            double angle = 2 * Math.PI * Noise.unit(52, spot);
            double x = out * Math.cos(angle);
            double z = out * Math.sin(angle);
            double near = Math.hypot(x - eye.x(), z - eye.z());
            if (near < 0.6 || near > 22) {
                continue;
            }
            if (!grows) {
                pebble(plotter, rgb, x, z, spot);
            } else if (Noise.smooth(55, x / PATCH) + Noise.smooth(56, z / PATCH) > -0.35) {
                tuft(plotter, rgb, x, z, spot);
            }
        }
    }

    private static void tuft(Plotter plotter, int rgb, double x, double z, int spot) {
        Point right = plotter.view().camera().right();
        double high = 0.05 + 0.1 * Noise.unit(53, spot);
        int shade = Noise.unit(54, spot) < 0.6 ? Shade.times(rgb, 0.72) : Shade.mix(rgb, 0xFFF2A0, 0.3);
        for (int blade = -1; blade <= 1; blade++) {
            double foot = 0.028 * blade;
            double lean = high * (0.45 * blade + 0.25 * Noise.signed(57 + blade, spot));
            double tall = high * (blade == 0 ? 1.15 : 0.8);
            plotter.begin()
                    .to(x + right.x() * (foot - 0.014), 0, z + right.z() * (foot - 0.014))
                    .to(x + right.x() * (foot + lean), tall, z + right.z() * (foot + lean))
                    .to(x + right.x() * (foot + 0.014), 0, z + right.z() * (foot + 0.014));
            plotter.paint(shade, 0.9);
        }
        if (spot % FLOWERS == 0) {
            flower(plotter, x, z, high, right, spot);
        }
    }

    private static void flower(Plotter plotter, double x, double z, double high, Point right, int spot) {
        double size = 0.02 + 0.015 * Noise.unit(59, spot);
        int rgb = Noise.unit(60, spot) < 0.5 ? 0xFFF6E4 : Noise.unit(60, spot) < 0.8 ? 0xFFD858 : 0xE898C0;
        plotter.begin();
        for (int corner = 0; corner < 6; corner++) {
            double angle = Math.PI * corner / 3;
            double across = Math.cos(angle) * size;
            plotter.to(x + right.x() * across, high + 0.03 + Math.sin(angle) * size, z + right.z() * across);
        }
        plotter.paint(rgb, 1);
    }

    private static void pebble(Plotter plotter, int rgb, double x, double z, int spot) {
        double size = 0.02 + 0.05 * Noise.unit(53, spot);
        plotter.begin();
        for (int corner = 0; corner < 7; corner++) {
            double angle = 2 * Math.PI * corner / 7;
            double out = size * (0.8 + 0.4 * Noise.unit(54, spot * 7L + corner));
            plotter.to(x + Math.cos(angle) * out, 0.002, z + Math.sin(angle) * out);
        }
        plotter.paint(Noise.unit(57, spot) < 0.5 ? Shade.times(rgb, 0.8) : Shade.mix(rgb, 0xFFFFFF, 0.2), 0.5);
    }
}
