package studio.backlot.render.verdict;

import java.util.List;
import studio.backlot.render.correct.Correction;
import studio.backlot.render.measure.Reading;

/** What is done with a take. Every number is with it. */
public sealed interface Verdict {

    /** Every number that was read. */
    List<Reading> readings();

    /** As it is. */
    record Accept(List<Reading> readings) implements Verdict {
        public Accept {
            readings = List.copyOf(readings);
        }
    }

    /**
     * After something has been put right.
     *
     * @param faults what was beyond its limit
     */
    record CorrectAndAccept(List<Reading> readings, List<Reading> faults, List<Correction> corrections)
            implements Verdict {
        public CorrectAndAccept {
            readings = List.copyOf(readings);
            faults = List.copyOf(faults);
            corrections = List.copyOf(corrections);
        }
    }

    /** The shot is made again. */
    record Retake(List<Reading> readings, List<Reading> faults) implements Verdict {
        public Retake {
            readings = List.copyOf(readings);
            faults = List.copyOf(faults);
        }
    }

    /** As many attempts as are allowed have been made, and none is good enough. */
    record AskAPerson(List<Reading> readings, List<Reading> faults) implements Verdict {
        public AskAPerson {
            readings = List.copyOf(readings);
            faults = List.copyOf(faults);
        }
    }
}
