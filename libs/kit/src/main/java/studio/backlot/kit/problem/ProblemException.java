package studio.backlot.kit.problem;

import java.time.Duration;
import java.util.List;
import studio.backlot.contracts.problem.ErrorClass;
import studio.backlot.contracts.problem.ErrorCode;
import studio.backlot.contracts.problem.Violation;

/**
 * A refusal that is thrown where nobody branches on it. Over REST it becomes a problem document; for an event it means
 * the dead-letter topic, and for a task the end, when its class says that trying again is no use.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final String detail;
    private final transient List<Violation> violations;
    private final Duration pause;

    public ProblemException(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public ProblemException(ErrorCode code, String detail, List<Violation> violations) {
        super(code.slug() + ": " + detail);
        this.code = code;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.pause = Duration.ZERO;
    }

    public ProblemException(ErrorCode code, String detail, Throwable cause) {
        this(code, detail, cause, Duration.ZERO);
    }

    /** Of whoever asks to be left alone for a while: a task is not tried again before. */
    public ProblemException(ErrorCode code, String detail, Throwable cause, Duration pause) {
        super(code.slug() + ": " + detail, cause);
        this.code = code;
        this.detail = detail;
        this.violations = List.of();
        this.pause = pause;
    }

    /** The same of whoever said so in an answer. */
    public ProblemException(ErrorCode code, String detail, Duration pause) {
        super(code.slug() + ": " + detail);
        this.code = code;
        this.detail = detail;
        this.violations = List.of();
        this.pause = pause;
    }

    public ErrorCode code() {
        return code;
    }

    /** What is wrong here and what to do; safe to show to the caller. */
    public String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** How long a task waits at least before it is tried again. */
    public Duration pause() {
        return pause;
    }

    /** Whether the same request would be refused again. */
    public boolean isFinal() {
        return switch (code.errorClass()) {
            case CALLER, CONFLICT, EXHAUSTED -> true;
            case PROVIDER, OURS -> false;
        };
    }

    /** For messages that are logged: the class decides who has to act. */
    public ErrorClass errorClass() {
        return code.errorClass();
    }
}
