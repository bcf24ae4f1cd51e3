package studio.backlot.story.script.writer.gemini;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode;
import com.google.rpc.RetryInfo;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.story.script.writer.Unwritten;
import studio.backlot.story.script.writer.Unwritten.Why;

/** Reads how a call of Gemini failed: by its status, and for how long it wants to be left alone. */
final class GeminiRefusals {
    private static final int MOST_WORDS = 300;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private GeminiRefusals() {}

    static Unwritten of(Throwable failure, GeminiAccount.Pass pass) {
        Optional<ApiException> found = causes(failure)
                .filter(ApiException.class::isInstance)
                .map(ApiException.class::cast)
                .findFirst();
        if (found.isEmpty()) {
            return new Unwritten(Why.LOST, "The answer of Gemini did not come.");
        }
        ApiException refused = found.get();
        StatusCode.Code code = refused.getStatusCode().getCode();
        Why why = why(code, refused);
        String message =
                switch (why) {
                    case ACCOUNT -> "Gemini does not take the account (%s)%s";
                    case CREDIT -> "Gemini finds no billing on the project (%s)%s";
                    case BUSY -> "Gemini does not answer now (%s)%s";
                    case LOST -> "The answer of Gemini did not come (%s)%s";
                    case UNSET, REFUSED, TRUNCATED, UNUSABLE ->
                        "Gemini does not take the question (%s); check model, project and location%s";
                };
        return new Unwritten(
                why,
                message.formatted(code, said(pass.struckFrom(String.valueOf(refused.getMessage())))),
                why == Why.BUSY ? Optional.of(pause(refused)) : Optional.empty());
    }

    private static Why why(StatusCode.Code code, ApiException refused) {
        return switch (code) {
            case UNAUTHENTICATED -> Why.ACCOUNT;
            case PERMISSION_DENIED -> "BILLING_DISABLED".equals(refused.getReason()) ? Why.CREDIT : Why.ACCOUNT;
            case RESOURCE_EXHAUSTED -> Why.BUSY;
            case UNAVAILABLE -> neverCame(refused) || saysWhen(refused) ? Why.BUSY : Why.LOST;
            case OK, CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, ABORTED, INTERNAL, DATA_LOSS -> Why.LOST;
            case INVALID_ARGUMENT, NOT_FOUND, ALREADY_EXISTS, FAILED_PRECONDITION, OUT_OF_RANGE, UNIMPLEMENTED ->
                Why.UNSET;
        };
    }

    /** Whether nobody was there, so that nobody has read the question. */
    private static boolean neverCame(ApiException refused) {
        return causes(refused)
                .anyMatch(cause -> cause instanceof ConnectException || cause instanceof UnknownHostException);
    }

    /** Whoever says when to come again has not taken it. */
    private static boolean saysWhen(ApiException refused) {
        return retry(refused).isPresent();
    }

    private static Optional<RetryInfo> retry(ApiException refused) {
        return Optional.ofNullable(refused.getErrorDetails())
                .flatMap(details -> Optional.ofNullable(details.getRetryInfo()))
                .filter(RetryInfo::hasRetryDelay);
    }

    private static Duration pause(ApiException refused) {
        return retry(refused)
                .map(info -> Math.clamp(info.getRetryDelay().getSeconds() + 1, 0, LONGEST_PAUSE.toSeconds()))
                .map(Duration::ofSeconds)
                .orElse(USUAL_PAUSE);
    }

    private static String said(String message) {
        String words = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return ": " + (words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16);
    }
}
