package studio.backlot.local.studio;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key by which the command talks to its own studio: an administrator of the organisation {@code local}. */
public final class ApiKey {

    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    private ApiKey() {}

    /** The key in the file; made when there is none, readable by its owner only. */
    public static String in(Path file) {
        return PrivateFile.line(file, () -> "blk_" + random(ID_BYTES) + "_" + random(SECRET_BYTES));
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
