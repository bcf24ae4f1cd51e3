package studio.backlot.marketing.look;

import java.awt.image.BufferedImage;

/** Three box blurs after each other: near enough to a Gaussian, and the same bits everywhere. */
public final class Blur {

    private Blur() {}

    /** Blurs the picture itself; {@code radius} in pixels, about the Gaussian's standard deviation. */
    public static void soften(BufferedImage picture, int radius) {
        if (radius < 1) {
            return;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = Canvas.pixels(picture);
        int[] other = new int[pixels.length];
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < height; y++) {
                line(pixels, other, y * width, 1, width, radius);
            }
            for (int x = 0; x < width; x++) {
                line(other, pixels, x, width, height, radius);
            }
        }
    }

    private static void line(int[] from, int[] to, int start, int step, int length, int radius) {
        int size = 2 * radius + 1;
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int i = -radius; i <= radius; i++) {
            int pixel = from[start + Math.clamp(i, 0, length - 1) * step];
            alpha += pixel >>> 24;
            red += pixel >> 16 & 255;
            green += pixel >> 8 & 255;
            blue += pixel & 255;
        }
        for (int i = 0; i < length; i++) {
            to[start + i * step] =
                    pack((int) (alpha / size), (int) (red / size), (int) (green / size), (int) (blue / size));
            int enters = from[start + Math.min(i + radius + 1, length - 1) * step];
            int leaves = from[start + Math.max(i - radius, 0) * step];
            alpha += (enters >>> 24) - (leaves >>> 24);
            red += (enters >> 16 & 255) - (leaves >> 16 & 255);
            green += (enters >> 8 & 255) - (leaves >> 8 & 255);
            blue += (enters & 255) - (leaves & 255);
        }
    }

    private static int pack(int alpha, int red, int green, int blue) {
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
