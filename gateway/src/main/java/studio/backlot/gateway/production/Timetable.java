package studio.backlot.gateway.production;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Step;

/** When each step of a revision began and ended: a step begins when the step it waits for has ended. */
public record Timetable(Progress progress, Instant applied) {

    public List<StepTime> steps() {
        return Arrays.stream(Step.values()).map(this::time).toList();
    }

    private StepTime time(Step step) {
        Optional<Instant> start = start(step);
        Optional<Instant> end = start.isEmpty() ? Optional.empty() : end(step);
        return new StepTime(step, phase(step, start, end), start, end);
    }

    private StepTime.Phase phase(Step step, Optional<Instant> start, Optional<Instant> end) {
        if (progress.failures().stream().anyMatch(failure -> failure.step() == step)) {
            return StepTime.Phase.FAILED;
        }
        if (end.isPresent()) {
            return StepTime.Phase.DONE;
        }
        return start.isPresent() ? StepTime.Phase.RUNNING : StepTime.Phase.WAITING;
    }

    private Optional<Instant> start(Step step) {
        return switch (step) {
            case SCREENPLAY -> Optional.of(applied);
            case CAST -> end(Step.SCREENPLAY);
            case BREAKDOWN -> end(Step.CAST);
            case DIALOGUE, SHOT -> end(Step.BREAKDOWN);
            case PICTURE -> end(Step.SHOT);
            case MASTER, POSTER -> end(Step.PICTURE);
            case TRAILER -> end(Step.MASTER);
        };
    }

    private Optional<Instant> end(Step step) {
        Counts counts = progress.counts();
        return switch (step) {
            case CAST -> ended(Step.CAST, Step.SCREENPLAY, counts.cast());
            case DIALOGUE -> ended(Step.DIALOGUE, Step.BREAKDOWN, counts.dialogue());
            case SHOT -> ended(Step.SHOT, Step.BREAKDOWN, counts.shots());
            case MASTER -> made(step, Deliveries.FILM);
            case TRAILER -> made(step, Deliveries.TRAILER);
            case POSTER -> made(step, Deliveries.POSTER);
            case SCREENPLAY, BREAKDOWN, PICTURE -> mark(step);
        };
    }

    /** A counted step ends with its last part, at once when there is none. */
    private Optional<Instant> ended(Step step, Step before, Tally tally) {
        if (!tally.complete()) {
            return Optional.empty();
        }
        return mark(before).map(start -> mark(step).orElse(start));
    }

    /** What a changed cut has not got yet is under way once more. */
    private Optional<Instant> made(Step step, String file) {
        return progress.deliveries().has(file) ? mark(step) : Optional.empty();
    }

    private Optional<Instant> mark(Step step) {
        return Optional.ofNullable(progress.marks().get(step));
    }
}
