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
        int[] drawn = layer.bounds();
        int reach = beam.glitch() < 0.05 ? 1 : canvas.width() / 16;
        int left = (int) Math.clamp(area[0], Math.max(0, drawn[0] - reach), canvas.width());
        int top = (int) Math.clamp(area[1], drawn[1], canvas.height());
        int right = (int) Math.clamp(area[2], 0, Math.min(canvas.width(), drawn[2] + reach));
        int bottom = (int) Math.clamp(area[3], 0, drawn[3]);
        int[] from = layer.pixels();
        int[] to = canvas.pixels();
        int width = canvas.width();
        int[] tinted = tinted(tint);
        double period = Math.max(3, canvas.height() / 240.0);
        double span = Math.max(1, area[3] - area[1]);
        for (int y = top; y < bottom; y++) {
            double wave = 0.5 + 0.5 * Math.cos(2 * Math.PI * (y / period - beam.seconds() * 5));
            double sweep = Math.max(0, 1 - Math.abs((y - area[1]) / span - (beam.seconds() * 0.35 % 1.4 - 0.2)) * 9);
            double fadeFoot = Math.min(1, (area[3] - y) / (span * 0.22) + 0.12);
            int alpha = (int) (256 * beam.visible() * (0.56 + 0.2 * wave + 0.24 * sweep) * fadeFoot);
            int shift = shift(y, beam, canvas.width());
            int split = (int) Math.round(beam.glitch() * canvas.width() / 160.0);
            int first = Math.max(left, -shift);
            int last = Math.min(right, width - shift);
            int row = y * width;
            for (int x = first; x < last; x++) {
                int source = x + shift;
                int argb = from[row + source];
                int redder = split == 0 ? argb : from[row + Math.clamp(source - split, 0, width - 1)];
                int cover = Math.max(argb >>> 24, redder >>> 24);
                if (cover == 0) {
                    continue;
                }
                int level = ((argb >> 16 & 255) * 54 + (argb >> 8 & 255) * 183 + (argb & 255) * 19) >> 8;
                int hue = tinted[level];
                int r = (((redder >> 16 & 255) * 110) >> 8) + (hue >> 16 & 255);
                int g = (((argb >> 8 & 255) * 110) >> 8) + (hue >> 8 & 255);
                int b = (((argb & 255) * 110) >> 8) + (hue & 255);
                int share = (cover * alpha) >> 8;
                int keep = 255 - share;
                int under = to[row + x];
                int light = share * 24;
                to[row + x] = part((under >>> 24) * keep + 255 * share) << 24
                        | Math.min(255, part((under >> 16 & 255) * keep + r * share + light)) << 16
                        | Math.min(255, part((under >> 8 & 255) * keep + g * share + light)) << 8
                        | Math.min(255, part((under & 255) * keep + b * share + light));
            }
        }
        canvas.ink().touch(left, top, right, bottom);
    }

    /** What light of the tint adds to a figure by its own level; a little shines also where the figure is dark. */
    private static int[] tinted(int tint) {
        int[] tinted = new int[256];
        for (int level = 0; level < 256; level++) {
            int bright = 46 + level * 5 / 4;
            int red = Math.min(145, ((tint >> 16 & 255) * bright * 146 / 255) >> 8);
            int green = Math.min(145, ((tint >> 8 & 255) * bright * 146 / 255) >> 8);
            int blue = Math.min(145, ((tint & 255) * bright * 146 / 255) >> 8);
            tinted[level] = red << 16 | green << 8 | blue;
        }
        return tinted;
    }

    /** {@code value} by 255, without a division. */
    private static int part(int value) {
        return (value + 1 + (value >> 8)) >> 8;
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
