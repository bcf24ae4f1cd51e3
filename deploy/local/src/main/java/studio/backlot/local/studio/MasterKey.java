package studio.backlot.local.studio;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that the local studio seals its users' keys with. */
public final class MasterKey {

    private static final int BYTES = 32;

    private MasterKey() {}

    /** The file; made when there is none, readable by its owner only. */
    public static Path in(Path file) {
        PrivateFile.line(file, MasterKey::fresh);
        return file;
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
