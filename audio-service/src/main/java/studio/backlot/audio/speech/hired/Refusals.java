package studio.backlot.audio.speech.hired;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.kit.json.Json;
import studio.backlot.wire.Reply;
import studio.backlot.wire.RetryAfter;

/**
 * Reads what a provider says instead of speaking: {@code {"error":{"message","code","type","status","details":[{"reason"}]}}} of OpenAI,
 * OpenRouter and Google, {@code {"detail":{"status","message"}}} and {@code {"detail":[{"msg"}]}} of ElevenLabs and FastAPI.
 */
public final class Refusals {
    private static final int MOST_WORDS = 300;

    /** When a provider is busy and does not say for how long. */
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    /** Words for an account that has to be put in order, whatever the status. */
    private static final Set<String> OF_ACCOUNT = Set.of(
            "insufficient_quota",
            "quota_exceeded",
            "invalid_api_key",
            "api_key_invalid",
            "missing_permissions",
            "output_format_not_allowed",
            "permission_denied",
            "unauthenticated",
            "billing_disabled",
            "failed_precondition");

    private Refusals() {}

    /** Of an answer whose status is not good. */
    public static Unspoken of(String provider, Reply reply) {
        JsonNode body = tree(reply.body());
        String said = said(body).map(words -> ": " + words).orElse("");
        Why why = why(reply.status(), body);
        return switch (why) {
            case ACCOUNT ->
                new Unspoken(
                        why, "%s does not take the account (status %d)%s".formatted(provider, reply.status(), said));
            case BUSY ->
                new Unspoken(
                        why,
                        "%s does not speak now (status %d)%s".formatted(provider, reply.status(), said),
                        reply.retryAfter()
                                .or(() -> details(body, "retryDelay")
                                        .flatMap(delay -> RetryAfter.ofDelay(delay).stream())
                                        .findFirst())
                                .or(() -> Optional.of(USUAL_PAUSE)));
            case REFUSED, UNSET, TOO_LONG, LOST, UNUSABLE ->
                new Unspoken(why, "%s does not speak this (status %d)%s".formatted(provider, reply.status(), said));
        };
    }

    /** Of an answer whose status is good and that holds an error all the same. */
    public static Optional<Unspoken> within(String provider, JsonNode body) {
        JsonNode error = body.path("error");
        return error.isObject() || error.isTextual()
                ? Optional.of(new Unspoken(
                        why(error.path("code").asInt(500), body),
                        "%s did not speak: %s".formatted(provider, said(body).orElse("it does not say why")),
                        Optional.of(USUAL_PAUSE)))
                : Optional.empty();
    }

    /** A missing node when it is no JSON. */
    public static JsonNode tree(byte[] body) {
        try {
            return Json.read(body, JsonNode.class);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static Why why(int status, JsonNode body) {
        JsonNode error = body.path("error");
        boolean ofAccount = Stream.concat(
                        Stream.of(
                                        error.path("code"),
                                        error.path("type"),
                                        error.path("status"),
                                        body.path("detail").path("status"),
                                        body.path("detail").path("code"))
                                .map(word -> word.asText("")),
                        details(body, "reason"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(OF_ACCOUNT::contains);
        boolean moderated = status == 403 && error.path("metadata").has("reasons");
        if (ofAccount) {
            return Why.ACCOUNT;
        }
        if (moderated) {
            return Why.REFUSED;
        }
        return switch (status) {
            case 401, 402, 403 -> Why.ACCOUNT;
            case 408, 425, 429 -> Why.BUSY;
            default -> status >= 500 ? Why.BUSY : Why.REFUSED;
        };
    }

    /** A field of what {@code google.rpc} says more. */
    private static Stream<String> details(JsonNode body, String field) {
        return StreamSupport.stream(body.path("error").path("details").spliterator(), false)
                .map(detail -> detail.path(field).asText(""));
    }

    private static Optional<String> said(JsonNode body) {
        return Stream.of(
                        body.path("error").path("message"),
                        body.path("error"),
                        body.path("detail").path("message"),
                        body.path("detail").path(0).path("msg"),
                        body.path("detail"),
                        body.path("message"))
                .filter(JsonNode::isTextual)
                .map(words -> plain(words.textValue()))
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    /** A provider's words on one line, and not too long. */
    public static String plain(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) + "…" : line;
    }
}
