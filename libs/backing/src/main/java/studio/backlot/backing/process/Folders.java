package studio.backlot.backing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as the studio keeps them. */
public final class Folders {

    private Folders() {}

    /** Makes a folder, and its parents, that only we can look into. */
    public static Path ours(Path folder) {
        return withPermissions(folder, "rwx------");
    }

    /** Makes a folder that others can pass through but not list. */
    public static Path passable(Path folder) {
        return withPermissions(folder, "rwx--x--x");
    }

    /** Removes a folder with everything in it; nothing happens when there is none. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // somebody else removed it meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path withPermissions(Path folder, String permissions) {
        try {
            Files.createDirectories(folder);
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be made", e);
        }
    }
}
