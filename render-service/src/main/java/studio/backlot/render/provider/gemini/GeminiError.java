package studio.backlot.render.provider.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.wire.Reply;
import studio.backlot.wire.RetryAfter;

/**
 * {@code {"error":{"code":429,"message":…,"status":…,"details":[…]}}} of Google.
 *
 * @param reason of a {@code google.rpc.ErrorInfo}, empty when there is none
 * @param pause of the header, else of a {@code google.rpc.RetryInfo}
 */
record GeminiError(int status, String message, String reason, Optional<Duration> pause) {
    private static final Set<String> OF_ACCOUNT =
            Set.of("API_KEY_INVALID", "BILLING_DISABLED", "SERVICE_DISABLED", "CONSUMER_INVALID");

    static GeminiError of(Reply reply, JsonNode body) {
        JsonNode error = body.path("error");
        return new GeminiError(
                reply.status(),
                error.path("message").asText("status " + reply.status()),
                details(error, "reason").findFirst().orElse(""),
                reply.retryAfter().or(() -> details(error, "retryDelay")
                        .flatMap(delay -> RetryAfter.ofDelay(delay).stream())
                        .findFirst()));
    }

    private static Stream<String> details(JsonNode error, String field) {
        return StreamSupport.stream(error.path("details").spliterator(), false)
                .map(detail -> detail.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /** Of a call that may have been paid; only what a status proves not to have been taken may be repeated. */
    Fault draw() {
        Fault fault = any();
        return fault.kind() == FaultClass.BACKOFF ? fault.as(FaultClass.AMBIGUOUS) : fault;
    }

    /** Of a call that costs nothing. */
    Fault any() {
        if (OF_ACCOUNT.contains(reason)) {
            return Fault.of(FaultClass.NEVER, "credentials", message);
        }
        return switch (status) {
            case 401 -> Fault.of(FaultClass.NEVER, "credentials", message);
            case 402 -> Fault.of(FaultClass.NEVER, "credit", message);
            case 403 -> Fault.of(FaultClass.NEVER, "not-allowed", message);
            case 404 -> Fault.of(FaultClass.NEVER, "gone", message);
            case 429 -> new Fault(FaultClass.RETRY_AFTER, "quota", message, pause);
            case 503 ->
                pause.isPresent()
                        ? new Fault(FaultClass.RETRY_AFTER, "provider-busy", message, pause)
                        : Fault.of(FaultClass.BACKOFF, "provider-down", message);
            case 408 -> Fault.of(FaultClass.BACKOFF, "provider-down", message);
            default ->
                status >= 500
                        ? Fault.of(FaultClass.BACKOFF, "provider-down", message)
                        : Fault.of(FaultClass.NEVER, "request", message);
        };
    }
}
