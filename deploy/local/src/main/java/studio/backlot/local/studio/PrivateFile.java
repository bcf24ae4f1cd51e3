package studio.backlot.local.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A line that only its owner reads. */
final class PrivateFile {

    private PrivateFile() {}

    /** The line in the file; made when there is no such file. */
    static String line(Path file, Supplier<String> fresh) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(file.getParent());
            Path made = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(made);
            Files.createFile(made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            String line = fresh.get();
            Files.writeString(made, line + "\n");
            Files.move(made, file);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
