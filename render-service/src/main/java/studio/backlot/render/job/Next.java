package studio.backlot.render.job;

import java.time.Duration;

/** What a job needs after a step. */
public sealed interface Next {

    /** Another step, in a while. */
    record Later(Duration pause) implements Next {}

    /** Nothing: it has ended, or a person must decide. */
    record Rest() implements Next {}
}
