package studio.backlot.local.make;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A production's source.
 *
 * @param name of the production, fit for URLs
 * @param root the folder it was read from, or the one Fountain file
 * @param files path within the production to text
 */
public record Production(String name, Path root, SortedMap<String, String> files) {

    /** What a bare Fountain file is called within its production. */
    public static final String SCREENPLAY = "screenplay.fountain";

    public Production {
        files = new TreeMap<>(files);
    }

    /** SHA-256 over names and texts, by which an unchanged source is known. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            files.forEach((path, text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update((byte) 0);
                digest.update((path + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Where a file of the production is on disk, as a person would write it. */
    public String onDisk(String path) {
        boolean bare =
                files.size() == 1 && SCREENPLAY.equals(path) && !root.toFile().isDirectory();
        return bare ? root.toString() : root.resolve(path).toString();
    }
}
