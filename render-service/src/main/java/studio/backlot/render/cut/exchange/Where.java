package studio.backlot.render.cut.exchange;

import java.util.Optional;
import studio.backlot.contracts.problem.Violation;

/** A place in a document. */
sealed interface Where {

    Violation violation(String detail);

    record Line(int number) implements Where {
        @Override
        public Violation violation(String detail) {
            return new Violation("", detail, Optional.empty(), Optional.of(number), Optional.empty());
        }
    }

    record Pointer(String pointer) implements Where {
        @Override
        public Violation violation(String detail) {
            return Violation.at(pointer, detail);
        }
    }
}
