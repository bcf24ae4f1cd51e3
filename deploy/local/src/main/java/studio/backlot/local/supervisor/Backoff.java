package studio.backlot.local.supervisor;

import java.time.Duration;

/** How long to wait before a process is started again: at once the first time, then longer and longer. */
final class Backoff {

    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(15);

    /** A process that lived this long is not failing over and over. */
    static final Duration FORGIVEN_AFTER = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** The pause now, given how long the process has lived. */
    Duration after(Duration lived) {
        Duration pause = lived.compareTo(FORGIVEN_AFTER) >= 0 ? FIRST : next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
