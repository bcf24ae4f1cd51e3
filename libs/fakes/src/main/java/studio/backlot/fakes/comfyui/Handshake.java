package studio.backlot.fakes.comfyui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The head of a request for a websocket.
 *
 * @param target path and query
 * @param headers by their names in small letters
 */
record Handshake(String target, Map<String, String> headers) {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    static Handshake of(String head) {
        String[] lines = head.split("\r\n");
        return new Handshake(
                lines[0].split(" ", 3)[1],
                Arrays.stream(lines)
                        .skip(1)
                        .map(line -> line.split(":", 2))
                        .filter(header -> header.length == 2)
                        .collect(Collectors.toMap(
                                header -> header[0].toLowerCase(Locale.ROOT),
                                header -> header[1].strip(),
                                (first, _) -> first)));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** As RFC 6455 wants it; empty when this is no handshake. */
    Optional<String> accepted() {
        boolean upgrades =
                header("upgrade").filter("websocket"::equalsIgnoreCase).isPresent()
                        && header("sec-websocket-version").filter("13"::equals).isPresent();
        return header("sec-websocket-key").filter(_ -> upgrades).map(key -> """
                        HTTP/1.1 101 Switching Protocols\r
                        Upgrade: websocket\r
                        Connection: Upgrade\r
                        Sec-WebSocket-Accept: %s\r
                        \r
                        """.formatted(proof(key)));
    }

    private static String proof(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
