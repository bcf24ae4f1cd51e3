package studio.backlot.render.provider.credential;

import java.time.Instant;
import java.util.Map;

/**
 * Keys of an organisation with a provider, as they are kept.
 *
 * @param sealed by an {@link Envelope}
 * @param tails the end of each value that is long enough to tell it by, by field
 * @param changedBy person or key
 */
public record SealedKeys(
        String provider, Sealed sealed, Map<String, String> tails, Instant changedAt, String changedBy) {}
