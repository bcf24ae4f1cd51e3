package studio.backlot.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.Launch;
import studio.backlot.backing.process.RotatingLog;
import studio.backlot.local.studio.StudioHome;

/**
 * Has the class archives recorded once the studio has nothing to do, by a process of its own. It is broken off when there is work again, and taken
 * up later: even at the lowest priority it takes caches and memory from who works.
 */
final class Recorder {

    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Share of one core below which the studio counts as idle. */
    private static final double IDLE = 0.25;

    private static final int QUIET_LOOKS = 3;

    private final StudioHome home;
    private final List<Member> members;
    private final Board board;
    private final CountDownLatch stopping;

    private Recorder(StudioHome home, List<Member> members, Board board, CountDownLatch stopping) {
        this.home = home;
        this.members = members;
        this.board = board;
        this.stopping = stopping;
    }

    /** Works on a thread of its own; does nothing when all archives are there. */
    static void start(StudioHome home, List<Member> members, Board board, CountDownLatch stopping) {
        if (!new Rehearsal(home).missing().isEmpty()) {
            Thread.ofPlatform().daemon().name("recorder").start(new Recorder(home, members, board, stopping)::run);
        }
    }

    private void run() {
        while (awaitQuiet() && !rehearsed()) {
            // Broken off because the studio had work; what was recorded is kept.
        }
    }

    /** Waits until the studio has had nothing to do for a while; false when it stops. */
    private boolean awaitQuiet() {
        int quiet = 0;
        Duration before = used();
        while (quiet < QUIET_LOOKS) {
            if (stopsWithin(LOOK)) {
                return false;
            }
            Duration now = used();
            quiet = board.allReady() && isIdle(before, now) ? quiet + 1 : 0;
            before = now;
        }
        return true;
    }

    /** Rehearses to the end or until the studio stops; false when it has given way to work. */
    private boolean rehearsed() {
        ChildProcess rehearsal = rehearse();
        Duration before = used();
        while (rehearsal.alive()) {
            boolean stops = stopsWithin(LOOK);
            Duration now = used();
            if (stops || !isIdle(before, now)) {
                rehearsal.stop(Duration.ofSeconds(10));
                return stops;
            }
            before = now;
        }
        return true;
    }

    private static boolean isIdle(Duration before, Duration now) {
        return now.minus(before).toMillis() < IDLE * LOOK.toMillis();
    }

    private ChildProcess rehearse() {
        List<String> command = new ArrayList<>();
        Stream.of("/usr/bin/nice", "/bin/nice")
                .filter(tool -> Files.isExecutable(Path.of(tool)))
                .findFirst()
                .ifPresent(nice -> command.addAll(List.of(nice, "-n", "19")));
        command.addAll(OwnProgram.command(home, "rehearse"));
        return ChildProcess.start(
                new Launch("rehearsal", command, Map.of(), home.home(), new RotatingLog(home.log("rehearsal")))
                        .rememberedIn(home.run().resolve("rehearsal.pid")));
    }

    private Duration used() {
        return members.stream()
                .map(member -> ProcessHandle.of(member.process().pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
