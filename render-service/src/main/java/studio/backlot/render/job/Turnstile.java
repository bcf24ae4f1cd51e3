package studio.backlot.render.job;

import java.time.Duration;
import java.util.Optional;

/** Lets so many calls begin in a minute, and so many be under way at once, as a provider allows; the same for every process. */
@FunctionalInterface
public interface Turnstile {
    /** Lets everything pass. */
    Turnstile OPEN = job -> Optional.empty();

    /** Empty when the job's call may begin now; else when to ask again. A job that has been let in is let in again. */
    Optional<Duration> enter(Job job);
}
