package studio.backlot.render.provider;

import java.time.Duration;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/**
 * A call that gave no answer of its kind.
 *
 * @param code short name such as {@code quota} or {@code model-gone}
 * @param detail safe to show and to log: no credentials, no prompt
 * @param retryAfter how long the provider asks to wait
 */
public record Fault(FaultClass kind, String code, String detail, Optional<Duration> retryAfter)
        implements Submission, Progress, Traces, Trail, Download, Listing, Drawing {

    private static final int MOST_DETAIL = 500;

    public Fault {
        detail = detail.length() > MOST_DETAIL ? detail.substring(0, MOST_DETAIL) + "…" : detail;
        retryAfter = Absent.optional(retryAfter);
    }

    public static Fault of(FaultClass kind, String code, String detail) {
        return new Fault(kind, code, detail, Optional.empty());
    }

    /** The same as a fault of another class. */
    public Fault as(FaultClass other) {
        return new Fault(other, code, detail, retryAfter);
    }
}
