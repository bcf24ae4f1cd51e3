package studio.backlot.audio.music.lyria;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.ErrorDetails;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.Unplayed.Why;

/** Reads what Google says instead of playing: a gRPC status, its words, and {@code google.rpc} details. */
final class Refusals {
    private static final int MOST_WORDS = 300;

    /** When it is busy and does not say for how long. */
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);

    private static final Set<String> OF_ACCOUNT = Set.of(
            "BILLING_DISABLED", "SERVICE_DISABLED", "API_KEY_INVALID", "CONSUMER_INVALID", "USER_PROJECT_DENIED");

    private Refusals() {}

    static Unplayed of(ApiException failure, WireTrace trace) {
        Status status = failure.getCause() == null ? Status.UNKNOWN : Status.fromThrowable(failure.getCause());
        Optional<ErrorDetails> details = Optional.ofNullable(failure.getErrorDetails());
        Why why = why(status.getCode(), details, trace);
        String what =
                switch (why) {
                    case ACCOUNT -> "%s does not take the account (%s)%s";
                    case BUSY -> "%s does not play now (%s)%s";
                    case LOST -> "The answer of %s did not come (%s)%s";
                    case UNUSABLE -> "The answer of %s is larger than a clip may be (%s)%s";
                    case REFUSED, UNSET -> "%s does not play this (%s)%s";
                };
        String said = Optional.ofNullable(status.getDescription())
                .map(words -> ": " + plain(words))
                .orElse("");
        return new Unplayed(
                why,
                what.formatted(LyriaMusicians.PROVIDER, status.getCode(), said),
                why == Why.BUSY ? Optional.of(pause(details)) : Optional.empty());
    }

    /** On one line, and not too long. */
    static String plain(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) + "…" : line;
    }

    private static Why why(Status.Code code, Optional<ErrorDetails> details, WireTrace trace) {
        boolean ofAccount = code == Status.Code.UNAUTHENTICATED
                || code == Status.Code.PERMISSION_DENIED
                || details.map(ErrorDetails::getErrorInfo)
                        .map(ErrorInfo::getReason)
                        .filter(OF_ACCOUNT::contains)
                        .isPresent();
        if (ofAccount) {
            return Why.ACCOUNT;
        }
        if (!trace.sent()) {
            return Why.BUSY;
        }
        if (!trace.ended()) {
            // With nothing from the provider, an exhausted resource is our own limit of an answer's bytes.
            return code == Status.Code.RESOURCE_EXHAUSTED ? Why.UNUSABLE : Why.LOST;
        }
        return switch (code) {
            case RESOURCE_EXHAUSTED, ABORTED -> Why.BUSY;
            // Whoever says when to come again has not taken it.
            case UNAVAILABLE -> asked(details).isPresent() ? Why.BUSY : Why.LOST;
            case OK, CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, INTERNAL, DATA_LOSS -> Why.LOST;
            case INVALID_ARGUMENT,
                    NOT_FOUND,
                    ALREADY_EXISTS,
                    FAILED_PRECONDITION,
                    OUT_OF_RANGE,
                    UNIMPLEMENTED,
                    PERMISSION_DENIED,
                    UNAUTHENTICATED -> Why.REFUSED;
        };
    }

    private static Duration pause(Optional<ErrorDetails> details) {
        return asked(details).orElse(USUAL_PAUSE);
    }

    private static Optional<Duration> asked(Optional<ErrorDetails> details) {
        return details.map(ErrorDetails::getRetryInfo)
                .map(info -> info.getRetryDelay().getSeconds())
                .filter(seconds -> seconds > 0)
                .map(Duration::ofSeconds);
    }
}
