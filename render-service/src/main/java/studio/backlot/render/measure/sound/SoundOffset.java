package studio.backlot.render.measure.sound;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * How late a mouth is against its sound, found where both curves correlate most.
 *
 * @param frames that the picture is late, to parts of a frame; negative when it is early
 * @param correlation Pearson's, at that offset, 0 to 1
 */
public record SoundOffset(double frames, double correlation) {

    /** Farthest offset that is looked at, frames. */
    public static final int REACH = 12;

    private static final int STEPS = 10;

    /** Correlation below which the mouth does not say what is heard, or cannot be seen well enough. */
    private static final double LEAST = 0.6;

    /** Fewest frames in which the mouth must be seen. */
    private static final int FEWEST = 16;

    /**
     * The offset, or empty when the mouth is seen too little or nowhere does what is heard.
     *
     * @param seen openness of the mouth in each frame, in any unit; NaN where it cannot be seen
     * @param heard openness at a time in frames since the first of {@code seen}
     */
    public static Optional<SoundOffset> of(double[] seen, DoubleUnaryOperator heard) {
        double[] fit = new double[2 * REACH * STEPS + 1];
        int best = 0;
        for (int at = 0; at < fit.length; at++) {
            fit[at] = correlation(seen, heard, late(at));
            best = fit[at] > fit[best] ? at : best;
        }
        if (fit[best] < LEAST) {
            return Optional.empty();
        }
        double fine = 0;
        if (best > 0 && best < fit.length - 1) {
            double bend = fit[best - 1] - 2 * fit[best] + fit[best + 1];
            fine = bend < 0 ? (fit[best - 1] - fit[best + 1]) / (2 * bend) : 0;
        }
        return Optional.of(new SoundOffset(late(best) + fine / STEPS, fit[best]));
    }

    private static double late(int at) {
        return at / (double) STEPS - REACH;
    }

    private static double correlation(double[] seen, DoubleUnaryOperator heard, double late) {
        double[] sums = new double[5];
        int count = 0;
        for (int frame = 0; frame < seen.length; frame++) {
            if (!Double.isNaN(seen[frame])) {
                double one = seen[frame];
                double other = heard.applyAsDouble(frame - late);
                sums[0] += one;
                sums[1] += other;
                sums[2] += one * one;
                sums[3] += other * other;
                sums[4] += one * other;
                count++;
            }
        }
        if (count < FEWEST) {
            return 0;
        }
        double spread = (sums[2] - sums[0] * sums[0] / count) * (sums[3] - sums[1] * sums[1] / count);
        return spread <= 1e-9 ? 0 : (sums[4] - sums[0] * sums[1] / count) / Math.sqrt(spread);
    }
}
