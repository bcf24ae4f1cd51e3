package studio.backlot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {

    private static final List<String> ENDLESS =
            List.of("-re", "-f", "lavfi", "-i", "testsrc2=s=64x64:r=24", "-f", "null", "-");

    private final Ffmpeg ffmpeg = new Ffmpeg(TestClips.tools());

    @TempDir
    Path folder;

    @Test
    void progress_ends_with_all_frames_and_the_whole_length() {
        List<Progress> seen = new ArrayList<>();
        FfmpegRun run = ffmpeg.run(
                List.of("-f", "lavfi", "-i", "testsrc2=s=64x64:r=24:d=2", "-f", "null", "-"),
                Duration.ofSeconds(20),
                seen::add);
        assertThat(seen).isNotEmpty();
        assertThat(run.progress()).hasValueSatisfying(last -> {
            assertThat(last.frames()).isEqualTo(48);
            assertThat(last.time().seconds()).isEqualTo(2.0);
        });
    }

    @Test
    void what_takes_too_long_is_ended() {
        assertThatThrownBy(() -> ffmpeg.run(ENDLESS, Duration.ofMillis(400)))
                .isInstanceOf(MediaException.TimedOut.class)
                .hasMessage("ffmpeg did not answer within 0.4 seconds and was ended");
    }

    @Test
    void interrupting_the_caller_ends_the_process() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                ffmpeg.run(ENDLESS, Duration.ofMinutes(5), progress -> running.countDown());
            } catch (MediaException why) {
                ended.complete(why);
            }
        });
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        assertThat(ended.get(3, TimeUnit.MINUTES)).isInstanceOf(MediaException.Cancelled.class);
        caller.join();
    }

    @Test
    void a_failure_carries_the_last_words_without_addresses() {
        assertThatThrownBy(() -> ffmpeg.run(List.of("-f", "lavfi", "-i", "nosuchfilter", "-f", "null", "-"), limit()))
                .isInstanceOf(MediaException.Failed.class)
                .hasMessageContaining("nosuchfilter")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("0x"));
    }

    @Test
    void damaged_input_is_told_from_other_failures() throws Exception {
        Path text = Files.writeString(folder.resolve("film.mp4"), "FADE IN:\n\nINT. LAB - NIGHT\n");
        assertThatThrownBy(() -> ffmpeg.run(List.of("-f", "mp4", "-i", text.toString(), "-f", "null", "-"), limit()))
                .isInstanceOf(MediaException.CorruptInput.class);
    }

    private static Duration limit() {
        return Duration.ofSeconds(20);
    }
}
