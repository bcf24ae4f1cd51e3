package studio.backlot.render.provider.http;

import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.wire.Outcome;

/** What it means that no whole answer came. */
public final class Unanswered {
    private Unanswered() {}

    /** To a call that may have been paid. */
    public static Fault submit(Outcome<?> outcome) {
        Fault fault = any(outcome);
        return outcome instanceof Outcome.NotSent<?> ? fault : fault.as(FaultClass.AMBIGUOUS);
    }

    /** To a call that costs nothing. */
    public static Fault any(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.NotSent<?> notSent -> Fault.of(FaultClass.BACKOFF, "no-connection", notSent.why());
            case Outcome.Lost<?> lost -> Fault.of(FaultClass.BACKOFF, "no-answer", lost.why());
            case Outcome.TooLarge<?> _ ->
                Fault.of(FaultClass.NEVER, "too-large", "The answer is larger than it may be.");
            case Outcome.Answered<?> answered -> throw new IllegalArgumentException("answered " + answered.status());
        };
    }
}
