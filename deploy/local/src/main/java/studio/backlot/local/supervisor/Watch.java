package studio.backlot.local.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import studio.backlot.backing.BackingException;

/** Keeps one process alive: waits until it ends, says so, and starts it again. */
final class Watch {

    private static final int SIGNAL = 128;
    private static final int LINES_SHOWN = 4;

    private final Member member;
    private final Board board;
    private final CountDownLatch stopping;
    private final InstantSource clock;
    private final Backoff backoff = new Backoff();

    /** Watches on a thread of its own until the latch opens. */
    static void over(Member member, Board board, CountDownLatch stopping, InstantSource clock) {
        Thread.ofPlatform()
                .daemon()
                .name("watch-" + member.name())
                .start(new Watch(member, board, stopping, clock)::run);
    }

    private Watch(Member member, Board board, CountDownLatch stopping, InstantSource clock) {
        this.member = member;
        this.board = board;
        this.stopping = stopping;
        this.clock = clock;
    }

    private void run() {
        boolean going = true;
        while (going) {
            int code = member.process().onExit().join();
            going = stopping.getCount() > 0 && revive(code);
        }
    }

    private boolean revive(int code) {
        Duration pause = backoff.after(Duration.between(member.process().startedAt(), clock.instant()));
        board.down(member);
        board.say("%s ended (%s); it is started again in %.1f s%s"
                .formatted(member.name(), reason(code), pause.toMillis() / 1000.0, lastWords(code)));
        if (opens(pause)) {
            return false;
        }
        Instant from = clock.instant();
        board.restarting(member);
        boolean ready = succeeds(member::restart);
        while (!ready && member.process().alive() && stopping.getCount() > 0) {
            ready = succeeds(member::awaitReady); // a busy machine: it is late, and not lost
        }
        if (ready) {
            board.ready(member);
            board.say("%s is back after %.1f s"
                    .formatted(
                            member.name(),
                            Duration.between(from, clock.instant()).toMillis() / 1000.0));
        }
        return true;
    }

    private boolean succeeds(Runnable start) {
        try {
            start.run();
            return true;
        } catch (BackingException e) {
            if (stopping.getCount() > 0) {
                board.say(e.getMessage());
            }
            return false;
        }
    }

    /** What it said last, unless it was ended from outside. */
    private String lastWords(int code) {
        return code >= SIGNAL
                ? ""
                : member.process().log().telling(LINES_SHOWN).stream()
                        .map(line -> "\n  " + line)
                        .collect(Collectors.joining());
    }

    private boolean opens(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static String reason(int code) {
        return switch (code) {
            case 0 -> "of its own accord";
            case SIGNAL + 9 -> "killed";
            case SIGNAL + 15 -> "asked to end";
            case 3 -> "out of memory";
            default -> "exit code " + code;
        };
    }
}
