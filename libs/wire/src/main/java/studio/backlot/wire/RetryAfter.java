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
}
