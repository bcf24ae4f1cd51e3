package studio.backlot.render.provider.credential.kms.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Secret;

/** Vault's token that somebody else renews in a file, as Vault Agent does: read anew each time. */
public final class VaultTokens implements AccessTokens {
    private static final Logger LOG = Logger.getLogger(VaultTokens.class);

    private final Path file;

    private VaultTokens(Path file) {
        this.file = file;
    }

    public static AccessTokens of(Path file) {
        return new VaultTokens(file);
    }

    @Override
    public Optional<Secret> current() {
        try {
            return Optional.of(Files.readString(file).strip())
                    .filter(text -> !text.isEmpty())
                    .map(Secret::new);
        } catch (IOException unreadable) {
            LOG.warnf("No token: %s cannot be read", file);
            return Optional.empty();
        }
    }

    @Override
    public void refused(Secret token) {
        // whoever writes the file knows
    }
}
