package studio.backlot.render.measure.colour;

/**
 * The colour difference CIEDE2000 with weights of 1: about 1 is just noticed, 3 is seen at once. G. Sharma, W. Wu, E. N. Dalal: The
 * CIEDE2000 Color-Difference Formula: Implementation Notes, Supplementary Test Data, and Mathematical Observations. Color Research and
 * Application 30 (1), 2005, equations 2 to 22.
 */
public final class Ciede2000 {

    private static final double POW25_7 = 6103515625.0;

    private Ciede2000() {}

    /** The difference of two colours, 0 when equal, the same both ways. */
    public static double of(Lab one, Lab other) {
        double grey = 0.5 * (1 - share((Math.hypot(one.a(), one.b()) + Math.hypot(other.a(), other.b())) / 2));
        double a1 = one.a() * (1 + grey);
        double a2 = other.a() * (1 + grey);
        double c1 = Math.hypot(a1, one.b());
        double c2 = Math.hypot(a2, other.b());
        double h1 = hue(a1, one.b());
        double h2 = hue(a2, other.b());
        boolean colourless = c1 * c2 == 0;
        double turn = colourless ? 0 : turn(h2 - h1);
        double l = (one.l() + other.l()) / 2;
        double c = (c1 + c2) / 2;
        double h = colourless ? h1 + h2 : mean(h1, h2);
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double off = (l - 50) * (l - 50);
        double lightness = (other.l() - one.l()) / (1 + 0.015 * off / Math.sqrt(20 + off));
        double chroma = (c2 - c1) / (1 + 0.045 * c);
        double hue = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * c * t);
        double bend = (h - 275) / 25;
        double rotation = -2 * share(c) * Math.sin(Math.toRadians(60 * Math.exp(-bend * bend)));
        return Math.sqrt(Math.max(0, lightness * lightness + chroma * chroma + hue * hue + rotation * chroma * hue));
    }

    private static double share(double chroma) {
        double seventh = Math.pow(chroma, 7);
        return Math.sqrt(seventh / (seventh + POW25_7));
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double turn(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }

    private static double mean(double h1, double h2) {
        double sum = h1 + h2;
        return Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
