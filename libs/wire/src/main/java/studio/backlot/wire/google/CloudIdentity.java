package studio.backlot.wire.google;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Secret;

/**
 * Where the deployment's own tokens for Google Cloud come from.
 *
 * @param tokens where they are given for service accounts
 * @param metadata where they are given for this machine
 */
public record CloudIdentity(URI tokens, URI metadata) {
    private static final Path MACHINE = Path.of("metadata");

    /**
     * Tokens of an identity.
     *
     * @param credentials the key file of a service account, or {@code metadata} for the identity of this machine
     * @throws IllegalArgumentException when the file cannot be read, or is none; nothing of it is quoted
     */
    public AccessTokens of(Path credentials, Clock clock) {
        return credentials.equals(MACHINE)
                ? MachineTokens.of(metadata, clock)
                : ServiceAccountTokens.of(ServiceAccount.of(read(credentials)), tokens, clock);
    }

    /**
     * The text of a key file.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    public static Secret read(Path file) {
        try {
            return new Secret(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read", unreadable);
        }
    }
}
