package studio.backlot.marketing.trailer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.Loudness;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Mood;
import studio.backlot.marketing.TestCut;
import studio.backlot.marketing.TestPictures;
import studio.backlot.marketing.look.Measure;
import studio.backlot.marketing.trailer.Segment.Card;
import studio.backlot.media.Clips;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;

class TrailerMakingTest {

    private static final List<CutClip> CUT = new TestCut()
            .shot(1, Mood.WONDER, 72, "What is it?", 20, 24)
            .shot(2, Mood.FEAR, 72)
            .shot(3, Mood.JOY, 72)
            .clips();

    private final MediaTools tools = TestPictures.tools();
    private final TrailerPlan plan = new TrailerEditor(CUT, 24).plan(30);
    private Map<Integer, TrailerPicture.Shown> clips = Map.of();

    @TempDir
    Path folder;

    @BeforeEach
    void shoot() {
        clips = IntStream.range(0, CUT.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> i,
                        i -> new TrailerPicture.Shown(
                                TestPictures.clip(folder.resolve("clip-" + i + ".mp4"), i, 72), 0)));
    }

    @Test
    void the_picture_has_the_planned_frames_and_begins_and_ends_in_the_dark() {
        Path picture = picture("picture.mp4", TestPictures.FORMAT);
        assertThat(new Ffprobe(tools).probe(picture).picture().frames()).hasValue(108);
        Clips stills = new Clips(tools);
        assertThat(Measure.of(stills.still(picture, 0)).brightness()).isLessThan(0.02);
        assertThat(Measure.of(stills.still(picture, 107)).brightness()).isLessThan(0.02);
        assertThat(IntStream.of(40, 50, 60, 70)
                        .mapToDouble(at -> Measure.of(stills.still(picture, at)).brightness())
                        .max())
                .hasValueCloseTo(0.4, within(0.3));
    }

    @Test
    void the_same_film_gives_the_same_bytes() throws Exception {
        Path one = picture("one.mp4", TestPictures.FORMAT);
        Path other = picture("other.mp4", TestPictures.FORMAT);
        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    }

    @Test
    void a_clip_of_which_the_beginning_was_cut_off_shows_what_comes_after() throws Exception {
        Path whole = picture("whole.mp4", TestPictures.FORMAT);
        clips.replaceAll((clip, shown) -> new TrailerPicture.Shown(shown.take(), 6));
        assertThat(Files.mismatch(whole, picture("later.mp4", TestPictures.FORMAT)))
                .isNotEqualTo(-1);
    }

    @Test
    void an_upright_trailer_shows_the_middle() {
        FilmFormat upright = TrailerShape.UPRIGHT.of(TestPictures.FORMAT);
        MediaInfo info = new Ffprobe(tools).probe(picture("upright.mp4", upright));
        assertThat(info.picture().width()).isEqualTo(80);
        assertThat(info.picture().height()).isEqualTo(144);
    }

    @Test
    void stems_are_mixed_to_the_loudness_of_streaming() {
        FilmSound stems = new FilmSound.Stems(
                TestPictures.tone(folder.resolve("dx.wav"), 700, -20, 9),
                TestPictures.tone(folder.resolve("mx.wav"), 220, -30, 9),
                TestPictures.tone(folder.resolve("fx.wav"), 90, -40, 9));
        assertLevel(stems);
    }

    @Test
    void a_film_without_stems_gives_its_own_sound() {
        assertLevel(new FilmSound.Master(TestPictures.tone(folder.resolve("film.wav"), 440, -12, 9)));
    }

    @Test
    void sound_that_ends_before_the_picture_is_followed_by_silence() {
        assertLevel(new FilmSound.Master(TestPictures.tone(folder.resolve("film.wav"), 440, -3, 4)));
    }

    @Test
    void silence_stays_silence() {
        FilmSound silence = new FilmSound.Master(TestPictures.tone(folder.resolve("film.wav"), 440, -150, 9));
        assertThat(lay(silence).integrated()).isEqualTo(-70);
    }

    private void assertLevel(FilmSound sound) {
        Loudness loudness = lay(sound);
        assertThat(loudness.integrated()).isCloseTo(-14, within(1.0));
        assertThat(loudness.truePeak()).isLessThanOrEqualTo(-1);
        MediaInfo info = new Ffprobe(tools).probe(folder.resolve("trailer.mp4"));
        assertThat(info.picture().frames()).hasValue(108);
        assertThat(info.sound().duration().seconds()).isCloseTo(4.5, within(0.001));
    }

    private Loudness lay(FilmSound sound) {
        Path picture = picture("picture.mp4", TestPictures.FORMAT);
        return new TrailerSound(tools, CUT, 24).lay(plan, sound, picture, folder, folder.resolve("trailer.mp4"));
    }

    private Path picture(String name, FilmFormat format) {
        BufferedImage frame = TestPictures.frame(1, 0.5, 0.4);
        Map<Card.Kind, byte[]> cards = new TrailerCards(format, Mood.WONDER).make("The Golden Orb", frame, frame);
        Path output = folder.resolve(name);
        new TrailerPicture(tools, format, cards).make(plan, clips, output, done -> {});
        return output;
    }
}
