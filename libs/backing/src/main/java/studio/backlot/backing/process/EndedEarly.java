package studio.backlot.backing.process;

import java.util.Set;
import studio.backlot.backing.BackingException;

/** A process ended before it was ready. */
public final class EndedEarly extends BackingException {
    private static final long serialVersionUID = 1L;

    /** 128 and the number of SIGABRT, SIGBUS or SIGSEGV. */
    private static final Set<Integer> CRASHES = Set.of(134, 135, 139);

    private final int exitCode;

    EndedEarly(String name, int exitCode, String lastWords) {
        super("%s ended before it was ready (exit code %d)%s".formatted(name, exitCode, lastWords));
        this.exitCode = exitCode;
    }

    /** Whether it did not end by itself: so a virtual machine ends that cannot work with its class archive. */
    public boolean isCrash() {
        return CRASHES.contains(exitCode);
    }
}
