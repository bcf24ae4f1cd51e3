package studio.backlot.marketing.look;

import java.awt.image.BufferedImage;
import studio.backlot.contracts.film.Colour;

/** Makes pictures of different shots look like one print: three-tone toning, contrast, glow, vignette and grain. */
public final class Grade {

    private static final double TONING = 0.42;
    private static final double GLOW = 0.30;
    private static final double GRAIN = 7;

    private final int[][] tones = new int[256][];

    public Grade(MoodPalette palette) {
        for (int luma = 0; luma < 256; luma++) {
            tones[luma] = luma < 128
                    ? mix(palette.shadow(), palette.middle(), luma / 128.0)
                    : mix(palette.middle(), palette.light(), (luma - 128) / 127.0);
        }
    }

    /** Colours and contrast; changes the picture itself. */
    public void tone(BufferedImage picture) {
        int[] pixels = Canvas.pixels(picture);
        for (int i = 0; i < pixels.length; i++) {
            int red = pixels[i] >> 16 & 255;
            int green = pixels[i] >> 8 & 255;
            int blue = pixels[i] & 255;
            int[] tone = tones[(54 * red + 183 * green + 19 * blue) >> 8];
            pixels[i] = curve(red + (tone[0] - red) * TONING) << 16
                    | curve(green + (tone[1] - green) * TONING) << 8
                    | curve(blue + (tone[2] - blue) * TONING);
        }
    }

    /** Lights bleed into what is around them. */
    public void glow(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage lights = Canvas.scaled(picture, width / 8, height / 8);
        int[] small = Canvas.pixels(lights);
        for (int i = 0; i < small.length; i++) {
            int luma = (54 * (small[i] >> 16 & 255) + 183 * (small[i] >> 8 & 255) + 19 * (small[i] & 255)) >> 8;
            double keep = Math.clamp((luma - 120) / 100.0, 0, 1) * GLOW;
            small[i] = (int) ((small[i] >> 16 & 255) * keep) << 16
                    | (int) ((small[i] >> 8 & 255) * keep) << 8
                    | (int) ((small[i] & 255) * keep);
        }
        Blur.soften(lights, Math.max(1, width / 200));
        int[] pixels = Canvas.pixels(picture);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int glow = bilinear(lights, (x + 0.5) / width, (y + 0.5) / height);
                int at = y * width + x;
                pixels[at] = screen(pixels[at] >> 16 & 255, glow >> 16 & 255) << 16
                        | screen(pixels[at] >> 8 & 255, glow >> 8 & 255) << 8
                        | screen(pixels[at] & 255, glow & 255);
            }
        }
    }

    /** Darker corners and the grain of print; the grain depends on the place alone. */
    public void print(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = Canvas.pixels(picture);
        for (int y = 0; y < height; y++) {
            double down = (y - height / 2.0) / (height / 2.0);
            for (int x = 0; x < width; x++) {
                double across = (x - width / 2.0) / (width / 2.0);
                double away = across * across * 0.55 + down * down * 0.45;
                double light = 1 - 0.42 * away * away;
                double grain = (noise(x, y) - 0.5) * GRAIN;
                int pixel = pixels[y * width + x];
                pixels[y * width + x] = clamp((pixel >> 16 & 255) * light + grain) << 16
                        | clamp((pixel >> 8 & 255) * light + grain) << 8
                        | clamp((pixel & 255) * light + grain);
            }
        }
    }

    /** The colour at a place, 0 to 1 across and down, between the four nearest pixels. */
    private static int bilinear(BufferedImage picture, double across, double down) {
        int[] pixels = Canvas.pixels(picture);
        int width = picture.getWidth();
        double x = Math.clamp(across * width - 0.5, 0, width - 1.0);
        double y = Math.clamp(down * picture.getHeight() - 0.5, 0, picture.getHeight() - 1.0);
        int left = Math.min((int) x, Math.max(0, width - 2));
        int top = Math.min((int) y, Math.max(0, picture.getHeight() - 2));
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, picture.getHeight() - 1);
        int share = (int) ((x - left) * 256);
        int upper = Canvas.blend(pixels[top * width + left], pixels[top * width + right], share);
        int lower = Canvas.blend(pixels[bottom * width + left], pixels[bottom * width + right], share);
        return Canvas.blend(upper, lower, (int) ((y - top) * 256));
    }

    /** A gentle S through black, middle and white. */
    private static int curve(double value) {
        double x = Math.clamp(value / 255, 0, 1);
        double s = x * x * (3 - 2 * x);
        return (int) Math.round(255 * (x * 0.55 + s * 0.45));
    }

    private static int screen(int under, int over) {
        return 255 - (255 - under) * (255 - over) / 255;
    }

    private static int clamp(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /** A hash of the place, 0 to 1 (the finaliser of MurmurHash3). */
    private static double noise(int x, int y) {
        int hash = x * 0x27d4eb2d ^ y * 0x165667b1;
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return ((hash ^ hash >>> 16) & 0xffff) / 65535.0;
    }

    private static int[] mix(Colour from, Colour to, double share) {
        int[] mixed = new int[3];
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            int a = from.rgb() >> shift & 255;
            int b = to.rgb() >> shift & 255;
            mixed[channel] = (int) Math.round(a + (b - a) * share);
        }
        return mixed;
    }
}
