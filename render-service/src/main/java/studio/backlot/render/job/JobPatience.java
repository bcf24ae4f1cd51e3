package studio.backlot.render.job;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a job is tried.
 *
 * @param submit longest time from the note that a call begins to its answer; more than the provider's client waits
 * @param rejections how often it may not be taken before it has failed
 * @param longest time from the acceptance to the result
 * @param looks how often an empty folder is looked into before a person is asked
 * @param backOff first pause after a rejection or a look
 * @param pace of questions
 */
public record JobPatience(Duration submit, int rejections, Duration longest, int looks, Duration backOff, Pace pace) {
    /** A provider that could not be asked for so long is not waited for: it is as if nothing was there. */
    static final Duration LONGEST_SILENCE = Duration.ofDays(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 10;

    public static final JobPatience USUAL = new JobPatience(
            Duration.ofMinutes(5),
            8,
            Duration.ofHours(1),
            9,
            Duration.ofSeconds(15),
            new Pace(Duration.ofSeconds(90), Duration.ofSeconds(10), Duration.ofMinutes(1)));

    /** Doubles with each time, up to ten minutes; longer only when the provider asks for it. */
    Duration pause(int times, Optional<Duration> asked) {
        Duration doubled = backOff.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return asked.filter(longer -> longer.compareTo(pause) > 0).orElse(pause);
    }
}
