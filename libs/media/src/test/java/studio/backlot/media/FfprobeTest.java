package studio.backlot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.time.RationalTime;

class FfprobeTest {

    private final Ffprobe ffprobe = new Ffprobe(TestClips.tools());

    @TempDir
    Path folder;

    @Test
    void a_clip_is_described_exactly() {
        Path clip = folder.resolve("clip.mp4");
        TestClips.ramp(clip, 30, 40);
        MediaInfo info = ffprobe.probe(clip);
        assertThat(info.container()).contains("mp4");
        assertThat(info.picture())
                .isEqualTo(new VideoStream(
                        "h264",
                        128,
                        72,
                        new FrameRate(24, 1),
                        OptionalLong.of(30),
                        new RationalTime(30_000, 24_000),
                        "bt709"));
        assertThat(info.duration().at(24)).isEqualTo(new RationalTime(30, 24));
        assertThat(info.audio()).isEmpty();
    }

    @Test
    void sound_and_chapters_are_described() throws IOException {
        Path chapters = Files.writeString(
                folder.resolve("chapters.txt"),
                ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/24\nSTART=0\nEND=12\ntitle=INT. LAB\n[CHAPTER]\nTIMEBASE=1/24\nSTART=12\nEND=24\ntitle=EXT. ROOF\n");
        Path sound = folder.resolve("sound.mp4");
        new Ffmpeg(TestClips.tools())
                .run(
                        List.of(
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=r=48000:d=1",
                                "-i",
                                chapters.toString(),
                                "-map",
                                "0:a",
                                "-map_metadata",
                                "1",
                                "-ac",
                                "2",
                                "-c:a",
                                "aac",
                                sound.toString()),
                        Duration.ofSeconds(20));
        MediaInfo info = ffprobe.probe(sound);
        assertThat(info.sound().sampleRate()).isEqualTo(48_000);
        assertThat(info.sound().channels()).isEqualTo(2);
        assertThat(info.chapters()).extracting(Chapter::title).containsExactly("INT. LAB", "EXT. ROOF");
        assertThat(info.chapters().get(1).range().start().compareTo(new RationalTime(12, 24)))
                .isZero();
        assertThatThrownBy(info::picture).isInstanceOf(MediaException.CorruptInput.class);
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.mp4")), "empty.mp4 is empty");
    }

    @Test
    void text_is_refused_whatever_it_is_called() throws IOException {
        String refusal = " is not a media file that can be read, or it is damaged";
        assertRefused(Files.writeString(folder.resolve("a.mp4"), "INT. LAB - NIGHT\n".repeat(2000)), "a.mp4" + refusal);
        assertRefused(Files.writeString(folder.resolve("a.txt"), "INT. LAB - NIGHT\n".repeat(2000)), "a.txt" + refusal);
    }

    @Test
    void a_playlist_that_names_other_files_is_refused() throws IOException {
        Path clip = folder.resolve("clip.mp4");
        TestClips.ramp(clip, 2, 40);
        assertRefused(
                Files.writeString(folder.resolve("list.m3u8"), "#EXTM3U\n#EXTINF:1,\n" + clip + "\n"), "list.m3u8");
        assertRefused(
                Files.writeString(folder.resolve("list.ffconcat"), "ffconcat version 1.0\nfile clip.mp4\n"), "list");
    }

    @Test
    void noise_is_refused() throws IOException {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        assertRefused(Files.write(folder.resolve("noise.mp4"), noise), "noise.mp4");
    }

    @Test
    void a_clip_without_its_index_is_refused() throws IOException {
        Path clip = folder.resolve("clip.mp4");
        TestClips.ramp(clip, 10, 40);
        byte[] bytes = Files.readAllBytes(clip);
        assertRefused(Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, 200)), "cut.mp4");
    }

    @Test
    void a_huge_file_of_nothing_is_refused_in_time() throws IOException {
        Path huge = folder.resolve("huge.mp4");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(20L << 30);
        }
        assertRefused(huge, "huge.mp4");
    }

    @Test
    void what_is_not_a_file_is_refused() {
        assertRefused(folder, "is not a file");
        assertRefused(folder.resolve("nothing.mp4"), "nothing.mp4 is not a file");
    }

    private void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> ffprobe.probe(file))
                .isInstanceOf(MediaException.CorruptInput.class)
                .hasMessageContaining(sentence);
    }
}
