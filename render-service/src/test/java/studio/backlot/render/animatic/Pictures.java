package studio.backlot.render.animatic;

import java.awt.image.BufferedImage;

/** Measures of pictures in CIE L*a*b* (D65, sRGB). */
public final class Pictures {

    private Pictures() {}

    /**
     * What a picture is like on the whole.
     *
     * @param lightness mean L*, 0 to 100
     * @param chroma mean distance from grey
     * @param warmth mean b*: blue is negative, yellow positive
     * @param lines share of pixels that are much darker than what lies two pixels to both sides
     */
    record Measure(double lightness, double chroma, double warmth, double lines) {}

    static Measure measure(BufferedImage picture) {
        double lightness = 0;
        double chroma = 0;
        double warmth = 0;
        int lines = 0;
        int count = 0;
        for (int y = 2; y < picture.getHeight() - 2; y++) {
            for (int x = 2; x < picture.getWidth() - 2; x++) {
                double[] lab = lab(picture.getRGB(x, y));
                lightness += lab[0];
                chroma += Math.hypot(lab[1], lab[2]);
                warmth += lab[2];
                double left = lab(picture.getRGB(x - 2, y))[0];
                double right = lab(picture.getRGB(x + 2, y))[0];
                lines += lab[0] < Math.min(left, right) - 8 ? 1 : 0;
                count++;
            }
        }
        return new Measure(lightness / count, chroma / count, warmth / count, lines / (double) count);
    }

    /** Mean colour difference CIEDE2000 over every second pixel of every second row. */
    static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < one.getHeight(); y += 2) {
            for (int x = 0; x < one.getWidth(); x += 2) {
                sum += difference(one.getRGB(x, y), other.getRGB(x, y));
                count++;
            }
        }
        return sum / count;
    }

    /** Colour difference CIEDE2000 of two sRGB colours. */
    public static double difference(int one, int other) {
        return one == other ? 0 : ciede2000(lab(one), lab(other));
    }

    private static double[] lab(int rgb) {
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double root(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }

    /** Sharma, Wu, Dalal: The CIEDE2000 Color-Difference Formula (2005). */
    private static double ciede2000(double[] one, double[] other) {
        double mean = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
        double seventh = Math.pow(mean, 7);
        double grey = 0.5 * (1 - Math.sqrt(seventh / (seventh + Math.pow(25, 7))));
        double a1 = one[1] * (1 + grey);
        double a2 = other[1] * (1 + grey);
        double c1 = Math.hypot(a1, one[2]);
        double c2 = Math.hypot(a2, other[2]);
        double h1 = angle(one[2], a1);
        double h2 = angle(other[2], a2);
        double turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        double lightness = other[0] - one[0];
        double chroma = c2 - c1;
        double hue = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        double l = (one[0] + other[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = c1 * c2 == 0
                ? h1 + h2
                : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double sl = 1 + 0.015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
        double sc = 1 + 0.045 * c;
        double sh = 1 + 0.015 * c * t;
        double power = Math.pow(c, 7);
        double rotation = -2
                * Math.sqrt(power / (power + Math.pow(25, 7)))
                * Math.sin(Math.toRadians(60 * Math.exp(-((h - 275) / 25) * ((h - 275) / 25))));
        double dl = lightness / sl;
        double dc = chroma / sc;
        double dh = hue / sh;
        return Math.sqrt(Math.max(0, dl * dl + dc * dc + dh * dh + rotation * dc * dh));
    }

    private static double angle(double b, double a) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
