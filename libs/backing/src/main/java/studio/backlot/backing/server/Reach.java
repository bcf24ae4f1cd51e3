package studio.backlot.backing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.OptionalInt;
import java.util.UUID;
import studio.backlot.backing.BackingException;

/** Which user PostgreSQL runs as, and which folders that user can reach. */
final class Reach {

    /** The system's nobody. */
    private static final int NOBODY = 65534;

    private Reach() {}

    /** The user to change to: PostgreSQL refuses to run as root; empty when we are an ordinary user. */
    static OptionalInt otherUser() {
        return "root".equals(System.getProperty("user.name")) ? OptionalInt.of(NOBODY) : OptionalInt.empty();
    }

    /** Whether the folder's parents let everybody through. */
    static boolean reachable(Path folder) {
        for (Path parent = folder.toAbsolutePath().getParent(); parent != null; parent = parent.getParent()) {
            if (Files.exists(parent) && !passable(parent)) {
                return false;
            }
        }
        return true;
    }

    /** A folder of our own that everybody can reach, which stands for one that nobody can. */
    static Path standIn(Path folder) {
        Path ours = Path.of("/var/tmp", "backlot-" + System.getProperty("user.name"));
        try {
            if (!Files.exists(ours)) {
                Files.createDirectory(
                        ours, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            }
            Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString("rwx--x--x"));
            UserPrincipal owner = Files.getOwner(ours, LinkOption.NOFOLLOW_LINKS);
            if (!owner.getName().equals(System.getProperty("user.name"))) {
                throw new BackingException(ours + " belongs to " + owner + "; remove it");
            }
        } catch (IOException e) {
            throw new BackingException(ours + " cannot be used: " + e.getMessage(), e);
        }
        UUID name = UUID.nameUUIDFromBytes(folder.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        return ours.resolve(name.toString());
    }

    /** Gives a folder or file to the user that PostgreSQL runs as. */
    static void give(Path path, OptionalInt user) {
        if (user.isEmpty()) {
            return;
        }
        try {
            Files.setOwner(
                    path,
                    FileSystems.getDefault()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(String.valueOf(user.getAsInt())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean passable(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
