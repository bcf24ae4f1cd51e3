package studio.backlot.kit.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import studio.backlot.kit.database.SqlFailures;
import studio.backlot.kit.problem.ProblemException;

/** Whether trying again can help. */
final class Failures {

    private Failures() {}

    /** Something we need is away for now: wait for it, for as long as it takes. */
    static boolean isPassing(Throwable failure) {
        return SqlFailures.isAway(failure)
                || SqlFailures.causes(failure).anyMatch(cause -> switch (cause) {
                    case ProblemException problem -> problem.code().status() == 503;
                    case IOException _, UncheckedIOException _, TimeoutException _, RetriableException _ -> true;
                    default -> false;
                });
    }

    /** The event itself is refused: the same would happen again. */
    static boolean isPoison(Throwable failure) {
        return SqlFailures.causes(failure)
                .anyMatch(cause -> cause instanceof ProblemException problem && problem.isFinal());
    }
}
