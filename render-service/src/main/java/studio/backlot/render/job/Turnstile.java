package studio.backlot.render.job;

import java.time.Duration;
import java.util.Optional;
import studio.backlot.render.provider.KeyOwner;

/** Lets so many calls begin in a minute, and so many be under way at once, as a provider allows; the same for every process. */
@FunctionalInterface
public interface Turnstile {
    /** Lets everything pass. */
    Turnstile OPEN = (job, owner) -> Optional.empty();

    /**
     * Empty when the job's call may begin now; else when to ask again. A job that has been let in is let in again.
     *
     * @param owner of the keys that the call is going to be made with: each account has its own limits
     */
    Optional<Duration> enter(Job job, KeyOwner owner);
}
