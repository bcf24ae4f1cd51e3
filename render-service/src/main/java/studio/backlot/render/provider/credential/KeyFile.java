package studio.backlot.render.provider.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A file of the master key. Nobody but its owner may read or write it; one that belongs to somebody else, as Kubernetes mounts secrets, may be readable by
 * its group, because we could not read it otherwise. A file system without such permissions is not asked.
 */
public final class KeyFile {
    private static final Set<PosixFilePermission> NEVER = EnumSet.of(
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private KeyFile() {}

    /**
     * Its lines, blank ones among them.
     *
     * @throws IllegalArgumentException when it cannot be read, or others may read or write it
     */
    public static List<String> lines(Path file) {
        try {
            refuseOpen(file);
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read", unreadable);
        }
    }

    private static void refuseOpen(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes attributes = view.readAttributes();
        Set<PosixFilePermission> given = attributes.permissions();
        boolean ours = attributes.owner().getName().equals(System.getProperty("user.name"));
        if (given.stream().anyMatch(NEVER::contains) || (ours && given.contains(PosixFilePermission.GROUP_READ))) {
            throw new IllegalArgumentException("%s: others than its owner may read or write it; run chmod 600 %s"
                    .formatted(file, file.getFileName()));
        }
    }
}
