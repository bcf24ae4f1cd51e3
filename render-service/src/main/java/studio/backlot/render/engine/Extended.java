package studio.backlot.render.engine;

import java.util.Locale;
import studio.backlot.contracts.time.RationalTime;

/**
 * A call that goes on from a video. What came for it is told by its length: which of both a model gives is not said anywhere.
 *
 * @param by what it is asked to add
 */
public record Extended(RationalTime by) {
    /** Models end a few frames early or late. */
    private static final double TOLERANCE_SECONDS = 0.5;

    /** What came for a video. */
    public enum Answer {
        /** The video and what was added, in one. */
        WHOLE,
        /** What was added. */
        ALONE,
        /** Neither. */
        UNFIT
    }

    /** Both in seconds. */
    public Answer answer(double given, double came) {
        if (Math.abs(came - given - by.seconds()) <= TOLERANCE_SECONDS) {
            return Answer.WHOLE;
        }
        return Math.abs(came - by.seconds()) <= TOLERANCE_SECONDS ? Answer.ALONE : Answer.UNFIT;
    }

    /** What is wrong with it, for people. */
    public String said(double given, double came) {
        return String.format(
                Locale.ROOT,
                "of %.1f s that were to go on for %.1f s came %.1f s, which is neither both together nor what was added",
                given,
                by.seconds(),
                came);
    }
}
