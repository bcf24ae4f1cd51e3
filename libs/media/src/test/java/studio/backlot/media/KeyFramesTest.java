package studio.backlot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.film.FilmFormat;

class KeyFramesTest {

    private static final MediaTools TOOLS = TestClips.tools();
    private static final FilmFormat FORMAT = new FilmFormat(128, 64, 24);

    @TempDir
    private Path folder;

    @Test
    void the_frames_that_are_asked_for_are_read_and_no_others() {
        List<byte[]> read = new KeyFrames(TOOLS).read(clip(), List.of(0L, 48L, 96L), 24, 64, 32);
        assertThat(read).hasSize(3).allSatisfy(frame -> assertThat(frame).hasSize(64 * 32 * 3));
        for (int at = 0; at < 3; at++) {
            double grey = (luma(48 * at) - 16) * 255 / 219.0;
            assertThat(read.get(at)[(16 * 64 + 32) * 3] & 255).isCloseTo((int) Math.round(grey), within(2));
        }
    }

    @Test
    void what_cannot_be_read_is_corrupt() throws IOException {
        Path broken = Files.write(folder.resolve("broken.mp4"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> new KeyFrames(TOOLS).read(broken, List.of(0L), 24, 64, 32))
                .isInstanceOf(MediaException.class);
    }

    /** 100 frames, each lighter than the one before. */
    private Path clip() {
        Path clip = folder.resolve("clip.mp4");
        try (FrameEncoder encoder = FrameEncoder.open(TOOLS, FORMAT, clip)) {
            for (int at = 0; at < 100; at++) {
                byte[] frame = new byte[128 * 64 * 3 / 2];
                Arrays.fill(frame, 0, 128 * 64, (byte) luma(at));
                Arrays.fill(frame, 128 * 64, frame.length, (byte) 128);
                encoder.write(frame);
            }
        }
        return clip;
    }

    private static int luma(int frame) {
        return 20 + 2 * frame;
    }
}
