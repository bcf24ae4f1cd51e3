package studio.backlot.render.route;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a model did lately.
 *
 * @param last how its last jobs ended, newest first
 * @param usual how long they took, in the middle; unknown before the first
 */
public record Health(List<Ending> last, Optional<Duration> usual) {
    public static final Health UNKNOWN = new Health(List.of(), Optional.empty());

    /** So many failures in a row open the circuit. */
    private static final int IN_A_ROW = 5;

    private static final Duration REST = Duration.ofMinutes(5);

    public Health {
        last = List.copyOf(last);
    }

    /** The end of a job; a refusal of what was asked is no failure of whom was asked. */
    public record Ending(boolean failed, Instant at) {}

    /** When it may be asked again, while it is left alone; the first job after that decides. */
    public Optional<Instant> restsUntil(Instant now) {
        boolean broken =
                last.size() >= IN_A_ROW && last.stream().limit(IN_A_ROW).allMatch(Ending::failed);
        return broken ? Optional.of(last.getFirst().at().plus(REST)).filter(now::isBefore) : Optional.empty();
    }

    /** Share of the last jobs that ended well; 1 when there were none. */
    public double share() {
        return last.isEmpty()
                ? 1
                : last.stream().filter(ending -> !ending.failed()).count() / (double) last.size();
    }
}
