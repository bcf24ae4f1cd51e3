package studio.backlot.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as its owner holds it: {@code blk_<id>_<secret>}. The id finds the key, the secret proves it; only the
 * secret's SHA-256 is kept. A slow hash (bcrypt, Argon2) guards passwords that people choose, because those can be
 * guessed; this secret is 256 random bits, so guessing it through a fast hash is as hopeless as through a slow one, and
 * every request can afford the check.
 */
public record ApiKey(String id, String secret) {
    private static final Pattern FORM = Pattern.compile("blk_([0-9a-z]{8,32})_([0-9A-Za-z-]{43,128})");
    private static final HexFormat HEX = HexFormat.of();

    /** Whether a credential claims to be an API key, well-formed or not. */
    public static boolean looksLike(String credential) {
        return credential.startsWith("blk_");
    }

    public static Optional<ApiKey> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new ApiKey(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** A new key: 64 random bits of id, 256 random bits of secret. */
    public static ApiKey random(SecureRandom random) {
        byte[] id = new byte[8];
        byte[] secret = new byte[32];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new ApiKey(HEX.formatHex(id), HEX.formatHex(secret));
    }

    /** What is stored: the lower-case hexadecimal SHA-256 of the secret. */
    public String hash() {
        try {
            return HEX.formatHex(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
        }
    }

    /** Compares in constant time. */
    public boolean matches(String storedHash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), storedHash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The whole key; shown once, never logged. */
    public String text() {
        return "blk_" + id + "_" + secret;
    }

    @Override
    public String toString() {
        return "blk_" + id + "_…";
    }
}
