package studio.backlot.render.provider;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody has posted to an address of ours.
 *
 * @param headers by their names in lower case
 * @param body as it came, because that is what is signed
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a request, never compared
public record Webhook(Map<String, String> headers, byte[] body) {
    public Webhook {
        Map<String, String> named = new TreeMap<>();
        headers.forEach((name, value) -> named.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(named);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Webhook[%d bytes]".formatted(body.length);
    }
}
