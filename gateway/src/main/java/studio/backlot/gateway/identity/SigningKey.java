package studio.backlot.gateway.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A key pair on P-256 that signs internal tokens (ES256).
 *
 * @param kid SHA-256 thumbprint of the public key (RFC 7638)
 * @param created when it was made; it signs and is published by its age, see {@link KeyRing}
 */
public record SigningKey(String kid, Instant created, ECPublicKey publicKey, ECPrivateKey privateKey) {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE_BYTES = 32;

    /** A new pair from the platform's secure random source. */
    public static SigningKey generate(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return of((ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate(), now);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("P-256 is part of every Java platform", impossible);
        }
    }

    public static SigningKey of(ECPublicKey publicKey, ECPrivateKey privateKey, Instant created) {
        return new SigningKey(thumbprint(publicKey), created, publicKey, privateKey);
    }

    /** The public key as a JSON Web Key (RFC 7517). */
    public SequencedMap<String, String> jwk() {
        SequencedMap<String, String> jwk = new TreeMap<>();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("x", coordinate(publicKey.getW().getAffineX()));
        jwk.put("y", coordinate(publicKey.getW().getAffineY()));
        jwk.put("use", "sig");
        jwk.put("alg", "ES256");
        jwk.put("kid", kid);
        return jwk;
    }

    private static String thumbprint(ECPublicKey key) {
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(
                        coordinate(key.getW().getAffineX()),
                        coordinate(key.getW().getAffineY()));
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
        }
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return BASE64.encodeToString(Arrays.copyOf(fixed, COORDINATE_BYTES));
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
