package studio.backlot.gateway.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.Step;
import studio.backlot.gateway.production.LoggedEvent;
import studio.backlot.gateway.production.Revision;
import studio.backlot.gateway.production.StepTime;

/**
 * The steps as bars on one time line.
 *
 * @param total seconds from the source's acceptance to the last event, at least a tenth
 * @param bars one for each step that ran
 */
public record Timing(double total, List<Bar> bars) {
    private static final double LEAST_SECONDS = 0.1;

    /**
     * A step.
     *
     * @param start seconds from the beginning
     * @param seconds how long it took
     * @param marks when each of its parts was done, seconds from the beginning
     */
    public record Bar(String step, double start, double seconds, List<Double> marks) {
        public double end() {
            return start + seconds;
        }
    }

    static Timing of(Revision revision, List<LoggedEvent> events) {
        Map<Step, List<Double>> marks = marks(revision.applied(), events);
        List<Bar> bars = new ArrayList<>();
        for (StepTime step : revision.timetable().steps()) {
            step.startedAt()
                    .flatMap(start -> step.finishedAt().map(end -> bar(revision.applied(), step, start, end, marks)))
                    .ifPresent(bars::add);
        }
        double total = bars.stream().mapToDouble(Bar::end).max().orElse(0);
        return new Timing(Math.max(total, LEAST_SECONDS), bars);
    }

    /** Even, round distances for the axis: about six of them. */
    public List<Double> ticks() {
        double step = Arrays.stream(new double[] {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600})
                .filter(candidate -> total / candidate <= 8)
                .findFirst()
                .orElse(total);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= total; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static Bar bar(Instant origin, StepTime step, Instant start, Instant end, Map<Step, List<Double>> marks) {
        double from = Math.max(0, seconds(origin, start));
        return new Bar(
                name(step.step()),
                from,
                Math.max(0, seconds(origin, end) - from),
                marks.getOrDefault(step.step(), List.of()));
    }

    private static Map<Step, List<Double>> marks(Instant origin, List<LoggedEvent> events) {
        Map<Step, List<Double>> marks = new EnumMap<>(Step.class);
        for (LoggedEvent logged : events) {
            if (logged.event() instanceof ShotRendered) {
                marks.computeIfAbsent(Step.SHOT, _ -> new ArrayList<>()).add(seconds(origin, logged.time()));
            } else if (logged.event() instanceof DialogueRecorded) {
                marks.computeIfAbsent(Step.DIALOGUE, _ -> new ArrayList<>()).add(seconds(origin, logged.time()));
            }
        }
        return marks;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static String name(Step step) {
        return switch (step) {
            case SCREENPLAY -> "Screenplay";
            case CAST -> "Cast";
            case BREAKDOWN -> "Breakdown";
            case DIALOGUE -> "Dialogue";
            case SHOT -> "Shots";
            case PICTURE -> "Picture lock";
            case MASTER -> "Master";
            case TRAILER -> "Trailer";
            case POSTER -> "Poster";
        };
    }
}
