package studio.backlot.backing.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import studio.backlot.backing.BackingException;

/** Waiting until a process answers. */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);
    private static final int LINES_SHOWN = 12;

    private Readiness() {}

    /**
     * Asks again and again until the process answers, less often the longer it takes.
     *
     * @throws EndedEarly when it ends, with the last lines of its log
     * @throws BackingException when the time is over, with the same
     */
    public static void await(ChildProcess process, Duration limit, BooleanSupplier answers) {
        long deadline = System.nanoTime() + limit.toNanos();
        Duration pause = PAUSE;
        while (!answers.getAsBoolean()) {
            if (!process.alive()) {
                throw new EndedEarly(process.name(), process.onExit().join(), lastWords(process));
            }
            if (System.nanoTime() > deadline) {
                throw new BackingException("%s was not ready within %d seconds%s"
                        .formatted(process.name(), limit.toSeconds(), lastWords(process)));
            }
            pause(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.plus(PAUSE) : LONGEST_PAUSE;
        }
    }

    private static String lastWords(ChildProcess process) {
        return process.log().telling(LINES_SHOWN).stream()
                .map(line -> "\n  " + line)
                .collect(Collectors.joining("", "; " + process.log().file() + ":", ""));
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingException("interrupted while waiting for a server", e);
        }
    }
}
