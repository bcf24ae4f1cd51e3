package studio.backlot.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.audio.TestFilm;
import studio.backlot.audio.TestStudio;
import studio.backlot.audio.sound.Loudness;
import studio.backlot.audio.sound.Wave;
import studio.backlot.audio.speech.espeak.EspeakEngine;
import studio.backlot.audio.speech.espeak.VoiceComponent;
import studio.backlot.contracts.film.Mouth;
import studio.backlot.contracts.film.MouthKey;
import studio.backlot.contracts.film.Voice;

class SpeakerTest {

    private static final int FRAME = 2_000;
    private static final String LINE = "Maybe Bob and Pam have five lively blue boats, Aria.";

    private final Speaker speaker = TestStudio.SPEAKER;

    @Test
    void the_same_line_gives_the_same_bytes_whatever_was_spoken_before() throws Exception {
        byte[] first = speak(TestFilm.SARAH, LINE).wav();
        SpokenLine other = speak(TestFilm.ARIA, "Something else entirely?");
        assertThat(other.samples()).isPositive();
        assertThat(speak(TestFilm.SARAH, LINE).wav()).isEqualTo(first);
    }

    @Test
    void a_new_process_speaks_the_same_bytes(@TempDir Path scratch) throws Exception {
        try (var engine = new EspeakEngine(VoiceComponent.find(Optional.empty(), scratch))) {
            SpokenLine fresh = new Speaker(engine).speak(TestFilm.SARAH, Optional.empty(), LINE);
            assertThat(fresh.wav()).isEqualTo(speak(TestFilm.SARAH, LINE).wav());
        }
    }

    @Test
    void every_plain_line_is_equally_loud_and_does_not_clip() throws Exception {
        for (Voice voice : List.of(TestFilm.SARAH, TestFilm.ARIA, new Voice("de", "masculine", 20, 140))) {
            float[] samples = Wave.samplesOfMono16(speak(voice, LINE).wav());
            assertThat(Loudness.ofMono(samples)).isCloseTo(Booth.LOUDNESS, within(0.7));
            float peak = 0;
            for (float sample : samples) {
                peak = Math.max(peak, Math.abs(sample));
            }
            assertThat(peak).isLessThan(0.75f);
        }
    }

    @Test
    void characters_of_one_timbre_sound_different() throws Exception {
        List<byte[]> spoken = new ArrayList<>();
        for (int pitch : new int[] {10, 40, 60, 90}) {
            spoken.add(speak(new Voice("en-US", "feminine", pitch, 160), LINE).wav());
        }
        assertThat(spoken).doesNotHaveDuplicates();
    }

    @Test
    void the_sound_begins_with_the_first_shape_and_the_mouth_rests_when_it_is_over() throws Exception {
        for (String line : List.of(LINE, "Yes.", "Open the door!", "Who?", "I am.")) {
            SpokenLine spoken = speak(TestFilm.SARAH, line);
            float[] samples = Wave.samplesOfMono16(spoken.wav());
            MouthKey first = spoken.mouths().getFirst();
            assertThat(first.shape()).isNotEqualTo(Mouth.X);
            assertThat(Math.abs(first.at().value() - onset(samples))).isLessThan(FRAME);
            MouthKey last = spoken.mouths().getLast();
            assertThat(last.shape()).isEqualTo(Mouth.X);
            assertThat(last.at().value()).isBetween(spoken.samples() - 5L * FRAME, (long) spoken.samples());
        }
    }

    @Test
    void lips_close_where_the_sound_does() throws Exception {
        SpokenLine spoken = speak(new Voice("en-US", "masculine", 40, 110), "Papa, papa, papa.");
        List<Double> loudness = spoken.loudness();
        List<MouthKey> keys = spoken.mouths();
        assertThat(keys.stream().filter(key -> key.shape() == Mouth.A).count()).isGreaterThanOrEqualTo(5);
        double open = average(keys, loudness, Mouth.D, Mouth.C);
        double closed = average(keys, loudness, Mouth.A);
        assertThat(closed).isLessThan(open * 0.6);
    }

