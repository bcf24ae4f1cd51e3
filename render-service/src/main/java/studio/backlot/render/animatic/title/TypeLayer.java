package studio.backlot.render.animatic.title;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import studio.backlot.render.animatic.canvas.Shade;

/** A page of type with a soft shadow, ready to be laid on finished frames (I420, BT.709 limited range). */
final class TypeLayer {

    private static final double SHADOW = 0.75;

    private final int width;
    private final int height;
    private final int first;
    private final int last;
    private final int[] argb;
    private final int[] shadow;

    TypeLayer(BufferedImage page) {
        width = page.getWidth();
        height = page.getHeight();
        argb = page.getRGB(0, 0, width, height, new int[width * height], 0, width);
        shadow = shadow(argb, width, height);
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (((argb[y * width + x] >>> 24) | shadow[y * width + x]) > 0) {
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        first = top & ~1;
        last = bottom;
    }

    /** The type's own shape, blurred: 0 to 255. */
    private static int[] shadow(int[] argb, int width, int height) {
        int[] from = new int[width * height];
        for (int at = 0; at < from.length; at++) {
            from[at] = argb[at] >>> 24;
        }
        int radius = Math.max(1, Math.min(width, height) / 90);
        int[] to = new int[from.length];
        for (int round = 0; round < 2; round++) {
            for (int y = 0; y < height; y++) {
                blur(from, to, y * width, 1, width, radius);
            }
            for (int x = 0; x < width; x++) {
                blur(to, from, x, width, height, radius);
            }
        }
        return Arrays.stream(from)
                .map(value -> (int) Math.min(255, value * SHADOW * 1.7))
                .toArray();
    }

    private static void blur(int[] from, int[] to, int start, int step, int count, int radius) {
        int sum = 0;
        for (int at = -radius; at < count + radius; at++) {
            int enters = at + radius;
            int leaves = at - radius - 1;
            sum += enters >= 0 && enters < count ? from[start + enters * step] : 0;
            sum -= leaves >= 0 && leaves < count ? from[start + leaves * step] : 0;
            if (at >= 0 && at < count) {
                to[start + at * step] = sum / (2 * radius + 1);
            }
        }
    }

    /** Lays the type on a frame, in place; {@code shown} 0 is not there, 1 all there. */
    void lay(byte[] i420, double shown) {
        int share = (int) Math.round(256 * Math.clamp(shown, 0, 1));
        if (share == 0) {
            return;
        }
        int chroma = width * height;
        for (int y = first; y <= last; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int dark = (shadow[at] * share) >> 8;
                int light = ((argb[at] >>> 24) * share) >> 8;
                if ((dark | light) != 0) {
                    int under = i420[at] & 255;
                    int shaded = under + (16 - under) * dark / 255;
                    i420[at] = (byte) (shaded + (luma(argb[at]) - shaded) * light / 255);
                    if (((x | y) & 1) == 0) {
                        int cell = chroma + y / 2 * (width / 2) + x / 2;
                        int other = cell + chroma / 4;
                        i420[cell] = (byte) toned(i420[cell] & 255, blue(argb[at]), dark, light);
                        i420[other] = (byte) toned(i420[other] & 255, red(argb[at]), dark, light);
                    }
                }
            }
        }
    }

    private static int toned(int under, int over, int dark, int light) {
        int shaded = under + (128 - under) * dark / 255;
        return shaded + (over - shaded) * light / 255;
    }

    private static int luma(int rgb) {
        return (11966 * Shade.red(rgb) + 40254 * Shade.green(rgb) + 4064 * Shade.blue(rgb) + (16 << 16) + 32768) >> 16;
    }

    private static int blue(int rgb) {
        return ((-6596 * Shade.red(rgb) - 22189 * Shade.green(rgb) + 28785 * Shade.blue(rgb)) >> 16) + 128;
    }

    private static int red(int rgb) {
        return ((28785 * Shade.red(rgb) - 26145 * Shade.green(rgb) - 2640 * Shade.blue(rgb)) >> 16) + 128;
    }
}
