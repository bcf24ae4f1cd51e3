package studio.backlot.story.production;

import java.util.List;
import studio.backlot.contracts.problem.Violation;

/** What becomes of a source. */
public sealed interface Compiled {

    /** It can be made. */
    record Ready(Production production) implements Compiled {}

    /** It cannot; everything that is wrong with it, by file and place. */
    record Refused(List<Violation> violations) implements Compiled {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
