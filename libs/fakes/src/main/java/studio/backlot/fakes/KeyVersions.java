package studio.backlot.fakes;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key of a key server, AES-256-GCM, in all its versions: the last seals. */
public final class KeyVersions {
    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<byte[]> versions = new ArrayList<>();

    public KeyVersions() {
        rotate();
    }

    /** A further version. */
    public synchronized void rotate() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        versions.add(key);
    }

    /** From 1. */
    public synchronized int newest() {
        return versions.size();
    }

    /** By the newest version. */
    public synchronized byte[] seal(byte[] plain) {
        byte[] iv = new byte[IV];
        random.nextBytes(iv);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, versions.getLast(), iv, plain, 0)
                .orElseThrow(() -> new IllegalStateException("AES-256-GCM is not to be had"));
        byte[] whole = new byte[IV + sealed.length];
        System.arraycopy(iv, 0, whole, 0, IV);
        System.arraycopy(sealed, 0, whole, IV, sealed.length);
        return whole;
    }

    /** Empty when this version has not sealed it, or there is none. */
    public synchronized Optional<byte[]> open(int version, byte[] sealed) {
        return version < 1 || version > versions.size() || sealed.length < IV
                ? Optional.empty()
                : cipher(Cipher.DECRYPT_MODE, versions.get(version - 1), sealed, sealed, IV);
    }

    private static Optional<byte[]> cipher(int mode, byte[] key, byte[] iv, byte[] bytes, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv, 0, IV));
            return Optional.of(cipher.doFinal(bytes, from, bytes.length - from));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }
}
