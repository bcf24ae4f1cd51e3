package studio.backlot.render.footage.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.RenderError;

/** A part on disk, as large as announced and with the digest that its sender names. */
public record ReceivedPart(Path file, String sha256) {
    private static final Pattern SHA256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):");
    private static final int CHUNK = 64 * 1024;

    /**
     * Writes the body to {@code file}; a body that is too long is not read to its end.
     *
     * @param digest RFC 9530's {@code Content-Digest}, {@code sha-256=:…:}; other algorithms are not looked at
     * @throws ProblemException {@link RenderError#UPLOAD_PART_WRONG} when it is other than announced
     */
    public static ReceivedPart of(InputStream body, long size, Optional<String> digest, Path file) throws IOException {
        Optional<String> named = digest.map(ReceivedPart::named);
        MessageDigest hash = Json.sha256();
        long received = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = body.read(chunk); read >= 0 && received <= size; read = body.read(chunk)) {
                received += read;
                hash.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        if (received != size) {
            throw wrong("The part has to have %d bytes, not %s."
                    .formatted(size, received > size ? "more" : Long.toString(received)));
        }
        String sha256 = HexFormat.of().formatHex(hash.digest());
        if (named.isPresent() && !named.get().equals(sha256)) {
            throw wrong("The part arrived with SHA-256 %s, not %s. Send it again.".formatted(sha256, named.get()));
        }
        return new ReceivedPart(file, sha256);
    }

    private static String named(String digest) {
        Matcher matcher = SHA256.matcher(digest);
        if (!matcher.find()) {
            throw wrong("Content-Digest: expected sha-256=:…: with the digest in Base64, not " + digest + ".");
        }
        return HexFormat.of().formatHex(Base64.getDecoder().decode(matcher.group(1)));
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(RenderError.UPLOAD_PART_WRONG, detail);
    }
}
