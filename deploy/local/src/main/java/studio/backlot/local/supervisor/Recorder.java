package studio.backlot.local.supervisor;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Writes class archives while the studio has nothing to do, one process after another, so that its next start is
 * faster. What a process did until then is what its archive is good at.
 */
final class Recorder {

    private static final Duration LOOK = Duration.ofSeconds(4);

    /** Share of one core below which the studio counts as idle. */
    private static final double IDLE = 0.25;

    private static final int QUIET_LOOKS = 3;

    private final List<Member> members;
    private final Board board;
    private final CountDownLatch stopping;

    /** Those whose archive could not be written: not tried again in this run. */
    private final Set<String> givenUp = new HashSet<>();

    private Recorder(List<Member> members, Board board, CountDownLatch stopping) {
        this.members = members;
        this.board = board;
        this.stopping = stopping;
    }

    /** Works on a thread of its own until all archives are there or the latch opens. */
    static void start(List<Member> members, Board board, CountDownLatch stopping) {
        Thread.ofPlatform().daemon().name("recorder").start(new Recorder(members, board, stopping)::run);
    }

    private void run() {
        int quiet = 0;
        Duration before = used();
        while (waiting().isPresent() && !stops()) {
            Duration now = used();
            boolean idle = board.allReady() && now.minus(before).toMillis() < IDLE * LOOK.toMillis();
            quiet = idle ? quiet + 1 : 0;
            if (quiet >= QUIET_LOOKS) {
                waiting().ifPresent(this::write);
                now = used();
            }
            before = now;
        }
    }

    private void write(Member member) {
        member.missingArchive()
                .ifPresent(archive -> archive.finish(member.process().pid()));
        if (member.missingArchive().isPresent()) {
            givenUp.add(member.name());
        }
    }

    private Optional<Member> waiting() {
        return members.stream()
                .filter(member -> !givenUp.contains(member.name()))
                .filter(member -> member.missingArchive().isPresent())
                .findFirst();
    }

    private Duration used() {
        return members.stream()
                .map(member -> ProcessHandle.of(member.process().pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean stops() {
        try {
            return stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
