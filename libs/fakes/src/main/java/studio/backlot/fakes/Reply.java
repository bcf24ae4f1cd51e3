package studio.backlot.fakes;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer before any trick. */
@SuppressWarnings("ArrayRecordComponent") // the bytes of an answer, never compared
public record Reply(int status, byte[] body, Map<String, String> headers) {

    public static Reply json(int status, String body) {
        return new Reply(status, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json"));
    }
}
