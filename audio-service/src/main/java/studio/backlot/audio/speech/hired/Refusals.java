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
        Optional<Duration> asked = reply.retryAfter().or(() -> details(body, "retryDelay")
                .flatMap(delay -> RetryAfter.ofDelay(delay).stream())
                .findFirst());
        Why why = why(reply.status(), body, asked.isPresent());
        String what =
                switch (why) {
                    case ACCOUNT -> "%s does not take the account (status %d)%s";
                    case BUSY -> "%s does not speak now (status %d)%s";
                    case LOST -> "%s broke off, and may have spoken (status %d)%s";
                    case REFUSED, UNSET, TOO_LONG, UNUSABLE -> "%s does not speak this (status %d)%s";
                };
        return new Unspoken(
                why,
                what.formatted(provider, reply.status(), said),
                why == Why.BUSY || why == Why.LOST ? asked.or(() -> Optional.of(USUAL_PAUSE)) : Optional.empty());
    }

    /** Of an answer whose status is good and that holds an error all the same. */
    public static Optional<Unspoken> within(String provider, JsonNode body) {
        JsonNode error = body.path("error");
        return error.isObject() || error.isTextual()
                ? Optional.of(new Unspoken(
                        why(error.path("code").asInt(500), body, false),
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

    /** Whoever says when to come again has not taken it; every other break may be behind a line that was spoken. */
    private static Why why(int status, JsonNode body, boolean comeAgain) {
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
            case 425, 429 -> Why.BUSY;
            case 408 -> Why.LOST;
            case 503, 529 -> comeAgain ? Why.BUSY : Why.LOST;
            default -> status >= 500 ? Why.LOST : Why.REFUSED;
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
