package studio.backlot.backing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final String PROGRAM = "public class Hello { public static void main(String[] none) {} }";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void what_a_run_has_recorded_serves_the_next() throws Exception {
        ClassArchive archive = recorded();
        assertThat(archive.keep()).isTrue();
        assertThat(archive.use()).contains("-XX:AOTCache=" + archive.file());
        assertThat(run(program().command(archive.use(), List.of()))).isZero();
    }

    @Test
    void an_archive_that_no_process_begins_with_is_not_kept() throws Exception {
        ClassArchive archive = recorded();
        try (RandomAccessFile training = new RandomAccessFile(training().toFile(), "rw")) {
            byte[] rubbish = new byte[64 << 10];
            Arrays.fill(rubbish, (byte) 0x5a);
            for (long at = 1 << 20; at < training.length(); at += 2 << 20) {
                training.seek(at);
                training.write(rubbish, 0, (int) Math.min(rubbish.length, training.length() - at));
            }
        }
        assertThat(archive.keep()).isFalse();
        assertThat(archive.use()).isEmpty();
        assertThat(run(program().command(archive.use(), List.of()))).isZero();
    }

    @Test
    void a_process_that_crashes_with_its_archive_is_started_once_more_without() throws Exception {
        ClassArchive archive = recorded();
        assertThat(archive.keep()).isTrue();
        AtomicReference<ChildProcess> process = new AtomicReference<>(ends(134));

        archive.await(
                () -> Readiness.await(process.get(), PATIENCE, () -> !archive.exists()), () -> process.set(ends(0)));

        assertThat(archive.use()).isEmpty();
        assertThatThrownBy(() -> archive.await(
                        () -> Readiness.await(ends(134), PATIENCE, () -> false), () -> process.set(ends(0))))
                .isInstanceOf(EndedEarly.class);
    }

    @Test
    void a_process_that_ends_by_itself_keeps_its_archive() throws Exception {
        ClassArchive archive = recorded();
        assertThat(archive.keep()).isTrue();
        assertThatThrownBy(() -> archive.await(() -> Readiness.await(ends(1), PATIENCE, () -> false), () -> ends(0)))
                .isInstanceOf(EndedEarly.class);
        assertThat(archive.exists()).isTrue();
    }

    private ChildProcess ends(int exitCode) {
        return ChildProcess.start(new Launch(
                "hello",
                List.of("/bin/sh", "-c", "exit " + exitCode),
                Map.of(),
                folder,
                new RotatingLog(folder.resolve("hello.log"))));
    }

    private ClassArchive recorded() throws Exception {
        Path source = Files.writeString(folder.resolve("Hello.java"), PROGRAM);
        Path java = JavaProgram.java();
        assertThat(run(List.of(java.resolveSibling("javac").toString(), source.toString())))
                .isZero();
        assertThat(run(List.of(
                        java.resolveSibling("jar").toString(),
                        "--create",
                        "--file",
                        jar().toString(),
                        "-C",
                        folder.toString(),
                        "Hello.class")))
                .isZero();
        ClassArchive archive = ClassArchive.of(folder, "hello", program());
        assertThat(run(program().command(archive.train(), List.of()))).isZero();
        return archive;
    }

    private JavaProgram program() {
        return new JavaProgram(List.of("-XX:+UseSerialGC"), List.of(jar()), "Hello");
    }

    private Path jar() {
        return folder.resolve("hello.jar");
    }

    private Path training() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains(".aot.training-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
