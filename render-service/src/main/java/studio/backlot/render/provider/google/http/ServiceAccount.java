package studio.backlot.render.provider.google.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import studio.backlot.kit.json.Json;
import studio.backlot.wire.Secret;

/** A Google service account. */
record ServiceAccount(String email, String keyId, PrivateKey key) {
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Of a key file as the console of Google Cloud gives it. */
    static ServiceAccount of(Secret file) {
        try {
            JsonNode written = Json.mapper().readTree(file.value());
            return new ServiceAccount(
                    text(written, "client_email"), text(written, "private_key_id"), key(text(written, "private_key")));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            // Without the cause, which may quote the key.
            throw new IllegalArgumentException("serviceAccount: expected the key file of a Google service account (%s)"
                    .formatted(unreadable.getClass().getSimpleName()));
        }
    }

    /** What it states to the server that gives tokens: RFC 7523, signed by its key. */
    String statement(URI server, Instant now) {
        return Jwt.issuer(email)
                .audience(server.toString())
                .claim("scope", SCOPE)
                .issuedAt(now)
                .expiresAt(now.plus(LONGEST))
                .jws()
                .keyId(keyId)
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key);
    }

    @Override
    public String toString() {
        return email;
    }

    private static String text(JsonNode written, String name) {
        String text = written.path(name).asText();
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + ": expected a text");
        }
        return text;
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
