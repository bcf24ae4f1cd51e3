package studio.backlot.render.job;

import java.time.Duration;

/**
 * When a job is asked after: hardly before it can be done, often when it should be, and ever less when it is late.
 *
 * @param usual how long such a job takes
 * @param least pause between two questions
 * @param most pause between two questions
 */
public record Pace(Duration usual, Duration least, Duration most) {
    private static final double EARLY = 0.75;
    private static final double LATE = 1.5;
    private static final double SLOWER = 0.2;

    public Pace {
        if (least.isZero() || least.isNegative() || most.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "expected pauses of more than nothing, not %s to %s".formatted(least, most));
        }
    }

    /** The same for jobs that usually take so long. */
    public Pace usually(Duration learnt) {
        return new Pace(learnt, least, most);
    }

    /** The pause after a job has been under way for so long and is not done. */
    public Duration pause(Duration elapsed) {
        Duration early = times(usual, EARLY);
        if (elapsed.compareTo(early) < 0) {
            return within(early.minus(elapsed));
        }
        return elapsed.compareTo(times(usual, LATE)) < 0 ? least : within(times(elapsed, SLOWER));
    }

    private Duration within(Duration pause) {
        if (pause.compareTo(least) < 0) {
            return least;
        }
        return pause.compareTo(most) > 0 ? most : pause;
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
