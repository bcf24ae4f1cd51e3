package studio.backlot.render.provider.openrouter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.render.provider.Hmac;
import studio.backlot.render.provider.Signature;
import studio.backlot.render.provider.Webhook;
import studio.backlot.wire.Secret;

/** The header {@code X-OpenRouter-Signature: t=<seconds>,v1=<hex>}, the HMAC of time, comma and body. */
public record OpenRouterSignature(Secret secret) implements Signature {
    private static final String HEADER = "x-openrouter-signature";

    @Override
    public boolean proves(Webhook webhook, Instant now) {
        String signature = webhook.header(HEADER).orElse("");
        String at = part(signature, "t=").findFirst().orElse("");
        if (!Hmac.isRecent(at, now)) {
            return false;
        }
        byte[] wanted = Hmac.of(secret.value().getBytes(StandardCharsets.UTF_8), at + ",", webhook.body());
        return part(signature, "v1=")
                .flatMap(hex -> decoded(hex).stream())
                .anyMatch(given -> Hmac.equal(wanted, given));
    }

    private static Stream<String> part(String signature, String name) {
        return Stream.of(signature.split(",", -1))
                .map(String::strip)
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()));
    }

    private static Optional<byte[]> decoded(String hex) {
        try {
            return Optional.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
