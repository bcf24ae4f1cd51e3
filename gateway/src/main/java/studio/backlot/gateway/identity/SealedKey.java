package studio.backlot.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signing key as it rests in the database: the public half in the clear, the private half under AES-256-GCM, so that a
 * copy of the database alone can sign nothing. The sealing key is derived from the gateway's sealing secret.
 *
 * @param publicKey X.509 SubjectPublicKeyInfo
 * @param sealed 12 bytes of nonce, then ciphertext and tag; authenticated together with the kid
 */
@SuppressWarnings("ArrayRecordComponent") // rows of bytes, never compared
public record SealedKey(String kid, Instant created, byte[] publicKey, byte[] sealed) {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    public static SealedKey seal(SigningKey key, String secret, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, secret, nonce, key.kid());
            byte[] text = cipher.doFinal(key.privateKey().getEncoded());
            byte[] sealed = new byte[NONCE_BYTES + text.length];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            System.arraycopy(text, 0, sealed, NONCE_BYTES, text.length);
            return new SealedKey(key.kid(), key.created(), key.publicKey().getEncoded(), sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A signing key could not be sealed", e);
        }
    }

    /** The key, or empty when it was sealed with another secret: then it is no longer ours to sign with. */
    public Optional<SigningKey> open(String secret) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, secret, nonce, kid);
            byte[] text = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            KeyFactory factory = KeyFactory.getInstance("EC");
            return Optional.of(SigningKey.of(
                    (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(publicKey)),
                    (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(text)),
                    created));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, String secret, byte[] nonce, String kid) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] key = mac.doFinal("backlot gateway signing keys".getBytes(StandardCharsets.US_ASCII));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
