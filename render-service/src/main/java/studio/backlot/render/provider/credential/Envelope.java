package studio.backlot.render.provider.credential;

import com.fasterxml.jackson.core.JacksonException;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.wire.Keys;

/**
 * Envelope encryption: each row has a data key of its own (AES-256-GCM), which a master key seals. A row opens only as the keys
 * of the organisation and the provider that it was sealed for. While its master key cannot be used, everything is a problem
 * {@link KitError#MASTER_KEY_AWAY}.
 */
public final class Envelope implements AutoCloseable {
    private static final byte[] NONE = {};

    private final MasterKey sealing;
    private final Map<String, MasterKey> opening;

    /**
     * Seals with one master key, and opens with each.
     *
     * @param opening of different kinds, {@code sealing} among them
     */
    public Envelope(MasterKey sealing, List<MasterKey> opening) {
        register();
        this.sealing = sealing;
        this.opening = opening.stream().collect(Collectors.toMap(MasterKey::kind, Function.identity()));
    }

    /** Before anything is done with Tink. */
    static void register() {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not to be had", impossible);
        }
    }

    public Sealed seal(OrgId org, String provider, Keys keys) {
        try {
            byte[] sealed = aead(sealing).encrypt(Json.canonical(keys), owner(org, provider));
            return new Sealed(sealed, sealing.name(dataKey(sealed)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("keys could not be sealed", failed);
        }
    }

    /**
     * What was sealed.
     *
     * @throws IllegalArgumentException when it was sealed for another, by another master key, or changed
     */
    public Keys open(OrgId org, String provider, Sealed sealed) {
        try {
            return Json.read(aead(master(sealed)).decrypt(sealed.bytes(), owner(org, provider)), Keys.class);
        } catch (GeneralSecurityException | JacksonException foreign) {
            throw foreign(foreign);
        }
    }

    /**
     * The same under the newest version of the key that seals. The keys themselves are not opened.
     *
     * @throws IllegalArgumentException when another master key sealed it, or it was changed
     */
    public Sealed renew(Sealed sealed) {
        try {
            byte[] old = dataKey(sealed.bytes());
            MasterKey master = master(sealed);
            byte[] fresh = master.kind().equals(sealing.kind())
                    ? sealing.renew(old)
                    : sealing.encrypt(master.decrypt(old, NONE), NONE);
            int from = Integer.BYTES + old.length;
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES + fresh.length + sealed.bytes().length - from)
                    .putInt(fresh.length)
                    .put(fresh)
                    .put(sealed.bytes(), from, sealed.bytes().length - from)
                    .array();
            return new Sealed(bytes, sealing.name(fresh));
        } catch (GeneralSecurityException foreign) {
            throw foreign(foreign);
        }
    }

    /** The kind of the key that seals. */
    public String seals() {
        return sealing.kind();
    }

    @Override
    public void close() {
        opening.values().forEach(MasterKey::close);
    }

    private MasterKey master(Sealed sealed) {
        MasterKey master = opening.get(sealed.kind());
        if (master == null) {
            throw new ProblemException(
                    KitError.MASTER_KEY_AWAY,
                    "These keys are sealed by %s, and this deployment is not told of that master key."
                            .formatted(sealed.master()));
        }
        return master;
    }

    private static Aead aead(MasterKey master) throws GeneralSecurityException {
        return KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, master);
    }

    private static byte[] dataKey(byte[] sealed) throws GeneralSecurityException {
        int length =
                sealed.length < Integer.BYTES ? -1 : ByteBuffer.wrap(sealed).getInt();
        if (length <= 0 || length > sealed.length - Integer.BYTES) {
            throw new GeneralSecurityException("no envelope");
        }
        return Arrays.copyOfRange(sealed, Integer.BYTES, Integer.BYTES + length);
    }

    private static IllegalArgumentException foreign(Exception cause) {
        return new IllegalArgumentException("stored keys do not open with the master key", cause);
    }

    private static byte[] owner(OrgId org, String provider) {
        return (org + "/" + provider).getBytes(StandardCharsets.UTF_8);
    }
}
