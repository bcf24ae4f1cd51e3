package studio.backlot.fakes;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What happens to one exchange beside what was asked. */
public sealed interface Trick {

    /** Answered with an error before anything is done. */
    record Turned(int status, String body, Map<String, String> headers) implements Trick {
        public Turned(int status, String body) {
            this(status, body, Map.of());
        }
    }

    /** The connection breaks after the request was read, before anything is done. */
    record LostBefore() implements Trick {}

    /** It is done, and the connection breaks before the answer. */
    record LostAfter() implements Trick {}

    /** It is done, and the answer breaks off in its middle. */
    record BreaksOff() implements Trick {}

    /** It is done, and the answer waits. */
    record Late(Duration by) implements Trick {}

    /** It is done, and half of the answer waits. */
    record Dawdles(Duration by) implements Trick {}

    /** It is done, and the answer waits until the gate is open. */
    record Held(CountDownLatch gate) implements Trick {}

    /** It is done, and something else is said. */
    record Says(String body) implements Trick {}

    /** It is done, and the answer goes on for so many bytes. */
    record Endless(long bytes) implements Trick {}

    /** It is answered as the exchange of its kind before it was. */
    record Repeated() implements Trick {}
}
