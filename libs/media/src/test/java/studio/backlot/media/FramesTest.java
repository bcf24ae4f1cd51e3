package studio.backlot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.film.FilmFormat;

class FramesTest {

    private final MediaTools tools = TestClips.tools();

    @TempDir
    Path folder;

    @Test
    void frames_come_back_in_order_and_in_number() {
        Path clip = clip("clip.mp4", 50, 20);
        assertThat(lumas(clip, 0, OptionalLong.empty())).hasSize(50).isSorted();
    }

    @Test
    void reading_starts_at_any_frame_exactly() {
        Path clip = clip("clip.mp4", 50, 20);
        List<Integer> all = lumas(clip, 0, OptionalLong.empty());
        assertThat(lumas(clip, 1, OptionalLong.of(3))).isEqualTo(all.subList(1, 4));
        assertThat(lumas(clip, 47, OptionalLong.of(3))).isEqualTo(all.subList(47, 50));
        assertThat(lumas(clip, 48, OptionalLong.empty())).isEqualTo(all.subList(48, 50));
        assertThat(lumas(clip, 50, OptionalLong.empty())).isEmpty();
    }

    @Test
    void the_same_frames_make_the_same_bytes_and_the_same_hash() throws IOException {
        String first = TestClips.ramp(folder.resolve("first.mp4"), 30, 20);
        String second = TestClips.ramp(folder.resolve("second.mp4"), 30, 20);
        String other = TestClips.ramp(folder.resolve("other.mp4"), 30, 21);
        MessageDigest hash = TestClips.sha256();
        for (int i = 0; i < 30; i++) {
            hash.update(TestClips.grey(TestClips.SMALL, 20 + 4 * i));
        }
        assertThat(first).isEqualTo(HexFormat.of().formatHex(hash.digest()));
        assertThat(second).isEqualTo(first).isNotEqualTo(other);
        assertThat(Files.mismatch(folder.resolve("first.mp4"), folder.resolve("second.mp4")))
                .isEqualTo(-1);
    }

    @Test
    void clips_join_without_losing_or_changing_a_frame() {
        Path one = clip("it's one.mp4", 1, 60);
        Path two = clip("two.mp4", 49, 20);
        Path three = clip("three.mp4", 7, 100);
        Path film = folder.resolve("film.mp4");
        assertThat(new Clips(tools).join(List.of(one, two, three), film)).isEqualTo(57);
        List<Integer> expected = new ArrayList<>();
        List.of(one, two, three).forEach(clip -> expected.addAll(lumas(clip, 0, OptionalLong.empty())));
        assertThat(lumas(film, 0, OptionalLong.empty())).isEqualTo(expected);
        assertThat(lumas(film, 50, OptionalLong.of(1))).isEqualTo(expected.subList(50, 51));
    }

    @Test
    void stretches_from_key_frame_on_are_taken_over_as_they_are() {
        Path one = clip("one.mp4", 49, 20);
        Path two = clip("two.mp4", 55, 16);
        Path three = clip("three.mp4", 50, 30);
        Path film = folder.resolve("film.mp4");
        List<Clips.Part> parts =
                List.of(new Clips.Part(one, 0, 30), new Clips.Part(two, 48, 5), new Clips.Part(three, 0, 49));
        assertThat(new Clips(tools).splice(parts, 24, film)).isEqualTo(84);
        List<Integer> expected = new ArrayList<>(lumas(one, 0, OptionalLong.of(30)));
        expected.addAll(lumas(two, 48, OptionalLong.of(5)));
        expected.addAll(lumas(three, 0, OptionalLong.of(49)));
        assertThat(lumas(film, 0, OptionalLong.empty())).isEqualTo(expected);
        assertThatThrownBy(() ->
                        new Clips(tools).splice(List.of(new Clips.Part(two, 20, 10)), 24, folder.resolve("no.mp4")))
                .isInstanceOf(MediaException.CorruptInput.class);
    }

