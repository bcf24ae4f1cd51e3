package studio.backlot.render.verdict;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import studio.backlot.render.correct.Correction;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.expected.Region;

/**
 * Decides about takes by the limits of a style.
 *
 * @param limits for takes that are held against what was drawn for their shots
 * @param itself for takes that show pictures of their own, which can only be held against themselves
 * @param attempts how many takes a machine may make of one shot before a person is asked
 */
public record Judging(Limits limits, Limits itself, int attempts) {

    /** Frames that speakers may be apart and still be moved as one. */
    private static final double TOGETHER = 1;

    /** By the same limits, whatever a take shows. */
    public Judging(Limits limits, int attempts) {
        this(limits, limits, attempts);
    }

    /** How a take is judged in which this has been put right: of a part's colour less may be left than is accepted as it comes. */
    public Judging after(List<Correction> corrections) {
        return new Judging(limits.after(corrections), itself, attempts);
    }

    /** How a take is judged that shows a picture of its own. */
    public Judging ofItself() {
        return new Judging(itself, itself, attempts);
    }

    /**
     * The verdict on a take.
     *
     * @param attempt its number, from 1
     */
    public Verdict of(List<Reading> readings, int attempt) {
        List<Reading> faults = new ArrayList<>();
        boolean hopeless = false;
        for (Reading reading : readings) {
            Optional<Limit> limit = limits.of(reading);
            if (limit.isPresent() && !holds(reading, limit.get().accept())) {
                faults.add(reading);
                hopeless |= !holds(reading, limit.get().correct());
            }
        }
        if (faults.isEmpty()) {
            return new Verdict.Accept(readings);
        }
        Optional<List<Correction>> corrections = hopeless ? Optional.empty() : corrections(readings, faults);
        return corrections
                .<Verdict>map(found -> new Verdict.CorrectAndAccept(readings, faults, found))
                .orElseGet(() -> attempt < attempts
                        ? new Verdict.Retake(readings, faults)
                        : new Verdict.AskAPerson(readings, faults));
    }

    private static boolean holds(Reading reading, double limit) {
        return reading.measure().holds(reading.value(), limit);
    }

    /** What puts all faults right; empty when there is one that nothing puts right. */
    private static Optional<List<Correction>> corrections(List<Reading> readings, List<Reading> faults) {
        boolean lock = false;
        boolean grade = false;
        boolean sound = false;
        List<Region.Key> parts = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        for (Reading fault : faults) {
            switch (fault.measure()) {
                case GARMENT_COLOUR, HAIR_COLOUR, EYE_COLOUR, SKIN_COLOUR -> {
                    if (fault.subject() instanceof Reading.Of(Region.Key region)) {
                        parts.add(region);
                    }
                }
                case BACKGROUND_COLOUR, SEAM_COLOUR -> grade = true;
                case BACKGROUND_SIMILARITY, BACKGROUND_CHANGE, FLICKER -> lock = true;
                case SOUND_OFFSET -> sound = true;
                case JITTER,
                        CHARACTER_JITTER,
                        SEAM_SHIFT,
                        SEAM_SIMILARITY,
                        PRESENCE,
                        EXTRA_FIGURES,
                        MATTE_LEAK,
                        CUTS,
                        GRADE_DRIFT,
                        SUBJECT_CONSISTENCY,
                        BACKGROUND_CONSISTENCY,
                        FILE_FAULTS,
                        FILE_COLOUR,
                        FILE_SIMILARITY -> {
                    return Optional.empty();
                }
            }
        }
        if (sound) {
            Optional<Correction.MoveSound> move = move(readings);
            if (move.isEmpty()) {
                return Optional.empty();
            }
            corrections.add(move.get());
        }
        if (grade) {
            corrections.add(new Correction.MatchGrade());
        }
        if (!parts.isEmpty()) {
            corrections.add(new Correction.MatchParts(parts));
        }
        if (lock) {
            corrections.add(new Correction.LockPlate());
        }
        return Optional.of(corrections);
    }

    /** By how much all that is said has to be moved to fit the mouths; empty when they are late by different times. */
    public static Optional<Correction.MoveSound> move(List<Reading> readings) {
        DoubleSummaryStatistics offsets = readings.stream()
                .filter(reading -> reading.measure() == Measure.SOUND_OFFSET)
                .mapToDouble(Reading::value)
                .summaryStatistics();
        return offsets.getCount() == 0 || offsets.getMax() - offsets.getMin() > TOGETHER
                ? Optional.empty()
                : Optional.of(new Correction.MoveSound((offsets.getMin() + offsets.getMax()) / 2));
    }

    /** Whether a number is beyond its limit. */
    public boolean isFault(Reading reading) {
        return limits.of(reading)
                .filter(limit -> !holds(reading, limit.accept()))
                .isPresent();
    }

    /** Faults of one measure. */
    public List<Reading> faults(List<Reading> readings, Measure measure) {
        return readings.stream()
                .filter(reading -> reading.measure() == measure && isFault(reading))
                .toList();
    }
}
