package studio.backlot.render.take;

import java.time.Duration;

/** A take is being made somewhere else: the same is to be asked for again in a while. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Duration pause;

    public NotYet(Duration pause) {
        super("the take is being made");
        this.pause = pause;
    }

    public Duration pause() {
        return pause;
    }
}
