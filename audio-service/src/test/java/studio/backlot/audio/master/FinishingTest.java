package studio.backlot.audio.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.audio.TestFilm;
import studio.backlot.audio.TestFilm.Setting;
import studio.backlot.audio.TestFilm.Words;
import studio.backlot.audio.TestStudio;
import studio.backlot.audio.mix.Ducking;
import studio.backlot.audio.mix.Scoring;
import studio.backlot.audio.speech.SpokenLine;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.kit.json.Json;
import studio.backlot.media.Chapter;
import studio.backlot.media.Ffmpeg;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.LoudnessMeter;
import studio.backlot.media.MediaInfo;

/** One film of three scenes, finished twice, and looked at from all sides. */
class FinishingTest {

    private static final Setting NIGHT = new Setting("1", "INT. LAB - NIGHT", Mood.TENSE);
    private static final Setting ALARM = new Setting("2", "INT. LAB - LATER", Mood.FEAR);
    private static final Setting DAWN = new Setting("3", "INT. LAB - DAWN", Mood.HOPE);
    private static final int FRAME = 2_000;

    @TempDir
    private static Path folder;

    private static TestFilm film;
    private static Film finished;
    private static Film again;

    @BeforeAll
    static void finish() throws IOException, InterruptedException {
        film = new TestFilm(TestStudio.tools(), TestStudio.SPEAKER, Files.createDirectory(folder.resolve("assets")))
                .shot(NIGHT, 120, "blue", new Words(TestFilm.SARAH, "Aria, what have you done?", 31, false))
                .shot(NIGHT, 96, "blue")
                .shot(NIGHT, 117, "alarm", new Words(TestFilm.ARIA, "Nothing that you did not want.", 13, true))
                .shot(ALARM, 150, "alarm", new Words(TestFilm.SARAH, "Turn it off! Turn it off, please.", 24, false))
                .shot(DAWN, 121, "dawn", new Words(TestFilm.ARIA, "Peace. It is over now.", 40, false))
                .shot(DAWN, 72, "dawn");
        finished = finish("once", film.picture());
        again = finish("again", film.picture());
    }

    private static Film finish(String name, PictureLocked picture) throws IOException {
        Path work = Files.createDirectory(folder.resolve(name));
        var order = new Finishing.Order(picture, Optional.of(film.storyboard()), "en-GB", Optional.empty());
        return new Finishing(TestStudio.tools(), film, Scoring.COMPOSED).finish(order, work, done -> {});
    }

    @Test
    void the_film_has_exactly_the_frames_of_the_cut_and_as_much_sound() {
        MediaInfo info = new Ffprobe(TestStudio.tools()).probe(finished.film());
        assertThat(finished.frames()).isEqualTo(film.frames());
        assertThat(info.picture().frames()).hasValue(film.frames());
        assertThat(info.picture().codec()).isEqualTo("h264");
        assertThat(info.sound().codec()).isEqualTo("aac");
        assertThat(info.sound().sampleRate()).isEqualTo(48_000);
        assertThat(info.sound().channels()).isEqualTo(2);
        assertThat(decoded(finished.film()).length / 2.0).isCloseTo((double) film.frames() * FRAME, within(1_024.0));
    }

    @Test
    void it_is_as_loud_as_the_web_wants_and_never_too_loud_measured_on_the_finished_file() {
        Loudness heard = new LoudnessMeter(TestStudio.tools()).measure(finished.film());
        assertThat(heard.integrated()).isCloseTo(-14, within(0.5));
        assertThat(heard.truePeak()).isLessThanOrEqualTo(-1.0);
        assertThat(finished.loudness().integrated()).isCloseTo(heard.integrated(), within(0.2));
    }

    @Test
    void it_has_a_chapter_a_scene_a_caption_track_and_its_title() {
        MediaInfo info = new Ffprobe(TestStudio.tools()).probe(finished.film());
        assertThat(info.captionTracks()).isEqualTo(1);
        assertThat(info.chapters())
                .extracting(Chapter::title)
                .containsExactly("INT. LAB - NIGHT", "INT. LAB - LATER", "INT. LAB - DAWN");
        assertThat(info.chapters().get(1).range().start().at(24).value()).isEqualTo(333);
    }

