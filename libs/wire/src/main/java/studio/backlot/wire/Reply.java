package studio.backlot.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * A whole answer, its secrets struck out.
 *
 * @param retryAfter from the header, in seconds
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of an answer, never compared
public record Reply(int status, byte[] body, Optional<Duration> retryAfter) {

    public boolean isGood() {
        return status / 100 == 2;
    }
}
