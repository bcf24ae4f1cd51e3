package studio.backlot.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.audio.TestFilm;
import studio.backlot.audio.TestStudio;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.speech.SpeechEngine.Speech;
import studio.backlot.audio.speech.SpeechEngine.Utterance;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.Voice;

/** Mouths of speech whose engine says no sounds. */
class LipSyncTest {
    private static final int SECOND = Rate.HZ;
    private static final String TEXT = "Ooh, papa.";

    @Test
    void the_voice_process_says_where_the_words_of_a_text_begin() throws Exception {
        var known = TestStudio.ENGINE.pronounce(TestFilm.SARAH, "Well, I'm here. Où? Now!");
        assertThat(known.words()).extracting(Timing.Word::at).containsExactly(0, 6, 10, 16, 20);
        assertThat(known.words()).extracting(Timing.Word::from).isSorted();
        assertThat(known.sounds()).isNotEmpty();
    }

    @Test
    void the_sounds_of_a_word_are_seen_while_it_is_heard() throws Exception {
        List<Timing.Word> heard =
                List.of(new Timing.Word(0, SECOND / 10, SECOND), new Timing.Word(5, 2 * SECOND, 3 * SECOND));
        List<MouthKey> mouths = mouths(new Timing.Words(heard), tone(0.1, 1, 2, 3), TestStudio.ENGINE);
        assertThat(shapesWithin(mouths, 0, 0.95)).contains(Mouth.F).doesNotContain(Mouth.A);
        assertThat(shapeAt(mouths, 1.5)).isEqualTo(Mouth.X);
        assertThat(shapesWithin(mouths, 1.95, 3)).contains(Mouth.A).doesNotContain(Mouth.F);
        assertThat(mouths.getLast().shape()).isEqualTo(Mouth.X);
    }

    @Test
    void without_times_the_sounds_are_spread_over_the_voice_that_is_heard() throws Exception {
        List<MouthKey> mouths = mouths(new Timing.Unknown(), tone(0, 1, 2, 4), TestStudio.ENGINE);
        assertThat(shapeAt(mouths, 1.5)).isEqualTo(Mouth.X);
        assertThat(shapeAt(mouths, 0.1)).isEqualTo(Mouth.F);
        assertThat(shapesWithin(mouths, 2, 4)).contains(Mouth.A, Mouth.D);
        assertThat(mouths.getLast().at().value() / (double) SECOND).isCloseTo(4, within(0.05));
    }

    @Test
    void when_nobody_knows_the_sounds_letters_are_taken_for_them() throws Exception {
        Pronouncer nobody = (_, _) -> {
            throw new SpeechEngine.Missing("nobody");
        };
        List<MouthKey> mouths = mouths(
                new Timing.Words(List.of(new Timing.Word(0, 0, SECOND), new Timing.Word(5, 2 * SECOND, 3 * SECOND))),
                tone(0, 1, 2, 3),
                nobody);
        assertThat(shapesWithin(mouths, 0, 0.6)).containsOnly(Mouth.E);
        assertThat(shapesWithin(mouths, 1.95, 3)).contains(Mouth.A, Mouth.D);
    }

    @Test
    void words_that_the_pronunciation_lacks_and_times_that_make_no_sense_break_nothing() throws Exception {
        List<Timing.Word> odd = new ArrayList<>();
        odd.add(new Timing.Word(0, -50, 10));
        odd.add(new Timing.Word(2, 10, 10));
        odd.add(new Timing.Word(900, 20, 2_000_000));
        assertThat(mouths(new Timing.Words(odd), tone(0, 1), TestStudio.ENGINE)).isNotEmpty();
        assertThat(mouths(new Timing.Words(List.of()), tone(0, 1), TestStudio.ENGINE))
                .isNotEmpty();
        assertThat(mouths(new Timing.Unknown(), new float[SECOND], TestStudio.ENGINE))
                .isNotEmpty();
    }

    private static List<MouthKey> mouths(Timing timing, float[] sound, Pronouncer pronouncer) {
        Utterance utterance = new Utterance(TestFilm.SARAH, Optional.empty(), TEXT);
        return MouthShapes.of(new LipSync(pronouncer).sounds(utterance, timing, sound), sound.length);
    }

    /** Sound from the first to the second of each pair of seconds. */
    private static float[] tone(double... seconds) {
        float[] sound = new float[Rate.samples(seconds[seconds.length - 1])];
        for (int i = 0; i + 1 < seconds.length; i += 2) {
            Arrays.fill(sound, Rate.samples(seconds[i]), Rate.samples(seconds[i + 1]), 0.3f);
        }
        return sound;
    }

    private static List<Mouth> shapesWithin(List<MouthKey> mouths, double from, double until) {
        return mouths.stream()
                .filter(key -> key.at().value() >= from * SECOND && key.at().value() < until * SECOND)
                .map(MouthKey::shape)
                .toList();
    }

    private static Mouth shapeAt(List<MouthKey> mouths, double seconds) {
        Mouth shape = Mouth.X;
        for (MouthKey key : mouths) {
            shape = key.at().value() <= seconds * SECOND ? key.shape() : shape;
        }
        return shape;
    }

    /** An engine that speaks tones at another rate, early silence and late silence around them. */
    @Test
    void a_line_of_another_engine_is_trimmed_and_its_mouths_with_it() throws IOException, InterruptedException {
        float[] samples = new float[24_000 * 3];
        for (int i = 24_000; i < 48_000; i++) {
            samples[i] = (float) (0.3 * Math.sin(i * 0.05));
        }
        SpeechEngine tones = new SpeechEngine() {
            @Override
            public String version(Voice voice) {
                return "tones";
            }

            @Override
            public Speech speak(Utterance utterance) {
                return new Speech(24_000, samples, new Timing.Words(List.of(new Timing.Word(0, 24_000, 48_000))));
            }
        };
        SpokenLine line = new Speaker(tones, TestStudio.ENGINE).speak(TestFilm.SARAH, Optional.empty(), "Papa.");
        assertThat(line.samples() / (double) SECOND).isCloseTo(1.15, within(0.05));
        assertThat(line.mouths().getFirst().shape()).isEqualTo(Mouth.A);
        assertThat(line.mouths().getLast().at().value() / (double) SECOND).isCloseTo(1, within(0.05));
    }
}
