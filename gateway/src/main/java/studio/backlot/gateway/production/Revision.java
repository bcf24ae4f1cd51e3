package studio.backlot.gateway.production;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.backlot.contracts.id.ProductionRef;

/**
 * A revision of a production, where it stands.
 *
 * @param ref name and revision
 * @param applied when its source was accepted
 * @param updated when its last event became known
 * @param lastSequence sequence of that event, 0 when there is none
 * @param planned whether it is planned, not made
 * @param progress folded from its events
 */
public record Revision(
        ProductionRef ref, Instant applied, Instant updated, long lastSequence, boolean planned, Progress progress) {

    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** Where it is in the line; a plan is not in it, but may fail. */
    public State state() {
        return planned && progress.state() != State.INCOMPLETE ? State.PLANNED : progress.state();
    }

    /**
     * Whether it is incomplete and has been quiet for so long that it will stay so.
     *
     * @param moved when live progress of it was last heard
     */
    public boolean isSettled(Instant moved, Instant now) {
        return state() == State.INCOMPLETE && settles(moved).isBefore(now);
    }

    /** When it will have been quiet for so long, unless it moves before. */
    public Instant settles(Instant moved) {
        return (updated.isAfter(moved) ? updated : moved).plus(SETTLED);
    }

    /** Seconds from its acceptance to its completion; clocks of other machines may be behind. */
    public Optional<Double> wallSeconds() {
        return progress.completed()
                .map(end -> Math.max(0, Duration.between(applied, end).toMillis()) / 1000.0);
    }

    public Timetable timetable() {
        return new Timetable(progress, applied);
    }
}
