package studio.backlot.render.correct;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import studio.backlot.render.measure.expected.Region;

/** What can be put right in a take. */
public sealed interface Correction {

    /** The plate takes the place of the background. */
    record LockPlate() implements Correction {}

    /** The grade of every frame is moved to the plate's. */
    record MatchGrade() implements Correction {}

    /** The colours of parts of characters are moved to the expected ones. */
    record MatchParts(List<Region.Key> parts) implements Correction {
        public MatchParts {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The sound is moved to the mouth.
     *
     * @param frames later; earlier when negative
     */
    record MoveSound(double frames) implements Correction {

        /** The nearest whole frames, by which it is moved. */
        public int whole() {
            return Math.toIntExact(Math.round(frames));
        }
    }

    /** All of both, each once; parts are matched together. */
    static List<Correction> joined(List<Correction> some, List<Correction> more) {
        Set<Correction> joined = new LinkedHashSet<>();
        Set<Region.Key> parts = new LinkedHashSet<>();
        for (List<Correction> corrections : List.of(some, more)) {
            for (Correction correction : corrections) {
                switch (correction) {
                    case MatchParts(List<Region.Key> keys) -> parts.addAll(keys);
                    case LockPlate _, MatchGrade _, MoveSound _ -> joined.add(correction);
                }
            }
        }
        if (!parts.isEmpty()) {
            joined.add(new MatchParts(List.copyOf(parts)));
        }
        return List.copyOf(joined);
    }
}
