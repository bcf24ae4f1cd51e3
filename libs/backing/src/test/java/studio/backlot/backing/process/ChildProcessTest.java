package studio.backlot.backing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.backing.BackingException;

class ChildProcessTest {

    @TempDir
    private Path folder;

    @Test
    void its_words_are_in_its_log_also_those_said_while_it_ends() {
        ChildProcess child = start("trap 'echo farewell; exit 0' TERM; echo hello; while true; do sleep 0.05; done");
        await().until(() -> child.log().tail(5).contains("hello"));

        child.stop(Duration.ofSeconds(10));

        await().until(() -> child.log().tail(5).contains("farewell"));
        assertThat(child.onExit().join()).isZero();
    }

    @Test
    void one_that_does_not_listen_is_killed_with_all_it_started() throws Exception {
        ChildProcess child = start("trap '' TERM; sleep 600 & echo $! > pid; while true; do sleep 0.05; done");
        Path pid = folder.resolve("pid");
        await().until(() -> Files.exists(pid) && !Files.readString(pid).isBlank());
        long grandchild = Long.parseLong(Files.readString(pid).strip());

        child.stop(Duration.ofMillis(200));

        assertThat(child.alive()).isFalse();
        await().until(() ->
                ProcessHandle.of(grandchild).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void one_left_behind_under_the_same_file_ends_when_the_next_starts() {
        Path file = folder.resolve("one.pid");
        ChildProcess first = ChildProcess.start(launch("sleep 600").rememberedIn(file));
        ChildProcess second = ChildProcess.start(launch("sleep 600").rememberedIn(file));

        assertThat(first.awaitExit(Duration.ofSeconds(5))).isTrue();
        assertThat(second.alive()).isTrue();
        second.kill();
    }

    @Test
    void a_number_that_was_used_again_is_not_taken_for_the_process() {
        PidFile self = PidFile.of(ProcessHandle.current());

        assertThat(self.process()).isPresent();
        assertThat(new PidFile(self.pid(), self.startedAt().minusSeconds(1)).process())
                .isEmpty();
    }

    @Test
    void one_that_ends_before_it_is_ready_is_told_with_its_last_words() {
        ChildProcess child = start("echo the port is taken; exit 7");

        assertThatThrownBy(() -> Readiness.await(child, Duration.ofSeconds(20), () -> false))
                .isInstanceOf(BackingException.class)
                .hasMessageContaining("exit code 7");
    }

    @Test
    void a_full_log_begins_anew_and_keeps_the_one_before() {
        Path file = folder.resolve("small.log");
        ChildProcess child = ChildProcess.start(new Launch(
                "talker",
                List.of("/bin/sh", "-c", "i=0; while [ $i -lt 400 ]; do echo line $i; i=$((i+1)); sleep 0.001; done"),
                Map.of(),
                folder,
                new RotatingLog(file, 1_000)));

        child.awaitExit(Duration.ofSeconds(20));

        await().until(() -> child.log().tail(1).equals(List.of("line 399")));
        assertThat(file).isRegularFile().satisfies(log -> assertThat(Files.size(log))
                .isLessThan(9_500));
        assertThat(folder.resolve("small.log.1")).isRegularFile();
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(launch(script));
    }

    private Launch launch(String script) {
        return new Launch(
                "child",
                List.of("/bin/sh", "-c", script),
                Map.of(),
                folder,
                new RotatingLog(folder.resolve("child.log")));
    }
}
