package studio.backlot.render.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.event.Continuity;
import studio.backlot.contracts.event.Continuity.Extent;
import studio.backlot.contracts.event.Continuity.Uncorrected;
import studio.backlot.render.correct.Correction;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.take.Judged;
import studio.backlot.render.take.Trust;
import studio.backlot.render.verdict.Judging;

/**
 * What became of a shot.
 *
 * @param attempts one or more, in order
 */
public record JudgedTake(List<Attempt> attempts, Trust trust, Judging judging) {

    /** Numbers that an event has. */
    private static final int WORST = 4;

    public JudgedTake {
        attempts = List.copyOf(attempts);
    }

    /** The take: the last one when it is good, else the one with the fewest faults, the first of these. */
    public FilmedTake take() {
        return best().take();
    }

    /** The take as it came, when it is another file than {@link #take}. */
    public Optional<FilmedTake> uncorrected() {
        Attempt best = best();
        return best.corrected()
                .filter(corrected ->
                        !corrected.take().picture().equals(best.filmed().picture()))
                .map(corrected -> best.filmed());
    }

    /**
     * What is kept with the take.
     *
     * @param uncorrected where the take as it came is kept
     */
    public Judged judged(Optional<Uncorrected> uncorrected) {
        Attempt best = best();
        Continuity continuity =
                new Continuity(verdict(), extent(), attempts.size(), worst(best), said(best), uncorrected);
        return new Judged(
                continuity,
                Measurements.of(this),
                best.order().script().seed(),
                best.corrected().map(Attempt.Corrected::later).orElse(0));
    }

    private Extent extent() {
        if (best().order().own()) {
            return Extent.ITSELF;
        }
        return switch (trust) {
            case DRAWN -> Extent.SAMPLED;
            case DEPICTED -> Extent.PICTURE;
            case FOREIGN -> Extent.WHOLE;
        };
    }

    /** Whether there is a file in the film's format at all. */
    public boolean isUsable() {
        return isUsable(best());
    }

    private static boolean isUsable(Attempt attempt) {
        return attempt.faults().stream().noneMatch(fault -> fault.measure() == Measure.FILE_FAULTS);
    }

    /** The attempt that {@link #take} is of. */
    public Attempt best() {
        return attempts.stream()
                .min(Comparator.<Attempt>comparingInt(attempt -> isUsable(attempt) ? 0 : 1)
                        .thenComparingInt(attempt -> attempt.faults().size()))
                .orElseThrow();
    }

    /** What is decided about it: whether a picture of its own is the right one, a person says. */
    public Continuity.Verdict verdict() {
        Attempt best = best();
        if (!best.faults().isEmpty() || best.order().own()) {
            return Continuity.Verdict.ASKED;
        }
        return best.corrected().isPresent() ? Continuity.Verdict.CORRECTED : Continuity.Verdict.ACCEPTED;
    }

    private List<Continuity.Measured> worst(Attempt attempt) {
        return attempt.result().stream()
                .filter(reading -> best().judging().limits().of(reading).isPresent())
                .sorted(Comparator.comparing(this::isHopeless)
                        .thenComparingDouble(this::share)
                        .reversed())
                .limit(WORST)
                .map(this::measured)
                .toList();
    }

    /** Whether it is beyond what can be put right. */
    private boolean isHopeless(Reading reading) {
        return !reading.measure()
                .holds(
                        reading.value(),
                        best().judging().limits().of(reading).orElseThrow().correct());
    }

    private double share(Reading reading) {
        return reading.measure().share(reading.value(), limit(reading));
    }

    private double limit(Reading reading) {
        return best().judging().limits().of(reading).orElseThrow().accept();
    }

    private Continuity.Measured measured(Reading reading) {
        return new Continuity.Measured(
                reading.measure().label(),
                Measurements.subject(reading),
                Measurements.rounded(reading.value()),
                limit(reading),
                best().judging().isFault(reading));
    }

    private static List<String> said(Attempt attempt) {
        Stream<String> corrections = attempt.corrected().stream()
                .flatMap(corrected -> corrected.corrections().stream())
                .map(JudgedTake::said);
        return Stream.concat(attempt.conformed().stream(), corrections).toList();
    }

    private static String said(Correction correction) {
        return switch (correction) {
            case Correction.LockPlate() -> "The background was replaced by the plate.";
            case Correction.MatchGrade() -> "The grade was moved to the plate's.";
            case Correction.MatchParts(var parts) ->
                "The colour of %s was moved to the expected one."
                        .formatted(String.join(
                                ", ", parts.stream().map(Object::toString).toList()));
            case Correction.MoveSound(double frames) ->
                "The lines were moved by %d frames to the mouths.".formatted(Math.round(frames));
        };
    }
}
