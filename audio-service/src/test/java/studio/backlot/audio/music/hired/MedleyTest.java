package studio.backlot.audio.music.hired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.audio.music.Piece;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.Unplayed.Why;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Loudness;
import studio.backlot.audio.sound.Wave;
import studio.backlot.contracts.film.Mood;

class MedleyTest {
    private static final int HZ = 48_000;

    @TempDir
    Path folder;

    private final List<Integer> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"4, 0", "30, 0", "32.5, 0", "33, 0 1", "75, 0 1 2", "150, 0 1 2 0 1 2"})
    void a_piece_is_exactly_as_long_as_wanted_of_as_few_clips_as_do_and_never_silent(double seconds, String clips)
            throws Exception {
        Heard heard = medley(seconds, 3);
        assertThat(heard.frames).isEqualTo(Math.round(seconds * HZ));
        assertThat(asked).containsExactlyElementsOf(twice(clips));
        assertThat(heard.loudness).isCloseTo(-18, within(0.1));
        assertThat(heard.peak).isLessThanOrEqualTo(Decibel.factor(-1) + 1e-4f);
        assertThat(heard.quietest)
                .as("quietest half second before the end, dB under the mean")
                .isGreaterThan(-3);
        assertThat(heard.highestStep).as("clicks").isLessThan(0.1f);
    }

    /** Were each as short as one may be: 10 s, of which whole bars of 72 beats a minute are played before the next begins. */
    @ParameterizedTest
    @CsvSource({"4, 1", "10, 1", "11, 2", "30, 4", "75, 6", "600, 6"})
    void no_piece_needs_more_clips_than_it_asks_money_for(double seconds, int most) {
        Piece piece = new Piece(Mood.CALM, seconds, 7, Optional.of(72), Optional.empty(), Optional.empty());
        assertThat(Medley.most(piece, 6)).isEqualTo(most);
        assertThat(Medley.most(piece, 1)).isEqualTo(1);
    }

    @Test
    void the_last_second_fades_to_nothing() throws Exception {
        Heard heard = medley(12, 3);
        assertThat(heard.last).isLessThan(0.001f);
    }

    @Test
    void quiet_clips_and_loud_ones_are_kept_equally_loud() throws Exception {
        for (double level : new double[] {0.01, 0.9}) {
            Path kept = folder.resolve("kept.wav");
            Clip.heard(wav(HZ, 2, 20, level, 220)).write(kept);
            assertThat(listen(kept).loudness).isCloseTo(-18, within(0.1));
        }
    }

    @Test
    void another_rate_is_resampled_at_the_same_pitch_and_mono_is_on_both_sides() throws Exception {
        Path kept = folder.resolve("kept.wav");
        Clip.heard(wav(44_100, 1, 20, 0.3, 440)).write(kept);
        Heard heard = listen(kept);
        assertThat(heard.frames / (double) HZ).isCloseTo(20, within(0.01));
        assertThat(heard.crossings / (2 * 20.0)).isCloseTo(440, within(1.0));
        assertThat(heard.apart).isZero();
    }

    @Test
    void silence_around_a_clip_is_cut_off() throws Exception {
        byte[] late = wav(HZ, 2, 20, 0.3, 220);
        java.util.Arrays.fill(late, 44, 44 + 4 * HZ, (byte) 0);
        Path kept = folder.resolve("kept.wav");
        Clip.heard(late).write(kept);
        assertThat(listen(kept).frames / (double) HZ).isCloseTo(19, within(0.01));
    }

    @Test
    void what_cannot_be_a_clip_is_not_used() {
        byte[] good = wav(HZ, 2, 20, 0.3, 220);
        assertUnusable(wav(HZ, 2, 20, 0, 220), "silent");
        assertUnusable(wav(HZ, 2, 2, 0.3, 220), "2.0 s long");
        assertUnusable(wav(HZ, 2, 70, 0.3, 220), "70.0 s long");
        assertUnusable(wav(8_000, 2, 20, 0.3, 220), "8000 Hz");
        assertUnusable(java.util.Arrays.copyOf(good, good.length / 2), "cut off");
        assertUnusable(new byte[0], "not the WAV file");
        assertUnusable("ID3 and more".getBytes(StandardCharsets.US_ASCII), "not the WAV file");
    }

    private static void assertUnusable(byte[] file, String why) {
        Unplayed refusal = catchThrowableOfType(Unplayed.class, () -> Clip.heard(file));
        assertThat(refusal).hasMessageContaining(why);
        assertThat(refusal.why()).isEqualTo(Why.UNUSABLE);
    }

    private Heard medley(double seconds, int different) throws Exception {
        Piece piece = new Piece(Mood.TENSE, seconds, 1, Optional.empty(), Optional.of("anybody"), Optional.empty());
        Path file = folder.resolve("medley.wav");
        Medley.write(piece, this::clip, different, file);
        return listen(file);
    }

    /** Each at a pitch of its own and at a level of its own. */
    private Path clip(int number) throws IOException {
        asked.add(number);
        Path file = folder.resolve("clip-" + number + ".wav");
        Clip.heard(wav(HZ, 2, 32.8, 0.1 + 0.2 * number, 220 * Math.pow(1.26, number)))
                .write(file);
        return file;
    }

    private static List<Integer> twice(String clips) {
        List<Integer> once =
                java.util.Arrays.stream(clips.split(" ")).map(Integer::valueOf).toList();
        List<Integer> twice = new ArrayList<>(once);
        twice.addAll(once);
        return twice;
    }

    /** What a file measures. */
    private static final class Heard {
        long frames;
        double loudness;
        float peak;
        double quietest;
        float highestStep;
        float last;
        float apart;
        int crossings;
    }

    private static Heard listen(Path file) throws IOException {
        Heard heard = new Heard();
        Loudness meter = new Loudness(2);
        try (Wave.Reader reader = Wave.readStereo24(file)) {
            heard.frames = reader.frames();
            int frames = Math.toIntExact(reader.frames());
            float[] left = new float[frames];
            float[] right = new float[frames];
            assertThat(reader.read(left, right, frames)).isEqualTo(frames);
            for (int i = 0; i < frames; i++) {
                meter.add(left[i], right[i]);
                heard.peak = Math.max(heard.peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
                heard.apart = Math.max(heard.apart, Math.abs(left[i] - right[i]));
                if (i > 0) {
                    heard.highestStep = Math.max(heard.highestStep, Math.abs(left[i] - left[i - 1]));
                    heard.crossings += left[i] >= 0 == left[i - 1] >= 0 ? 0 : 1;
                }
            }
            heard.last = Math.abs(left[frames - 1]);
            heard.quietest = quietest(left);
        }
        heard.loudness = meter.integrated();
        return heard;
    }

    /** Of half seconds from the first tenth of a second to the fade-out, relative to their mean. */
    private static double quietest(float[] samples) {
        int window = HZ / 2;
        List<Double> levels = new ArrayList<>();
        for (int at = HZ / 10; at + window < samples.length - 1.2 * HZ; at += window / 5) {
            double sum = 0;
            for (int i = at; i < at + window; i++) {
                sum += samples[i] * samples[i];
            }
            levels.add(Math.sqrt(sum / window));
        }
        double mean = levels.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return levels.stream()
                .mapToDouble(level -> Decibel.of(level / mean))
                .min()
                .orElseThrow();
    }

    private static byte[] wav(int rate, int channels, double seconds, double level, double hertz) {
        int frames = (int) Math.round(seconds * rate);
        int data = frames * channels * 2;
        ByteBuffer bytes = ByteBuffer.allocate(44 + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + data)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * 2)
                .putShort((short) (channels * 2))
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(data);
        for (int i = 0; i < frames; i++) {
            for (int channel = 0; channel < channels; channel++) {
                double phase = 2 * Math.PI * hertz * i / rate + channel;
                bytes.putShort((short) Math.round(Math.sin(phase) * level * Short.MAX_VALUE));
            }
        }
        return bytes.array();
    }
}
