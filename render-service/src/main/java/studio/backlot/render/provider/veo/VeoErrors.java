package studio.backlot.render.provider.veo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.wire.Reply;

/** What an error of Vertex AI means: "API errors" of its model reference, and google.rpc.Code. */
final class VeoErrors {
    private static final int INVALID_ARGUMENT = 3;
    private static final int DEADLINE_EXCEEDED = 4;
    private static final int NOT_FOUND = 5;
    private static final int PERMISSION_DENIED = 7;
    private static final int RESOURCE_EXHAUSTED = 8;
    private static final int FAILED_PRECONDITION = 9;
    private static final int INTERNAL = 13;
    private static final int UNAVAILABLE = 14;

    private VeoErrors() {}

    /** The message of {@code {"error":{"message":…}}}, or the status alone when the body says nothing readable. */
    static String message(Reply reply) {
        try {
            JsonNode message =
                    Json.read(reply.body(), JsonNode.class).path("error").path("message");
            return message.isTextual() ? message.textValue() : "status " + reply.status();
        } catch (JacksonException unreadable) {
            return "status " + reply.status();
        }
    }

    /** A call that may have been paid; only what a status proves not to have been taken may be repeated. */
    static Fault submit(Reply reply) {
        Fault fault = any(reply);
        boolean mayBeTaken = fault.kind() == FaultClass.BACKOFF;
        return mayBeTaken ? fault.as(FaultClass.AMBIGUOUS) : fault;
    }

    /** A call that costs nothing. */
    static Fault any(Reply reply) {
        String message = message(reply);
        return switch (reply.status()) {
            case 401 -> Fault.of(FaultClass.NEVER, "credentials", message);
            case 403 -> Fault.of(FaultClass.NEVER, "not-allowed", message);
            case 404 -> Fault.of(FaultClass.NEVER, "gone", message);
            case 429 -> new Fault(FaultClass.RETRY_AFTER, "quota", message, reply.retryAfter());
            case 503 -> unavailable(reply, message);
            case 408, 500, 502, 504 -> Fault.of(FaultClass.BACKOFF, "provider-down", message);
            default ->
                reply.status() >= 500
                        ? Fault.of(FaultClass.BACKOFF, "provider-down", message)
                        : Fault.of(FaultClass.NEVER, "request", message);
        };
    }

    /** A refusal when the message has a support code. */
    static Optional<Refusal> refusal(String message) {
        List<String> categories = SafetyCode.categories(message);
        return categories.isEmpty() ? Optional.empty() : Optional.of(new Refusal(categories, message));
    }

    /** Why an accepted call has failed, by the code of google.rpc. */
    static Fault operation(int code, String message) {
        return switch (code) {
            case INVALID_ARGUMENT, FAILED_PRECONDITION -> Fault.of(FaultClass.NEVER, "request", message);
            case NOT_FOUND -> Fault.of(FaultClass.NEVER, "gone", message);
            case PERMISSION_DENIED -> Fault.of(FaultClass.NEVER, "not-allowed", message);
            case RESOURCE_EXHAUSTED -> Fault.of(FaultClass.RETRY_AFTER, "quota", message);
            case DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE -> Fault.of(FaultClass.BACKOFF, "provider-down", message);
            default -> Fault.of(FaultClass.NEVER, "code-" + code, message);
        };
    }

    /** With a time to come again it is a door that was closed; without, nobody knows how far the call came. */
    private static Fault unavailable(Reply reply, String message) {
        Optional<Duration> pause = reply.retryAfter();
        return pause.isPresent()
                ? new Fault(FaultClass.RETRY_AFTER, "provider-busy", message, pause)
                : Fault.of(FaultClass.BACKOFF, "provider-down", message);
    }
}
