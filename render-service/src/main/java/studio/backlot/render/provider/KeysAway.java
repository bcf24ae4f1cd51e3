package studio.backlot.render.provider;

import java.time.Duration;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

/**
 * Keys of a session that this process does not have. What needs them waits, and nobody else's keys are taken instead.
 *
 * @param why whole sentences, safe to show
 * @param elsewhere whether another process has them and goes on; else nothing goes on before a person has entered them again
 */
public record KeysAway(String why, boolean elsewhere) implements KeyHolding, Access {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    /** After which it is worth looking again whether they are here. */
    public Duration pause() {
        return elsewhere ? SOON : LATER;
    }

    /** For those who do not wait by themselves: a task is given back, and tried again after the pause. */
    public ProblemException problem() {
        return new ProblemException(KitError.SESSION_KEYS_AWAY, why, pause());
    }
}
