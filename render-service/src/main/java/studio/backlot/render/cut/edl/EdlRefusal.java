package studio.backlot.render.cut.edl;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.RenderError;

/** What is thrown for a line that cannot be taken. */
final class EdlRefusal {
    private EdlRefusal() {}

    static ProblemException at(int line, String detail) {
        return new ProblemException(
                RenderError.CUT_UNREADABLE,
                "The edit decision list cannot be taken: line %d: %s.".formatted(line, detail),
                List.of(new Violation("", detail, Optional.empty(), Optional.of(line), Optional.empty())));
    }
}
