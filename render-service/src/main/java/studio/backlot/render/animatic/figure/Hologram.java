package studio.backlot.render.animatic.figure;

import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.animatic.canvas.Sheet;
import studio.backlot.render.weave.Noise;

/** Lays a figure over the picture as projected light: translucent, tinted, with scan lines, and torn when it glitches. */
final class Hologram {

    private Hologram() {}

    /**
     * Lays the figure that is on {@code layer} over what the canvas draws on: light that covers little of what is behind it.
     *
     * @param area left, top, right and bottom of the figure in pixels
     */
    static void lay(Canvas canvas, Sheet layer, int tint, double[] area, Beam beam) {
        int left = (int) Math.clamp(area[0], 0, canvas.width());
        int top = (int) Math.clamp(area[1], 0, canvas.height());
        int right = (int) Math.clamp(area[2], 0, canvas.width());
        int bottom = (int) Math.clamp(area[3], 0, canvas.height());
        int[] from = layer.pixels();
        int[] to = canvas.pixels();
        int width = canvas.width();
        int tr = tint >> 16 & 255;
        int tg = tint >> 8 & 255;
        int tb = tint & 255;
        double period = Math.max(3, canvas.height() / 240.0);
        double span = Math.max(1, area[3] - area[1]);
        for (int y = top; y < bottom; y++) {
            double wave = 0.5 + 0.5 * Math.cos(2 * Math.PI * (y / period - beam.seconds() * 5));
            double sweep = Math.max(0, 1 - Math.abs((y - area[1]) / span - (beam.seconds() * 0.35 % 1.4 - 0.2)) * 9);
            double fadeFoot = Math.min(1, (area[3] - y) / (span * 0.22) + 0.12);
            int alpha = (int) (256 * beam.visible() * (0.56 + 0.2 * wave + 0.24 * sweep) * fadeFoot);
            int shift = shift(y, beam, canvas.width());
            int split = (int) Math.round(beam.glitch() * canvas.width() / 160.0);
            for (int x = left; x < right; x++) {
                int source = x + shift;
                if (source < 0 || source >= width) {
                    continue;
                }
                int argb = from[y * width + source];
                int redder = split == 0 ? argb : from[y * width + Math.clamp(source - split, 0, width - 1)];
                int cover = Math.max(argb >>> 24, redder >>> 24);
                if (cover == 0) {
                    continue;
                }
                int level = ((argb >> 16 & 255) * 54 + (argb >> 8 & 255) * 183 + (argb & 255) * 19) >> 8;
                int bright = 46 + level * 5 / 4;
                int r = ((redder >> 16 & 255) * 110 + tr * bright * 146 / 255) >> 8;
                int g = ((argb >> 8 & 255) * 110 + tg * bright * 146 / 255) >> 8;
                int b = ((argb & 255) * 110 + tb * bright * 146 / 255) >> 8;
                int share = (cover * alpha) >> 8;
                int under = to[y * width + x];
                to[y * width + x] = mix(under >>> 24, 255, 0, share) << 24
                        | mix(under >> 16 & 255, r, share, share) << 16
                        | mix(under >> 8 & 255, g, share, share) << 8
                        | mix(under & 255, b, share, share);
            }
        }
        canvas.ink().touch(left, top, right, bottom);
    }

    /** A little light is added to what the figure covers, so that it shines in the dark, too. */
    private static int mix(int under, int over, int light, int share) {
        return Math.min(255, (under * (255 - share) + over * share + light * 24) / 255);
    }

    /** Rows jump sideways in slices while it glitches. */
    private static int shift(int y, Beam beam, int width) {
        if (beam.glitch() < 0.05) {
            return 0;
        }
        long slice = y / Math.max(4, width / 90) + (long) Math.floor(beam.seconds() * 12) * 1000;
        double chance = Noise.unit(beam.seed(), slice);
        return chance < beam.glitch() * 0.55
                ? (int) (Noise.signed(beam.seed() + 1, slice) * width * 0.035 * (0.4 + beam.glitch()))
                : 0;
    }

    /** How the projection is at a moment; {@code visible} is 0 not there to 1 fully there. */
    record Beam(double seconds, double visible, double glitch, long seed) {}
}
