package studio.backlot.render.job.db;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The end of a job.
 *
 * @param fault class and code, of one that failed
 * @param took from the acceptance to the result
 */
public record JobEnding(String profile, Optional<String> fault, Optional<Duration> took, Instant at) {
    /**
     * Whether there is no asking the provider now: it did not answer, was down, has the model no more, or the account no
     * credit.
     */
    public boolean isProviders() {
        return fault.filter(said -> said.startsWith("BACKOFF ")
                        || said.startsWith("RETRY_AFTER ")
                        || said.endsWith(" gone")
                        || said.endsWith(" credit"))
                .isPresent();
    }
}
