package studio.backlot.render.provider.credential;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import studio.backlot.kit.problem.KitError;

/**
 * A key of the deployment that seals data keys; most never leave a server that keeps them.
 *
 * <p>What it did not seal is a {@link GeneralSecurityException}; while it cannot be used, everything is a problem
 * {@link KitError#MASTER_KEY_AWAY}, and nothing is lost. Data keys are sealed without associated data: the keys below them are bound to their owner.
 */
public interface MasterKey extends Aead, AutoCloseable {

    /** What its names begin with, before a colon. */
    String kind();

    /** The key, and its version where that can be told, that sealed a data key: {@code vault:transit/backlot:v2}. */
    String name(byte[] dataKey);

    /** A data key, sealed anew by the newest version. */
    default byte[] renew(byte[] dataKey) throws GeneralSecurityException {
        return encrypt(decrypt(dataKey, new byte[0]), new byte[0]);
    }

    @Override
    default void close() {
        // most hold nothing
    }
}
