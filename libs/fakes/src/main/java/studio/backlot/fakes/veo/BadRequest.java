package studio.backlot.fakes.veo;

import java.util.List;
import java.util.Map;
import studio.backlot.fakes.Json;

/** What the provider answers with 400, or another status. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    BadRequest(int status, String reason, String message) {
        super(message);
        this.status = status;
        this.reason = reason;
    }

    static BadRequest invalid(String message) {
        return new BadRequest(400, "INVALID_ARGUMENT", message);
    }

    int status() {
        return status;
    }

    /** In the provider's own form. */
    String body() {
        return error(status, reason, String.valueOf(getMessage()));
    }

    static String error(int status, String reason, String message) {
        return Json.write(Map.of(
                "error",
                Map.of(
                        "code",
                        status,
                        "message",
                        message,
                        "status",
                        reason,
                        "details",
                        List.of(Map.of("@type", "type.googleapis.com/google.rpc.ErrorInfo")))));
    }
}
