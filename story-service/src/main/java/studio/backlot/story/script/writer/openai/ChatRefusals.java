package studio.backlot.story.script.writer.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.backlot.story.script.writer.Unwritten;
import studio.backlot.story.script.writer.Unwritten.Why;
import studio.backlot.wire.Reply;

/**
 * Reads what is said instead of an answer: {@code {"error":{"message","code","type","metadata"}}} of OpenAI, OpenRouter, vLLM and
 * Ollama, {@code {"error":"…"}} and {@code {"message":"…"}} of older servers. A code is a word or a status.
 */
final class ChatRefusals {
    private static final int MOST_WORDS = 300;

    /** When a provider is busy and does not say for how long. */
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    private static final Set<String> OF_CREDIT =
            Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "insufficient_credits");
    private static final Set<String> OF_KEY = Set.of("invalid_api_key", "account_deactivated");
    private static final Set<String> OF_SAFETY =
            Set.of("content_filter", "content_policy_violation", "moderation_blocked");

    private ChatRefusals() {}

    /** Of an answer whose status is not good. */
    static Unwritten of(Reply reply, JsonNode body) {
        Why why = why(reply.status(), body.path("error"), reply.retryAfter().isPresent());
        return unwritten(why, reply.status(), said(body), reply.retryAfter());
    }

    /** Of an answer whose status is good and that holds an error all the same, as OpenRouter's do once a model has begun. */
    static Optional<Unwritten> within(JsonNode body, JsonNode choice) {
        boolean ofChoice = choice.path("error").isObject();
        boolean failed = choice.path("finish_reason").asText("").equals("error");
        JsonNode holder = ofChoice ? choice : body;
        JsonNode error = holder.path("error");
        if (!error.isObject() && !error.isTextual() && !failed) {
            return Optional.empty();
        }
        int status = error.path("code").asInt(500);
        return Optional.of(unwritten(why(status, error, false), status, said(holder), Optional.empty()));
    }

    private static Unwritten unwritten(Why why, int status, Optional<String> said, Optional<Duration> pause) {
        String message =
                switch (why) {
                    case ACCOUNT -> "%s does not take the key (status %d)";
                    case CREDIT -> "%s finds no credit on the account (status %d)";
                    case BUSY -> "%s does not answer now (status %d)";
                    case LOST -> "%s broke off, and the model may have answered (status %d)";
                    case REFUSED -> "%s does not let this be written (status %d)";
                    case UNSET, TRUNCATED, UNUSABLE ->
                        "%s does not take the question (status %d); check the model and its address";
                };
        return new Unwritten(
                why,
                message.formatted(ChatModel.PROVIDER, status)
                        + said.map(words -> ": " + words).orElse("."),
                why == Why.BUSY || why == Why.LOST ? pause.or(() -> Optional.of(USUAL_PAUSE)) : Optional.empty());
    }

    /** Whoever says when to come again has not taken it; every other break may be behind a draft that was written. */
    private static Why why(int status, JsonNode error, boolean comeAgain) {
        Set<String> words = Set.copyOf(Stream.of(error.path("code"), error.path("type"))
                .map(word -> word.asText("").toLowerCase(Locale.ROOT))
                .toList());
        if (words.stream().anyMatch(OF_CREDIT::contains)) {
            return Why.CREDIT;
        }
        if (words.stream().anyMatch(OF_KEY::contains)) {
            return Why.ACCOUNT;
        }
        if (words.stream().anyMatch(OF_SAFETY::contains)
                || (status == 403 && error.path("metadata").has("reasons"))) {
            return Why.REFUSED;
        }
        return switch (status) {
            case 401, 403 -> Why.ACCOUNT;
            case 402 -> Why.CREDIT;
            case 425, 429 -> Why.BUSY;
            case 408 -> Why.LOST;
            case 503, 529 -> comeAgain ? Why.BUSY : Why.LOST;
            default -> status >= 500 ? Why.LOST : Why.UNSET;
        };
    }

    private static Optional<String> said(JsonNode body) {
        return Stream.of(body.path("error").path("message"), body.path("error"), body.path("message"))
                .filter(JsonNode::isTextual)
                .map(words ->
                        words.textValue().replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(words -> !words.isEmpty())
                .map(words -> words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words)
                .findFirst();
    }
}
