package studio.backlot.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.backing.BackingException;
import studio.backlot.backing.process.ChildProcess;
import studio.backlot.backing.process.Launch;
import studio.backlot.backing.process.RotatingLog;
import studio.backlot.local.studio.StudioRecord.ProcessRecord;
import studio.backlot.local.studio.StudioRecord.State;

class WatchTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<String> said = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        stopping.countDown();
    }

    @Test
    void a_process_that_comes_late_is_ready_when_it_comes() {
        Board board = new Board(folder.resolve("studio.json"), "", Clock.systemUTC(), said::add);
        try (Sleeper sleeper = new Sleeper()) {
            Watch.over(sleeper, board, stopping, Clock.systemUTC());

            sleeper.process().kill();

            await().atMost(LIMIT).untilAsserted(() -> assertThat(board.record().processes())
                    .extracting(ProcessRecord::state, ProcessRecord::restarts)
                    .containsExactly(tuple(State.READY, 1)));
            assertThat(said)
                    .anySatisfy(line -> assertThat(line).contains("sleeper ended (killed)"))
                    .anySatisfy(line -> assertThat(line).contains("sleeper was not ready within 1 seconds"))
                    .anySatisfy(line -> assertThat(line).contains("sleeper is back"));
        }
    }

    /** A program that is ready only when it is waited for a third time. */
    private final class Sleeper implements Member, AutoCloseable {

        private final AtomicInteger waits = new AtomicInteger();
        private volatile ChildProcess process = start();

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public ChildProcess process() {
            return process;
        }

        @Override
        public void restart() {
            process = start();
            awaitReady();
        }

        @Override
        public void awaitReady() {
            if (waits.incrementAndGet() < 3) {
                throw new BackingException("sleeper was not ready within 1 seconds");
            }
        }

        private ChildProcess start() {
            return ChildProcess.start(new Launch(
                    name(), List.of("sleep", "600"), Map.of(), folder, new RotatingLog(folder.resolve("sleeper.log"))));
        }

        @Override
        public void close() {
            stopping.countDown();
            process.kill();
        }
    }
}
