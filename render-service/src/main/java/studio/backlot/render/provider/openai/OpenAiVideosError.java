package studio.backlot.render.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.wire.Reply;

/**
 * {@code {"error":{"message":…,"type":…,"param":…,"code":…}}}; of a call that failed, {@code {"code":…,"message":…}}. Gateways leave
 * parts out, or write text in its place.
 *
 * @param kind code and type, in lower case
 */
record OpenAiVideosError(String kind, String code, String message) {
    private static final Pattern SHORT = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    static OpenAiVideosError of(JsonNode error, String silent) {
        String code = error.path("code").asText("").toLowerCase(Locale.ROOT);
        String type = error.path("type").asText("").toLowerCase(Locale.ROOT);
        String message =
                error.isTextual() ? error.textValue() : error.path("message").asText(silent);
        return new OpenAiVideosError(
                code + " " + type,
                Stream.of(code, type)
                        .filter(name -> SHORT.matcher(name).matches())
                        .findFirst()
                        .orElse("failed"),
                message);
    }

    /** When the words or the picture are what is objected to. */
    Optional<Refusal> refusal() {
        return kind.contains("moderation") ? Optional.of(new Refusal(List.of(), message)) : Optional.empty();
    }

    /** Of a call that may have been paid; only what a status proves not to have been taken may be repeated. */
    Fault submit(Reply reply) {
        Fault fault = any(reply);
        return fault.kind() == FaultClass.BACKOFF ? fault.as(FaultClass.AMBIGUOUS) : fault;
    }

    /** Of a call that costs nothing. */
    Fault any(Reply reply) {
        return switch (reply.status()) {
            case 401 -> Fault.of(FaultClass.NEVER, "credentials", message);
            case 402 -> Fault.of(FaultClass.NEVER, "credit", message);
            case 403 -> Fault.of(FaultClass.NEVER, "not-allowed", message);
            case 404 -> Fault.of(FaultClass.NEVER, "gone", message);
            case 429 ->
                kind.contains("insufficient_quota")
                        ? Fault.of(FaultClass.NEVER, "credit", message)
                        : new Fault(FaultClass.RETRY_AFTER, "quota", message, reply.retryAfter());
            case 503 ->
                reply.retryAfter().isPresent()
                        ? new Fault(FaultClass.RETRY_AFTER, "provider-busy", message, reply.retryAfter())
                        : Fault.of(FaultClass.BACKOFF, "provider-down", message);
            case 408 -> Fault.of(FaultClass.BACKOFF, "provider-down", message);
            default ->
                reply.status() >= 500
                        ? Fault.of(FaultClass.BACKOFF, "provider-down", message)
                        : Fault.of(FaultClass.NEVER, "request", message);
        };
    }

    /** Of a call that was accepted and has failed. */
    Fault failure() {
        return Fault.of(kind.contains("invalid") ? FaultClass.NEVER : FaultClass.BACKOFF, code, message);
    }
}
