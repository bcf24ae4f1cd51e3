package studio.backlot.render.provider.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** The master key of tests, in a file that nobody else may read. */
public final class MasterKeyFile {
    private MasterKeyFile() {}

    /** Below the module's {@code target}. */
    public static Path written() {
        try {
            Path file = Path.of("target", "master.key").toAbsolutePath();
            Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
