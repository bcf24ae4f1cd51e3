package studio.backlot.render.provider.replicate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.wire.Reply;

/**
 * {@code {"title":…,"detail":…,"status":422}} of an exchange; words, with a code such as {@code E1001} at times, of a call that
 * failed.
 */
record ReplicateError(String message) {
    private static final Pattern RESETS = Pattern.compile("resets in ~?(\\d{1,4}) ?s");
    private static final Pattern CODE = Pattern.compile("\\bE\\d{3,4}\\b");
    private static final String OUT_OF_MEMORY = "e1001";

    /** A call that failed says why in words only; E005 is what models say of what they will not show. */
    private static final Pattern MODERATED =
            Pattern.compile("(?i)\\b(E005|nsfw|moderat\\w*|safety|flagged|sensitive content"
                    + "|content[ _-]?polic\\w+|usage (guidelines|polic\\w+)|responsible ai)\\b");

    static ReplicateError of(JsonNode answer, String silent) {
        JsonNode words = answer.path(answer.has("error") ? "error" : answer.has("detail") ? "detail" : "title");
        String message = words.isTextual() ? words.textValue() : words.isMissingNode() ? "" : words.toString();
        return new ReplicateError(message.isBlank() || words.isNull() ? silent : message);
    }

    static ReplicateError of(JsonNode answer, Reply reply) {
        return of(answer, "status " + reply.status());
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
                new Fault(
                        FaultClass.RETRY_AFTER,
                        "quota",
                        message,
                        reply.retryAfter().or(this::resets));
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

    /** When the words or pictures are what is objected to. */
    Optional<Refusal> refusal() {
        return MODERATED.matcher(message).find() ? Optional.of(new Refusal(List.of(), message)) : Optional.empty();
    }

    /** Of a call that was accepted and has failed. */
    Fault failure() {
        Matcher found = CODE.matcher(message);
        String code = found.find() ? found.group().toLowerCase(Locale.ROOT) : "failed";
        return Fault.of(code.equals(OUT_OF_MEMORY) ? FaultClass.NEVER : FaultClass.BACKOFF, code, message);
    }

    /** "Your rate limit resets in ~30s.", where there is no header. */
    private Optional<Duration> resets() {
        Matcher found = RESETS.matcher(message);
        return found.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(found.group(1)))) : Optional.empty();
    }
}
