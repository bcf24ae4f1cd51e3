package studio.backlot.render.provider.credential;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import studio.backlot.kit.json.Json;

/** Master keys of a file, which a secret store may mount: the first line seals, the others still open. */
public final class FileKeys implements MasterKey {
    public static final String KIND = "file";

    private static final int BYTES = 32;

    /** Tink begins what a key has sealed with a byte for the form, and the key's id. */
    private static final int ID_FROM = 1;

    private static final int ID_UNTIL = 5;

    private final Aead keys;

    private FileKeys(Aead keys) {
        this.keys = keys;
    }

    /**
     * Reads them.
     *
     * @param file one key a line, 32 bytes in Base64
     * @throws IllegalArgumentException when there is no key, a line is none, or others may read the file; the message has the line's number only
     */
    @AccessesPartialKey
    public static FileKeys read(Path file) {
        Envelope.register();
        try {
            KeysetHandle.Builder keys = KeysetHandle.newBuilder();
            int number = 0;
            for (String line : KeyFile.lines(file)) {
                number++;
                if (!line.isBlank()) {
                    var entry = KeysetHandle.importKey(key(bytes(file, number, line.strip())));
                    keys.addEntry(keys.size() == 0 ? entry.makePrimary() : entry);
                }
            }
            if (keys.size() == 0) {
                throw new IllegalArgumentException(file + ": expected a key of 32 bytes in Base64 a line");
            }
            return new FileKeys(keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException twice) {
            throw new IllegalArgumentException(file + ": expected keys that differ", twice);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String name(byte[] dataKey) {
        return KIND + ":" + HexFormat.of().formatHex(dataKey, ID_FROM, ID_UNTIL);
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
        return keys.encrypt(plain, associated);
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte[] associated) throws GeneralSecurityException {
        return keys.decrypt(sealed, associated);
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
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(ByteBuffer.wrap(Json.sha256().digest(bytes)).getInt())
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