    @Test
    void every_line_lies_on_its_sample_in_the_dialogue_stem() throws IOException {
        float[] stem = left(finished.mix().dialogue());
        for (Spoken spoken : spoken()) {
            float[] line = spoken.samples();
            double scale = 0;
            for (int i = 0; i < line.length; i++) {
                scale = Math.max(scale, Math.abs(line[i]));
            }
            int off = 0;
            for (int i = 0; i < line.length; i++) {
                double expected = line[i] * Math.sqrt(0.5) * Math.pow(10, -3 / 20.0);
                off += Math.abs(stem[Math.toIntExact(spoken.start) + i] - expected) > scale * 0.001 ? 1 : 0;
            }
            assertThat(off).as(spoken.placed.text()).isZero();
        }
    }

    @Test
    void each_line_is_heard_within_a_frame_of_the_first_opening_of_the_mouth_in_the_finished_film() {
        float[] sound = decoded(finished.film());
        float[] dialogue = left(finished.mix().dialogue());
        int delay = delay(sound, dialogue);
        assertThat(Math.abs(delay))
                .as("samples between the mix and the finished film")
                .isLessThan(48);
        for (Spoken spoken : spoken()) {
            MouthKey opening = spoken.line.mouths().stream()
                    .filter(key -> key.shape() != Mouth.X)
                    .findFirst()
                    .orElseThrow();
            long seen = spoken.start + opening.at().value();
            long heard = (long) onset(dialogue, Math.toIntExact(spoken.start) - FRAME) + delay;
            assertThat(Math.abs(heard - seen)).as(spoken.placed.text()).isLessThan(FRAME);
        }
    }

    @Test
    void the_sound_of_the_place_gives_way_to_speech_and_comes_back() throws IOException {
        float[] effects = left(finished.mix().effects());
        float[] free = left(finish("silent", silent(film.picture())).mix().effects());
        Spoken first = spoken().getFirst();
        int during = Math.toIntExact(first.start);
        assertThat(level(effects, during) - level(free, during)).isCloseTo(-Ducking.EFFECTS, within(0.2));
        int before = Math.toIntExact(first.start - 20L * FRAME);
        assertThat(level(effects, before)).isCloseTo(level(free, before), within(0.1));
    }

    @Test
    void the_stems_add_up_to_the_mix() throws IOException {
        float[] dialogue = left(finished.mix().dialogue());
        float[] music = left(finished.mix().music());
        float[] effects = left(finished.mix().effects());
        float[] mix = left(finished.mix().mix());
        assertThat(mix).hasSize(Math.toIntExact(film.frames() * FRAME));
        float most = 0;
        for (int i = 0; i < mix.length; i++) {
            most = Math.max(most, Math.abs(dialogue[i] + music[i] + effects[i] - mix[i]));
        }
        assertThat(most).isLessThan(1e-6f);
    }

    @Test
    void the_same_cut_gives_the_same_bytes() throws IOException {
        assertThat(Json.sha256(Files.readAllBytes(again.film())))
                .isEqualTo(Json.sha256(Files.readAllBytes(finished.film())));
        assertThat(again.mix().music()).hasSameBinaryContentAs(finished.mix().music());
    }

    @Test
    void its_key_changes_with_the_cut_and_not_with_the_revision() {
        PictureLocked picture = film.picture();
        PictureLocked shorter = with(picture, picture.cut().subList(0, 3));
        PictureLocked later = new PictureLocked(
                new studio.backlot.contracts.id.ProductionRef(
                        picture.production().project(), 9),
                picture.title(),
                picture.format(),
                picture.cut(),
                picture.timeline());
        assertThat(key(later)).isEqualTo(key(picture));
        assertThat(key(shorter)).isNotEqualTo(key(picture));
    }

