package studio.backlot.render.correct;

import java.util.List;
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
    record MoveSound(double frames) implements Correction {}
}
