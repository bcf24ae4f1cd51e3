package studio.backlot.fakes.google;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.Reply;

/** Cloud Storage as far as it is asked: names of objects by their beginning, and the bytes of one with their checksum. */
public final class CloudBucket {
    private static final Pattern OBJECTS = Pattern.compile("/storage/v1/b/([a-z0-9._-]+)/o(?:/(.+))?");
    private static final String PREFIX = "prefix=";

    private CloudBucket() {}

    /** Whether it is a bucket that is asked for its objects' names. */
    public static boolean isListing(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().endsWith("/o");
    }

    /** Those of the names that begin as is wanted; empty when it is not said. */
    public static Optional<Reply> list(HttpExchange exchange, Collection<String> names) {
        String query =
                URLDecoder.decode(String.valueOf(exchange.getRequestURI().getRawQuery()), StandardCharsets.UTF_8);
        if (!query.startsWith(PREFIX)) {
            return Optional.empty();
        }
        List<Map<String, String>> items = names.stream()
                .filter(name -> name.startsWith(query.substring(PREFIX.length())))
                .sorted()
                .map(name -> Map.of("kind", "storage#object", "name", name))
                .toList();
        return Optional.of(Reply.json(
                200,
                Json.write(
                        items.isEmpty()
                                ? Map.of("kind", "storage#objects")
                                : Map.of("kind", "storage#objects", "items", items))));
    }

    /** The name of the object whose bytes are asked for. */
    public static Optional<String> object(HttpExchange exchange) {
        Matcher path = OBJECTS.matcher(exchange.getRequestURI().getPath());
        return path.matches() && "alt=media".equals(exchange.getRequestURI().getQuery())
                ? Optional.ofNullable(path.group(2))
                : Optional.empty();
    }

    /** An object's bytes. */
    public static Reply video(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        String crc = Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return new Reply(200, bytes, Map.of("Content-Type", "video/mp4", "x-goog-hash", "crc32c=" + crc));
    }
}