    @Test
    void a_cut_that_its_takes_do_not_fill_is_refused_before_anything_is_made() {
        List<CutClip> cut = film.picture().cut();
        List<CutClip> longer = new ArrayList<>(cut);
        longer.set(5, ranged(cut.get(5), cut.get(5).range().start().value(), 90));
        List<CutClip> gap = new ArrayList<>(cut);
        gap.set(5, ranged(cut.get(5), cut.get(5).range().start().value() + 1, 72));
        assertRefused("longer", longer, "The take of shot 3F is 72/24 long, its range in the cut 90/24.");
        assertRefused("gap", gap, "Shot 3F begins at 605/24, the one before it ends at 604/24.");
        assertRefused("empty", List.of(), "The cut is empty.");
    }

    private static void assertRefused(String name, List<CutClip> cut, String why) {
        assertThatThrownBy(() -> finish(name, with(film.picture(), cut)))
                .isInstanceOf(CutMismatch.class)
                .hasMessageStartingWith(why);
    }

    private static CutClip ranged(CutClip clip, long start, long frames) {
        var range = new TimeRange(new RationalTime(start, 24), new RationalTime(frames, 24));
        return new CutClip(clip.shot(), clip.scene(), clip.take(), range, clip.transition(), clip.dialogue());
    }

    private static String key(PictureLocked picture) {
        return new Finishing.Order(picture, Optional.of(film.storyboard()), "en", Optional.empty()).key();
    }

    private static PictureLocked silent(PictureLocked picture) {
        return with(
                picture,
                picture.cut().stream()
                        .map(clip -> new CutClip(
                                clip.shot(), clip.scene(), clip.take(), clip.range(), clip.transition(), List.of()))
                        .toList());
    }

    private static PictureLocked with(PictureLocked picture, List<CutClip> cut) {
        return new PictureLocked(picture.production(), picture.title(), picture.format(), cut, picture.timeline());
    }

    /** A line with the sample of the film on which it must begin. */
    private record Spoken(PlacedLine placed, SpokenLine line, long start) {

        float[] samples() throws IOException {
            return studio.backlot.audio.sound.Wave.samplesOfMono16(line.wav());
        }
    }

    private static List<Spoken> spoken() {
        List<Spoken> lines = new ArrayList<>();
        for (CutClip clip : film.picture().cut()) {
            for (PlacedLine placed : clip.dialogue()) {
                long start = clip.range()
                        .start()
                        .plus(placed.range().start())
                        .at(48_000)
                        .value();
                lines.add(new Spoken(placed, film.recording(placed.line()), start));
            }
        }
        return lines;
    }

    /** The left channel of a file as ffmpeg decodes it. */
    private static float[] left(Path file) {
        float[] both = decoded(file);
        float[] left = new float[both.length / 2];
        for (int i = 0; i < left.length; i++) {
            left[i] = both[2 * i];
        }
        return left;
    }

    private static float[] decoded(Path file) {
        try {
            Path raw = Files.createTempFile(folder, "decoded-", ".raw");
            new Ffmpeg(TestStudio.tools())
                    .run(
                            List.of("-i", file.toString(), "-map", "0:a:0", "-f", "f32le", raw.toString()),
                            java.time.Duration.ofMinutes(1));
            var buffer = java.nio.ByteBuffer.wrap(Files.readAllBytes(raw))
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            float[] samples = new float[buffer.remaining()];
            buffer.get(samples);
            return samples;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** By how many samples the finished sound lags behind the dialogue stem, where the two agree best. */
    private static int delay(float[] stereo, float[] stem) {
        Spoken line = spoken().get(3);
        int from = Math.toIntExact(line.start);
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int lag = -3_000; lag <= 3_000; lag++) {
            double sum = 0;
            for (int i = from; i < from + 24_000; i++) {
                sum += (stereo[2 * (i + lag)] + stereo[2 * (i + lag) + 1]) * stem[i];
            }
            if (sum > most) {
                most = sum;
                best = lag;
            }
        }
        return best;
    }

    private static int onset(float[] samples, int from) {
        int at = from;
        while (Math.abs(samples[at]) < 0.003) {
            at++;
        }
        return at;
    }

    /** RMS of half a second, decibels. */
    private static double level(float[] samples, int from) {
        double sum = 0;
        for (int i = from; i < from + 24_000; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(sum / 24_000 + 1e-12);
    }
}
