package studio.backlot.gateway.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All signing keys, and the rule of their rotation. A key is published an hour before it signs, so that every service
 * has seen it, signs for thirty days, and stays published an hour after its successor took over, when the last token it
 * signed has long expired. The very first key signs at once.
 */
public record KeyRing(List<SigningKey> keys) {
    public static final Duration SIGNS_FOR = Duration.ofDays(30);
    public static final Duration LEAD = Duration.ofHours(1);

    public KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(SigningKey::created)).toList();
    }

    /** Whether a new key must be made now. */
    public boolean needsKey(Instant now) {
        return keys.isEmpty() || !keys.getLast().created().plus(SIGNS_FOR).isAfter(now);
    }

    /** The key to sign with: the newest that has been published long enough, else the oldest. */
    public SigningKey signer(Instant now) {
        return keys.reversed().stream()
                .filter(key -> !key.created().plus(LEAD).isAfter(now))
                .findFirst()
                .orElseGet(keys::getFirst);
    }

    /** The keys that services must accept. */
    public List<SigningKey> published(Instant now) {
        return keys.stream().filter(key -> !retired(key, now)).toList();
    }

    /** Keys that no valid token can name any more. */
    public List<SigningKey> retired(Instant now) {
        return keys.stream().filter(key -> retired(key, now)).toList();
    }

    private boolean retired(SigningKey key, Instant now) {
        return keys.stream()
                .anyMatch(later -> later.created().isAfter(key.created())
                        && !later.created().plus(LEAD).plus(LEAD).isAfter(now));
    }
}