    @Test
    void mouths_are_in_order_and_loudness_covers_the_line() throws Exception {
        SpokenLine spoken = speak(TestFilm.SARAH, LINE);
        assertThat(spoken.mouths()).isSortedAccordingTo(java.util.Comparator.comparing(MouthKey::at));
        assertThat(spoken.loudness()).hasSize(Math.ceilDiv(spoken.samples(), FRAME));
        assertThat(spoken.mouths()).extracting(MouthKey::shape).contains(Mouth.A, Mouth.G, Mouth.H, Mouth.F);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "— !?", "\u0000\u0007", "\uD800"})
    void what_has_no_words_is_a_moment_of_rest(String text) throws Exception {
        SpokenLine spoken = speak(TestFilm.SARAH, text);
        assertThat(spoken.samples()).isEqualTo(24_000);
        assertThat(spoken.mouths()).extracting(MouthKey::shape).containsExactly(Mouth.X);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Où est-il ? Là-bas…",
                "Привет, мир",
                "日本語のテスト",
                "¡Qué sorpresa!",
                "“Wait” — she said 😀 <b>now</b>"
            })
    void every_script_is_spoken_or_at_least_survives(String text) throws Exception {
        assertThat(speak(TestFilm.SARAH, text).samples()).isGreaterThan(4_800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de-DE", "ja", "xx-YY", "", "en-GB", "pt-BR"})
    void a_language_that_the_engine_lacks_is_spoken_in_english(String language) throws Exception {
        SpokenLine spoken = speak(new Voice(language, "neutral", 50, 160), "Hello again");
        assertThat(spoken.samples()).isGreaterThan(9_600);
    }

    @Test
    void a_very_long_text_is_spoken_whole() throws Exception {
        SpokenLine spoken = speak(TestFilm.SARAH, "Again and again she asked the machine. ".repeat(120));
        assertThat(spoken.samples() / 48_000.0).isBetween(200.0, 500.0);
        assertThat(Wave.samplesOfMono16(spoken.wav())).hasSize(spoken.samples());
    }

    @Test
    void a_manner_changes_the_delivery() throws Exception {
        double plain = loudness(speaker.speak(TestFilm.SARAH, Optional.of("looking up"), LINE));
        double whispered = loudness(speaker.speak(TestFilm.SARAH, Optional.of("whispering"), LINE));
        double shouted = loudness(speaker.speak(TestFilm.SARAH, Optional.of("shouting"), LINE));
        assertThat(whispered).isLessThan(plain - 3);
        assertThat(shouted).isGreaterThan(plain + 1);
    }

    @Test
    void without_the_component_it_says_what_is_missing(@TempDir Path empty) {
        try (var engine = new EspeakEngine(new VoiceComponent(empty, empty))) {
            assertThatThrownBy(() -> new Speaker(engine).speak(TestFilm.SARAH, Optional.empty(), LINE))
                    .isInstanceOf(SpeechEngine.Missing.class)
                    .hasMessageContaining("No voice engine is installed");
        }
    }

    @Test
    void a_process_that_was_killed_is_replaced() throws Exception {
        byte[] before = speak(TestFilm.SARAH, LINE).wav();
        ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .arguments()
                        .map(arguments -> String.join(" ", arguments).contains("VoiceProcess"))
                        .orElse(false))
                .forEach(ProcessHandle::destroyForcibly);
        assertThat(speak(TestFilm.SARAH, LINE).wav()).isEqualTo(before);
    }

    private SpokenLine speak(Voice voice, String text) throws IOException, InterruptedException {
        return speaker.speak(voice, Optional.empty(), text);
    }

    private static double loudness(SpokenLine line) throws IOException {
        return Loudness.ofMono(Wave.samplesOfMono16(line.wav()));
    }

    private static long onset(float[] samples) {
        int at = 0;
        while (Math.abs(samples[at]) < 0.003) {
            at++;
        }
        return at;
    }

    private static double average(List<MouthKey> keys, List<Double> loudness, Mouth... shapes) {
        return java.util.stream.IntStream.range(0, keys.size() - 1)
                .filter(i -> List.of(shapes).contains(keys.get(i).shape()))
                .mapToDouble(i -> {
                    long middle =
                            (keys.get(i).at().value() + keys.get(i + 1).at().value()) / 2;
                    return loudness.get(Math.min(loudness.size() - 1, (int) (middle / FRAME)));
                })
                .average()
                .orElseThrow();
    }
}
