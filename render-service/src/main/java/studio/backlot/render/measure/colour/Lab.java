package studio.backlot.render.measure.colour;

/**
 * A colour in CIELAB 1976 under D65, 2 degree observer (ISO/CIE 11664-4), from and to sRGB (IEC 61966-2-1).
 *
 * @param l lightness, 0 black to 100 white
 * @param a green to red
 * @param b blue to yellow
 */
public record Lab(double l, double a, double b) {

    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    /** White of D65: the row sums of the matrix, so that white is exactly 100, 0, 0. */
    private static final double WHITE_X = 0.4124564 + 0.3575761 + 0.1804375;

    private static final double WHITE_Z = 0.0193339 + 0.1191920 + 0.9503041;
    private static final double[] LINEAR = new double[256];

    static {
        for (int value = 0; value < 256; value++) {
            double share = value / 255.0;
            LINEAR[value] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }

    /** The colour of a pixel 0xRRGGBB; higher bits are not looked at. */
    public static Lab of(int rgb) {
        return ofLinear(LINEAR[rgb >> 16 & 255], LINEAR[rgb >> 8 & 255], LINEAR[rgb & 255]);
    }

    /** The colour of gamma-coded red, green and blue, each 0 to 255 and not rounded. */
    public static Lab of(double red, double green, double blue) {
        return ofLinear(linear(red), linear(green), linear(blue));
    }

    private static Lab ofLinear(double r, double g, double b) {
        double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE_X);
        double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / WHITE_Z);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /** The nearest pixel 0xRRGGBB, each channel within its range. */
    public int rgb() {
        double[] coded = coded();
        return (int) Math.round(coded[0]) << 16 | (int) Math.round(coded[1]) << 8 | (int) Math.round(coded[2]);
    }

    /** Gamma-coded red, green and blue, each held within 0 to 255 and not rounded. */
    public double[] coded() {
        double fy = (l + 16) / 116;
        double x = WHITE_X * cube(fy + a / 500);
        double y = l > KAPPA * EPSILON ? fy * fy * fy : l / KAPPA;
        double z = WHITE_Z * cube(fy - b / 200);
        return new double[] {
            coded(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
            coded(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
            coded(0.0556434 * x - 0.2040259 * y + 1.0572252 * z)
        };
    }

    /** {@code share} of the way to another colour. */
    public Lab towards(Lab other, double share) {
        return new Lab(l + (other.l - l) * share, a + (other.a - a) * share, b + (other.b - b) * share);
    }

    /** Euclidean distance, CIE 1976: quicker than {@link Ciede2000} and not as even. */
    public double distance(Lab other) {
        double dl = l - other.l;
        double da = a - other.a;
        double db = b - other.b;
        return Math.sqrt(dl * dl + da * da + db * db);
    }

    private static double linear(double value) {
        double held = Math.clamp(value, 0, 255);
        int below = (int) Math.min(254, held);
        return LINEAR[below] + (LINEAR[below + 1] - LINEAR[below]) * (held - below);
    }

    private static double root(double value) {
        return value > EPSILON ? Math.cbrt(value) : (KAPPA * value + 16) / 116;
    }

    private static double cube(double root) {
        double cube = root * root * root;
        return cube > EPSILON ? cube : (116 * root - 16) / KAPPA;
    }

    private static double coded(double linear) {
        double held = Math.clamp(linear, 0, 1);
        double share = held <= 0.0031308 ? 12.92 * held : 1.055 * Math.pow(held, 1 / 2.4) - 0.055;
        return 255 * share;
    }
}
