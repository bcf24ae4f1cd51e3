package studio.backlot.fakes.lyria;

import io.grpc.Status;
import java.time.Duration;

/** What happens to one call beside what was asked. */
public sealed interface Fault {

    /**
     * It ends with a status before anything is done.
     *
     * @param retryDelay of a {@code google.rpc.RetryInfo}; none when it is zero
     * @param reason of a {@code google.rpc.ErrorInfo}; none when it is empty
     */
    record Refused(Status.Code code, String message, Duration retryDelay, String reason) implements Fault {
        public Refused(Status.Code code, String message) {
            this(code, message, Duration.ZERO, "");
        }
    }

    /** The connection breaks after the request was read, before anything is done. */
    record LostBefore() implements Fault {}

    /** It is done, and the connection breaks before the answer. */
    record LostAfter() implements Fault {}

    /** It is done, and the connection breaks in the middle of the answer. */
    record BreaksOff() implements Fault {}

    /** It is done, and the answer waits. */
    record Late(Duration by) implements Fault {}
}
