package studio.backlot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfinementTest {
    private static final MediaTools TOOLS = TestClips.tools();

    @TempDir
    Path folder;

    @Test
    void a_file_that_asks_for_more_memory_than_there_may_be_is_refused_in_words() {
        Path file = motionJpeg(8000);
        assertThat(thumbnail(TOOLS, file)).isEqualTo(160 * 160 * 3);
        assertThatThrownBy(() -> thumbnail(confined(256), file))
                .isInstanceOf(MediaException.CorruptInput.class)
                .hasMessageContaining("more memory than a media tool may have (BACKLOT_MEDIA_MIB)");
    }

    /** Which of its parts finds no room any more differs from run to run: a picture, or the stack of a thread. */
    @Test
    void whatever_memory_runs_out_for_is_said_in_the_same_words() {
        Path file = motionJpeg(8000);
        for (int mebibytes = 280; mebibytes <= 480; mebibytes += 20) {
            MediaTools tools = confined(mebibytes);
            Optional.ofNullable(catchThrowable(() -> thumbnail(tools, file))).ifPresent(refused -> assertThat(refused)
                    .isInstanceOf(MediaException.CorruptInput.class)
                    .hasMessageContaining("more memory than a media tool may have (BACKLOT_MEDIA_MIB)"));
        }
    }

    @Test
    void what_is_too_large_to_be_decoded_is_not_begun_with() {
        Path file = motionJpeg(8400);
        assertThatThrownBy(() -> new Ffprobe(TOOLS).probe(file))
                .isInstanceOf(MediaException.CorruptInput.class)
                .hasMessage("8400.avi has pictures of 8400 by 8400 pixels; the most are 8192 by 8192");
    }

    @Test
    void arguments_reach_the_program_as_they_are() throws IOException {
        Process printing = new ProcessBuilder(new Confinement(256)
                        .command(Path.of("/usr/bin/printf"), List.of("[%s]", "a b", "$HOME", "'", "\"", "--", "*", "")))
                .start();
        assertThat(new String(printing.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("[a b][$HOME]['][\"][--][*][]");
    }

    @Test
    void a_limit_with_which_nothing_starts_is_refused() {
        assertThatThrownBy(() -> new Confinement(100))
                .isInstanceOf(MediaException.Missing.class)
                .hasMessageContaining("BACKLOT_MEDIA_MIB is 100");
    }

    /** Of a size that JPEG has and H.264 has not. */
    private Path motionJpeg(int edge) {
        Path file = folder.resolve(edge + ".avi");
        String colour = "color=gray:s=%dx%d:r=24".formatted(edge, edge);
        new Ffmpeg(TOOLS)
                .run(
                        List.of("-f", "lavfi", "-i", colour, "-frames:v", "1", "-c:v", "mjpeg", file.toString()),
                        Duration.ofSeconds(30));
        return file;
    }

    private static MediaTools confined(int mebibytes) {
        return new MediaTools(
                TOOLS.ffmpeg(), TOOLS.ffprobe(), TOOLS.environment(), TOOLS.h264(), new Confinement(mebibytes));
    }

    /** How many bytes its first frame gives. */
    private static int thumbnail(MediaTools tools, Path file) {
        try (FrameDecoder decoder = FrameDecoder.scaled(tools, file, PixelLayout.RGB, 160, 160)) {
            byte[] frame = new byte[decoder.frameBytes()];
            return decoder.read(frame) ? frame.length : 0;
        }
    }
}
