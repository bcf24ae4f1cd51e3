package studio.backlot.render.provider.openrouter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.wire.Reply;

/**
 * {@code {"error":{"code":402,"message":…,"metadata":{…}}}}, which comes with the status of its code, or with a good one once the
 * provider behind has begun.
 *
 * @param reasons of a moderation
 * @param begun whether it came with a good status
 */
record OpenRouterError(int code, String message, List<String> reasons, boolean begun, Optional<Duration> retryAfter) {
    private static final int FORBIDDEN = 403;
    private static final String SILENT = "It does not say why.";

    /** A call that failed says why in words only. */
    private static final Pattern MODERATED = Pattern.compile(
            "(?i)\\b(moderat\\w*|safety|content[ _-]?polic\\w+|usage (guidelines|polic\\w+)|responsible ai|flagged)\\b");

    /** Of an answer that is not good, whatever its body says. */
    static OpenRouterError of(Reply reply, JsonNode body) {
        JsonNode error = body.path("error");
        return read(error, reply.status(), "status " + reply.status(), reply);
    }

    /** Of a good answer that holds one. */
    static Optional<OpenRouterError> within(Reply reply, JsonNode body) {
        JsonNode error = body.path("error");
        return error.isObject() || error.isTextual()
                ? Optional.of(read(error, error.path("code").asInt(0), SILENT, reply))
                : Optional.empty();
    }

    private static OpenRouterError read(JsonNode error, int code, String silent, Reply reply) {
        JsonNode metadata = error.path("metadata");
        String message =
                error.isTextual() ? error.textValue() : error.path("message").asText(silent);
        String source = metadata.path("limit_source").asText("");
        List<String> reasons = StreamSupport.stream(metadata.path("reasons").spliterator(), false)
                .map(reason -> reason.asText(""))
                .filter(reason -> !reason.isBlank())
                .toList();
        return new OpenRouterError(
                code,
                source.isBlank() ? message : "%s (%s)".formatted(message, source),
                reasons,
                reply.isGood(),
                reply.retryAfter());
    }

    /** When the words or pictures are what is objected to. What was flagged is the author's and is left out. */
    Optional<Refusal> refusal() {
        return code == FORBIDDEN && !reasons.isEmpty() ? Optional.of(new Refusal(reasons, message)) : Optional.empty();
    }

    /** Of a call that may have been paid; only what a status proves not to have been taken may be repeated. */
    Fault submit() {
        Fault fault = any();
        boolean mayBeTaken = fault.kind() == FaultClass.BACKOFF || (begun && fault.kind() == FaultClass.RETRY_AFTER);
        return mayBeTaken ? fault.as(FaultClass.AMBIGUOUS) : fault;
    }

    /** Of a call that costs nothing. */
    Fault any() {
        return switch (code) {
            case 401 -> Fault.of(FaultClass.NEVER, "credentials", message);
            case 402 -> Fault.of(FaultClass.NEVER, "credit", message);
            case FORBIDDEN -> Fault.of(FaultClass.NEVER, "not-allowed", message);
            case 404 -> Fault.of(FaultClass.NEVER, "gone", message);
            case 429 -> new Fault(FaultClass.RETRY_AFTER, "quota", message, retryAfter);
            case 503, 529 ->
                retryAfter.isPresent()
                        ? new Fault(FaultClass.RETRY_AFTER, "provider-busy", message, retryAfter)
                        : Fault.of(FaultClass.BACKOFF, "provider-down", message);
            case 0, 408 -> Fault.of(FaultClass.BACKOFF, "provider-down", message);
            default ->
                code >= 500
                        ? Fault.of(FaultClass.BACKOFF, "provider-down", message)
                        : Fault.of(FaultClass.NEVER, "request", message);
        };
    }

    /** Of a call that was accepted and has failed. */
    Optional<Refusal> refusalAfterAll() {
        return refusal()
                .or(() -> MODERATED.matcher(message).find()
                        ? Optional.of(new Refusal(reasons, message))
                        : Optional.empty());
    }

    /** Of a call that was accepted and has failed. */
    Fault failure() {
        return code == 0 ? Fault.of(FaultClass.BACKOFF, "failed", message) : any();
    }
}
