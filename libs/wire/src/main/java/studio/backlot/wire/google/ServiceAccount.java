package studio.backlot.wire.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import studio.backlot.wire.Secret;

/** A Google service account. */
public record ServiceAccount(String email, String keyId, PrivateKey key) {
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Of a key file as the console of Google Cloud gives it.
     *
     * @throws IllegalArgumentException when it is none; nothing of it is quoted
     */
    public static ServiceAccount of(Secret file) {
        try {
            JsonNode written = MAPPER.readTree(file.value());
            return new ServiceAccount(
                    text(written, "client_email"), text(written, "private_key_id"), key(text(written, "private_key")));
        } catch (JsonProcessingException | GeneralSecurityException | IllegalArgumentException unreadable) {
            // Without the cause, which may quote the key.
            throw new IllegalArgumentException("serviceAccount: expected the key file of a Google service account (%s)"
                    .formatted(unreadable.getClass().getSimpleName()));
        }
    }

    /** What it states to the server that gives tokens: RFC 7523, signed by its key. */
    String statement(URI server, Instant now) {
        String signed = part(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId)) + "."
                + part(Map.of(
                        "iss",
                        email,
                        "aud",
                        server.toString(),
                        "scope",
                        SCOPE,
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plus(LONGEST).getEpochSecond()));
        return signed + "." + base64(signature(signed));
    }

    @Override
    public String toString() {
        return email;
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a statement could not be signed", impossible);
        }
    }

    private static String part(Map<String, Object> claims) {
        try {
            return base64(MAPPER.writeValueAsBytes(claims));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
