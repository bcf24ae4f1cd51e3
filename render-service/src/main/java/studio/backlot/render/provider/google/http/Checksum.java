package studio.backlot.render.provider.google.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** The checksum that Cloud Storage sends with an object, {@code x-goog-hash: crc32c=n03x6A==}, if it does. */
record Checksum(Optional<String> crc32c) {
    private static final String PREFIX = "crc32c=";

    static Checksum of(HttpHeaders headers) {
        return new Checksum(headers.allValues("x-goog-hash").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> value.startsWith(PREFIX))
                .map(value -> value.substring(PREFIX.length()))
                .findFirst());
    }

    boolean isOf(Path file) throws IOException {
        return crc32c.isEmpty() || crc32c.get().equals(of(file));
    }

    static String of(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        byte[] bytes = ByteBuffer.allocate(4).putInt((int) sum.getValue()).array();
        return Base64.getEncoder().encodeToString(bytes);
    }
}
