package studio.backlot.wire;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** The header of that name, in its form of seconds. */
public final class RetryAfter {
    private static final long MOST = Duration.ofHours(1).toSeconds();

    private RetryAfter() {}

    public static Optional<Duration> of(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Math.min(MOST, Long.parseLong(value))));
    }

    /** {@code retryDelay} of a {@code google.rpc.RetryInfo}, such as {@code 17.2s}, in whole seconds. */
    public static Optional<Duration> ofDelay(String retryDelay) {
        return retryDelay.matches("\\d{1,9}(\\.\\d{1,9})?s")
                ? Optional.of((long) Math.ceil(Double.parseDouble(retryDelay.replace("s", ""))))
                        .map(seconds -> Duration.ofSeconds(Math.min(MOST, seconds)))
                : Optional.empty();
    }
}