    @Test
    void colours_survive_the_way_from_rgb_to_h264_and_back() throws IOException {
        Path clip = folder.resolve("red.mp4");
        byte[] frame = TestClips.grey(TestClips.SMALL, 63);
        int pixels = 128 * 72;
        // BT.709 limited range of sRGB red: Y 63, Cb 102, Cr 240.
        Arrays.fill(frame, pixels, pixels * 5 / 4, (byte) 102);
        Arrays.fill(frame, pixels * 5 / 4, frame.length, (byte) 240);
        try (FrameEncoder encoder = FrameEncoder.open(tools, TestClips.SMALL, clip)) {
            encoder.write(frame);
        }
        Path png = folder.resolve("red.png");
        new Clips(tools).still(clip, 0, png);
        BufferedImage still = ImageIO.read(png.toFile());
        int rgb = still.getRGB(64, 36);
        assertThat(rgb >> 16 & 255).isGreaterThan(248);
        assertThat(rgb >> 8 & 255).isLessThan(8);
        assertThat(rgb & 255).isLessThan(8);
    }

    @Test
    void a_frame_that_is_not_there_is_said() {
        Path clip = clip("clip.mp4", 5, 20);
        assertThatThrownBy(() -> new Clips(tools).still(clip, 5))
                .isInstanceOf(MediaException.CorruptInput.class)
                .hasMessage("clip.mp4 has no frame 5");
    }

    @Test
    void a_clip_that_breaks_off_fails_instead_of_ending_early() throws IOException {
        Path noisy = folder.resolve("noisy.mp4");
        try (FrameEncoder encoder = FrameEncoder.open(tools, TestClips.SMALL, noisy)) {
            for (int i = 0; i < 48; i++) {
                byte[] frame = TestClips.grey(TestClips.SMALL, 128);
                for (int p = 0; p < 128 * 72; p++) {
                    frame[p] = (byte) (16 + (p * 7919 + i * 104729) % 200);
                }
                encoder.write(frame);
            }
        }
        byte[] bytes = Files.readAllBytes(noisy);
        Path half = Files.write(folder.resolve("half.mp4"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> lumas(half, 0, OptionalLong.empty())).isInstanceOf(MediaException.CorruptInput.class);
    }

    @Test
    void a_frame_of_another_size_is_refused() {
        try (FrameEncoder encoder = FrameEncoder.open(tools, TestClips.SMALL, folder.resolve("clip.mp4"))) {
            assertThatThrownBy(() -> encoder.write(new byte[7])).hasMessageContaining("expected 13824 bytes of I420");
            encoder.abandon();
        }
        assertThat(folder.resolve("clip.mp4")).doesNotExist();
    }

    @Test
    void a_clip_without_frames_is_an_error_and_leaves_no_file() {
        Path clip = folder.resolve("clip.mp4");
        FrameEncoder encoder = FrameEncoder.open(tools, TestClips.SMALL, clip);
        assertThatThrownBy(encoder::close).isInstanceOf(MediaException.Failed.class);
        assertThat(clip).doesNotExist();
    }

    @Test
    void an_output_that_cannot_be_written_fails_loudly() {
        Path nowhere = folder.resolve("no/such/folder/clip.mp4");
        assertThatThrownBy(() -> {
                    try (FrameEncoder encoder = FrameEncoder.open(tools, FilmFormat.HD_720P24, nowhere)) {
                        for (int i = 0; i < 20; i++) {
                            encoder.write(TestClips.grey(FilmFormat.HD_720P24, 100));
                        }
                    }
                })
                .isInstanceOf(MediaException.Failed.class)
                .hasMessageContaining("No such file or directory");
    }

    private Path clip(String name, int frames, int luma) {
        Path clip = folder.resolve(name);
        TestClips.ramp(clip, frames, luma);
        return clip;
    }

    private List<Integer> lumas(Path clip, long first, OptionalLong count) {
        List<Integer> lumas = new ArrayList<>();
        try (FrameDecoder decoder = FrameDecoder.open(tools, clip, PixelLayout.I420, first, count)) {
            byte[] frame = new byte[decoder.frameBytes()];
            while (decoder.read(frame)) {
                lumas.add(frame[decoder.width() * decoder.height() / 2] & 255);
            }
        }
        return lumas;
    }
}
