package studio.backlot.audio.sound;

/** Rational resampling to 48 kHz by a windowed sinc, one phase table per output position (Kaiser, β 9, 48 taps). */
public final class Resampler {

    private static final int HALF_TAPS = 24;
    private static final double BETA = 9;

    private Resampler() {}

    /** The same sound at 48 kHz. */
    public static float[] from(int rate, float[] samples) {
        if (rate == Rate.HZ) {
            return samples.clone();
        }
        int common = gcd(rate, Rate.HZ);
        int up = Rate.HZ / common;
        int down = rate / common;
        float[][] phases = phases(up, Math.min(1.0, (double) up / down) * 0.96);
        float[] result = new float[Math.toIntExact((long) samples.length * up / down)];
        for (int i = 0; i < result.length; i++) {
            long position = (long) i * down;
            int centre = (int) (position / up);
            float[] taps = phases[(int) (position % up)];
            int first = Math.max(0, HALF_TAPS - 1 - centre);
            int last = Math.min(taps.length, samples.length - centre + HALF_TAPS - 1);
            float sum = 0;
            for (int t = first; t < last; t++) {
                sum += taps[t] * samples[centre - HALF_TAPS + 1 + t];
            }
            result[i] = sum;
        }
        return result;
    }

    private static float[][] phases(int up, double cutoff) {
        float[][] phases = new float[up][2 * HALF_TAPS];
        for (int phase = 0; phase < up; phase++) {
            double sum = 0;
            for (int t = 0; t < 2 * HALF_TAPS; t++) {
                double distance = t - (HALF_TAPS - 1) - (double) phase / up;
                double tap = sinc(distance * cutoff) * kaiser(distance / HALF_TAPS);
                phases[phase][t] = (float) tap;
                sum += tap;
            }
            for (int t = 0; t < 2 * HALF_TAPS; t++) {
                phases[phase][t] /= (float) sum;
            }
        }
        return phases;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** Modified Bessel function of the first kind, order 0, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 40; k++) {
            term *= (x / 2 / k) * (x / 2 / k);
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
