package studio.backlot.render.measure.sound;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import studio.backlot.render.measure.picture.LeastSquares;

/**
 * How late a mouth is against its sound, found where both curves correlate most.
 *
 * @param frames that the picture is late, to parts of a frame; negative when it is early
 * @param correlation Pearson's, at that offset, 0 to 1
 */
public record SoundOffset(double frames, double correlation) {

    /** Farthest offset that is looked at, frames: more than half a second at 24 and 25 frames a second. */
    private static final int REACH = 15;

    private static final int STEPS = 10;

    /** Correlation below which the mouth does not say what is heard, or cannot be seen well enough. */
    private static final double LEAST = 0.65;

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

    /** Pearson's, of what is left of both when a slow drift, a parabola over the frames, is taken away: a head that moves is no speech. */
    private static double correlation(double[] seen, DoubleUnaryOperator heard, double late) {
        int[] frames = IntStream.range(0, seen.length)
                .filter(frame -> !Double.isNaN(seen[frame]))
                .toArray();
        if (frames.length < FEWEST) {
            return 0;
        }
        double[] one = undrifted(frames, frame -> seen[frame]);
        double[] other = undrifted(frames, frame -> heard.applyAsDouble(frame - late));
        double spread = product(one, one) * product(other, other);
        return spread <= 1e-9 ? 0 : product(one, other) / Math.sqrt(spread);
    }

    private static double[] undrifted(int[] frames, IntToDoubleFunction of) {
        LeastSquares parabola = new LeastSquares(3);
        for (int frame : frames) {
            parabola.add(powers(frame, frames), of.applyAsDouble(frame));
        }
        double[] drift = parabola.fit().factors();
        return Arrays.stream(frames)
                .mapToDouble(frame -> of.applyAsDouble(frame) - product(drift, powers(frame, frames)))
                .toArray();
    }

    /** 1, time and its square, time from about −1 to 1. */
    private static double[] powers(int frame, int[] frames) {
        double middle = (frames[0] + frames[frames.length - 1]) / 2.0;
        double at = (frame - middle) / Math.max(1, middle - frames[0]);
        return new double[] {1, at, at * at};
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
