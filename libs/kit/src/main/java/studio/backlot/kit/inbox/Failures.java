package studio.backlot.kit.inbox;

import io.vertx.core.VertxException;
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
        return SqlFailures.isPassing(failure)
                || SqlFailures.causes(failure).anyMatch(cause -> switch (cause) {
                    case ProblemException problem -> problem.code().status() == 503;
                    case IOException _, UncheckedIOException _, TimeoutException _, RetriableException _ -> true;
                    case VertxException _ -> true;
                    default -> isVertxRefusal(cause);
                });
    }

    /** The event itself is refused: the same would happen again. */
    static boolean isPoison(Throwable failure) {
        return SqlFailures.causes(failure)
                .anyMatch(cause -> cause instanceof ProblemException problem && problem.isFinal());
    }

    /** Vert.x reports an exhausted pool and a lost connection by a type of its own that is not public API. */
    private static boolean isVertxRefusal(Throwable cause) {
        return cause.getClass().getSimpleName().equals("NoStackTraceThrowable");
    }
}
