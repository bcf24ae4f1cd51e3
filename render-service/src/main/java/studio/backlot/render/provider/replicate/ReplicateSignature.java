package studio.backlot.render.provider.replicate;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.render.provider.Hmac;
import studio.backlot.render.provider.Signature;
import studio.backlot.render.provider.Webhook;
import studio.backlot.wire.Secret;

/**
 * The headers {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}, the last a list of {@code v1,} and the
 * HMAC of id, time and body in Base64 (standardwebhooks.com).
 */
public final class ReplicateSignature implements Signature {
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final byte[] key;

    private ReplicateSignature(byte[] key) {
        this.key = key;
    }

    /** Of a secret such as {@code whsec_MfKQ}; empty when it is none. */
    public static Optional<Signature> of(Secret secret) {
        if (!secret.value().startsWith(PREFIX)) {
            return Optional.empty();
        }
        return decoded(secret.value().substring(PREFIX.length()))
                .filter(key -> key.length > 0)
                .<Signature>map(ReplicateSignature::new);
    }

    @Override
    public boolean proves(Webhook webhook, Instant now) {
        Optional<String> id = webhook.header("webhook-id");
        Optional<String> at = webhook.header("webhook-timestamp");
        if (id.isEmpty() || at.isEmpty() || !Hmac.isRecent(at.get(), now)) {
            return false;
        }
        byte[] wanted = Hmac.of(key, id.get() + "." + at.get() + ".", webhook.body());
        return Stream.of(webhook.header("webhook-signature").orElse("").split(" ", -1))
                .filter(part -> part.startsWith(VERSION))
                .flatMap(part -> decoded(part.substring(VERSION.length())).stream())
                .anyMatch(given -> Hmac.equal(wanted, given));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
