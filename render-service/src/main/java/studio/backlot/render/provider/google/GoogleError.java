package studio.backlot.render.provider.google;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.wire.Reply;
import studio.backlot.wire.RetryAfter;

/**
 * {@code {"error":{"code":429,"message":…,"status":…,"details":[…]}}} of Google: "API errors" of the model reference of Vertex AI. The
 * Interactions interface has words for codes, such as {@code {"error":{"code":"safety","message":…}}}.
 *
 * @param status of the exchange
 * @param code in words and lower case, empty when there is none
 * @param reason of a {@code google.rpc.ErrorInfo}, empty when there is none
 * @param pause of the header, else of a {@code google.rpc.RetryInfo}
 */
public record GoogleError(int status, String code, String message, String reason, Optional<Duration> pause) {
    private static final Set<String> OF_ACCOUNT =
            Set.of("API_KEY_INVALID", "BILLING_DISABLED", "SERVICE_DISABLED", "CONSUMER_INVALID");

    /** "Generation blocked codes" of the Interactions interface (ai.google.dev/gemini-api/docs/api-errors, read 2026-11-22). */
    private static final Set<String> BLOCKED = Set.of(
            "safety",
            "recitation",
            "language",
            "prohibited_content",
            "spii",
            "blocklist",
            "image_safety",
            "image_prohibited_content",
            "image_recitation",
            "image_other",
            "content_blocked");

    public static GoogleError of(Reply reply) {
        JsonNode error = GoogleAnswer.tree(reply).path("error");
        return new GoogleError(
                reply.status(),
                code(error),
                error.path("message").asText("status " + reply.status()),
                details(error, "reason").findFirst().orElse(""),
                reply.retryAfter().or(() -> details(error, "retryDelay")
                        .flatMap(delay -> RetryAfter.ofDelay(delay).stream())
                        .findFirst()));
    }

    /** What an error in an answer is called in words, in lower case; empty when it has a number or nothing. */
    public static String code(JsonNode error) {
        return error.path("code").isTextual() ? error.path("code").textValue().toLowerCase(Locale.ROOT) : "";
    }

    /** A refusal when a code or the support codes of a message say so. */
    public static Optional<Refusal> refusal(String code, String message) {
        List<String> categories = BLOCKED.contains(code) ? List.of(code) : SafetyCode.categories(message);
        return categories.isEmpty() ? Optional.empty() : Optional.of(new Refusal(categories, message));
    }

    /** When the words or pictures of a request are what is objected to. */
    public Optional<Refusal> refusal() {
        return status == 400 ? refusal(code, message) : Optional.empty();
    }

    /** Of a call that may have been paid; only what a status proves not to have been taken may be repeated. */
    public Fault submit() {
        Fault fault = any();
        return fault.kind() == FaultClass.BACKOFF ? fault.as(FaultClass.AMBIGUOUS) : fault;
    }

    /** Of a call that costs nothing. */
    public Fault any() {
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

    private static Stream<String> details(JsonNode error, String field) {
        return StreamSupport.stream(error.path("details").spliterator(), false)
                .map(detail -> detail.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}
