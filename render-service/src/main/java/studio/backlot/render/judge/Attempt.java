package studio.backlot.render.judge;

import java.util.List;
import java.util.Optional;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.correct.Correction;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.take.FilmedTake;
import studio.backlot.render.verdict.Judging;

/**
 * One try at a take.
 *
 * @param filmed as it came, conformed to the film's format where it came in another one
 * @param conformed what was conformed, one sentence each
 * @param readings of the take as it came
 */
public record Attempt(
        Order order, FilmedTake filmed, List<String> conformed, List<Reading> readings, Optional<Corrected> corrected) {

    public Attempt {
        conformed = List.copyOf(conformed);
        readings = List.copyOf(readings);
    }

    /**
     * What is filmed and how it is judged.
     *
     * @param script with the seed of this attempt
     * @param beginning what its first picture is to go on from
     * @param number from 1
     * @param own whether the take shows a picture of its own, and is held against itself
     */
    public record Order(ShotScript script, Beginning beginning, int number, Judging judging, boolean own) {
        Order(ShotScript script, Beginning beginning, int number, Judging judging) {
            this(script, beginning, number, judging, false);
        }

        /** The same for a take that shows a picture of its own. */
        Order ofItself() {
            return new Order(script, beginning, number, judging.ofItself(), true);
        }
    }

    /**
     * What corrections made of it.
     *
     * @param readings of the corrected take
     * @param later frames by which the lines were moved to the mouths; earlier when negative
     */
    public record Corrected(FilmedTake take, List<Reading> readings, List<Correction> corrections, int later) {
        public Corrected {
            readings = List.copyOf(readings);
            corrections = List.copyOf(corrections);
        }
    }

    static Attempt asItCame(Order order, FilmedTake filmed, List<Reading> readings) {
        return new Attempt(order, filmed, List.of(), readings, Optional.empty());
    }

    /** The take, corrected where it was. */
    public FilmedTake take() {
        return corrected.map(Corrected::take).orElse(filmed);
    }

    /** The numbers of {@link #take}. */
    public List<Reading> result() {
        return corrected.map(Corrected::readings).orElse(readings);
    }

    /** How {@link #take} is judged. */
    public Judging judging() {
        return corrected
                .map(better -> order.judging().after(better.corrections()))
                .orElse(order.judging());
    }

    /** What is beyond its limit in {@link #take}. */
    public List<Reading> faults() {
        return result().stream().filter(judging()::isFault).toList();
    }
}
