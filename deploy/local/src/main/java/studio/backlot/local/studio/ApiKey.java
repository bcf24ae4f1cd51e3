package studio.backlot.local.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key by which the command talks to its own studio: an administrator of the organisation {@code local}. */
public final class ApiKey {

    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    private ApiKey() {}

    /** The key in the file; made when there is none, readable by its owner only. */
    public static String in(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            String key = "blk_" + random(ID_BYTES) + "_" + random(SECRET_BYTES);
            Files.writeString(fresh, key + "\n");
            Files.move(fresh, file);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
