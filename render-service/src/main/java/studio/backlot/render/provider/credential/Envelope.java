package studio.backlot.render.provider.credential;

import com.fasterxml.jackson.core.JacksonException;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.wire.Keys;

/**
 * Envelope encryption: each row has a data key of its own (AES-256-GCM), which a master key seals. A row opens only as the keys
 * of the organisation and the provider that it was sealed for.
 */
public final class Envelope {
    private final Aead aead;

    private Envelope(Aead master) throws GeneralSecurityException {
        this.aead = KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, master);
    }

    /**
     * Seals with the first of the master keys, and opens with each.
     *
     * @param masterKeys file of them
     * @throws IllegalArgumentException when there is none
     */
    public static Envelope with(Path masterKeys) {
        try {
            return new Envelope(MasterKeys.read(masterKeys));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not to be had", impossible);
        }
    }

    public byte[] seal(OrgId org, String provider, Keys keys) {
        try {
            return aead.encrypt(Json.canonical(keys), owner(org, provider));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("keys could not be sealed", failed);
        }
    }

    /**
     * What was sealed.
     *
     * @throws IllegalArgumentException when it was sealed for another, by another master key, or changed
     */
    public Keys open(OrgId org, String provider, byte[] sealed) {
        try {
            return Json.read(aead.decrypt(sealed, owner(org, provider)), Keys.class);
        } catch (GeneralSecurityException | JacksonException foreign) {
            throw new IllegalArgumentException(
                    "the keys of %s for %s do not open with the master keys".formatted(org, provider), foreign);
        }
    }

    private static byte[] owner(OrgId org, String provider) {
        return (org + "/" + provider).getBytes(StandardCharsets.UTF_8);
    }
}
