package studio.backlot.audio.sound;

/** A second-order filter, one channel, after R. Bristow-Johnson's Audio EQ Cookbook; frequencies in hertz. */
public final class Biquad {

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double z1;
    private double z2;

    Biquad(double[] b, double[] a) {
        b0 = b[0] / a[0];
        b1 = b[1] / a[0];
        b2 = b[2] / a[0];
        a1 = a[1] / a[0];
        a2 = a[2] / a[0];
    }

    public static Biquad lowPass(double frequency, double q) {
        Corner c = Corner.of(frequency, q);
        double side = (1 - c.cos) / 2;
        return new Biquad(new double[] {side, 1 - c.cos, side}, c.poles());
    }

    public static Biquad highPass(double frequency, double q) {
        Corner c = Corner.of(frequency, q);
        double side = (1 + c.cos) / 2;
        return new Biquad(new double[] {side, -1 - c.cos, side}, c.poles());
    }

    /** Unity gain at its centre. */
    public static Biquad bandPass(double frequency, double q) {
        Corner c = Corner.of(frequency, q);
        return new Biquad(new double[] {c.alpha, 0, -c.alpha}, c.poles());
    }

    public static Biquad peak(double frequency, double q, double decibels) {
        Corner c = Corner.of(frequency, q);
        double gain = Math.pow(10, decibels / 40);
        return new Biquad(
                new double[] {1 + c.alpha * gain, -2 * c.cos, 1 - c.alpha * gain},
                new double[] {1 + c.alpha / gain, -2 * c.cos, 1 - c.alpha / gain});
    }

    public static Biquad lowShelf(double frequency, double decibels) {
        Corner c = Corner.of(frequency, Math.sqrt(0.5));
        double gain = Math.pow(10, decibels / 40);
        double root = 2 * Math.sqrt(gain) * c.alpha;
        double up = gain + 1;
        double down = gain - 1;
        return new Biquad(
                new double[] {
                    gain * (up - down * c.cos + root), 2 * gain * (down - up * c.cos), gain * (up - down * c.cos - root)
                },
                new double[] {up + down * c.cos + root, -2 * (down + up * c.cos), up + down * c.cos - root});
    }

    public static Biquad highShelf(double frequency, double decibels) {
        Corner c = Corner.of(frequency, Math.sqrt(0.5));
        double gain = Math.pow(10, decibels / 40);
        double root = 2 * Math.sqrt(gain) * c.alpha;
        double up = gain + 1;
        double down = gain - 1;
        return new Biquad(
                new double[] {
                    gain * (up + down * c.cos + root),
                    -2 * gain * (down + up * c.cos),
                    gain * (up + down * c.cos - root)
                },
                new double[] {up - down * c.cos + root, 2 * (down - up * c.cos), up - down * c.cos - root});
    }

    public float step(float in) {
        double out = b0 * in + z1;
        z1 = b1 * in - a1 * out + z2;
        z2 = b2 * in - a2 * out;
        return (float) out;
    }

    /** Filters in place. */
    public void run(float[] samples) {
        run(samples, samples.length);
    }

    /** Filters the first {@code count} samples in place. */
    public void run(float[] samples, int count) {
        for (int i = 0; i < count; i++) {
            samples[i] = step(samples[i]);
        }
    }

    private record Corner(double cos, double alpha) {

        static Corner of(double frequency, double q) {
            double angle = 2 * Math.PI * frequency / Rate.HZ;
            return new Corner(Math.cos(angle), Math.sin(angle) / (2 * q));
        }

        double[] poles() {
            return new double[] {1 + alpha, -2 * cos, 1 - alpha};
        }
    }
}
