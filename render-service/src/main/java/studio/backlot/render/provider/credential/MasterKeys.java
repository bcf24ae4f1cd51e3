package studio.backlot.render.provider.credential;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** The keys that data keys are sealed with, as a file that a secret store mounts: the first seals, the others still open. */
final class MasterKeys {
    private static final int BYTES = 32;

    private MasterKeys() {}

    /**
     * Reads them.
     *
     * @param file one key a line, 32 bytes in Base64
     * @throws IllegalArgumentException when there is no key, or a line is none; the message has the line's number only
     */
    @AccessesPartialKey
    static Aead read(Path file) {
        try {
            AeadConfig.register();
            KeysetHandle.Builder keys = KeysetHandle.newBuilder();
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    var entry = KeysetHandle.importKey(key(bytes(file, number, line.strip())));
                    keys.addEntry(keys.size() == 0 ? entry.makePrimary() : entry);
                }
            }
            if (keys.size() == 0) {
                throw new IllegalArgumentException(file + ": expected a key of 32 bytes in Base64 a line");
            }
            return keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read", unreadable);
        } catch (GeneralSecurityException twice) {
            throw new IllegalArgumentException(file + ": expected keys that differ", twice);
        }
    }

    /** The key's own hash names it in what it has sealed, so that lines may be moved. */
    @AccessesPartialKey
    private static AesGcmKey key(byte[] bytes) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(ByteBuffer.wrap(hash).getInt())
                .build();
    }

    private static byte[] bytes(Path file, int line, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // told below: the text is not repeated
        }
        throw new IllegalArgumentException("%s:%d: expected 32 bytes in Base64".formatted(file, line));
    }
}
