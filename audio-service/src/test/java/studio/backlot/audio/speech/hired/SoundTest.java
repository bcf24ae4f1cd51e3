package studio.backlot.audio.speech.hired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.audio.speech.SpeechEngine.Speech;
import studio.backlot.audio.speech.Timing;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.fakes.speech.Sounding;
import studio.backlot.fakes.speech.ToneSpeech;

class SoundTest {
    private static final String TEXT = "The sound of nine or ten words, neither more nor less.";
    private static final ToneSpeech TONES = new ToneSpeech(TEXT, 1);

    @Test
    void samples_and_a_wav_file_of_them_are_the_same_speech() throws Exception {
        Speech bare = speech(TONES.pcm(Sounding.GOOD));
        Speech filed = speech(TONES.wav(Sounding.GOOD));
        assertThat(bare.sampleRate()).isEqualTo(24_000);
        assertThat(bare.samples().length / 24_000.0).isCloseTo(TONES.seconds(), within(0.001));
        assertThat(filed.samples()).isEqualTo(bare.samples());
    }

    @Test
    void the_header_of_a_wav_file_says_its_rate() throws Exception {
        byte[] file = TONES.wav(Sounding.GOOD);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(24, 22_050);
        assertThat(speech(file).sampleRate()).isEqualTo(22_050);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
    void a_file_that_was_streamed_does_not_know_its_size(int size) throws Exception {
        byte[] file = TONES.wav(Sounding.GOOD);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(40, size);
        assertThat(speech(file).samples())
                .hasSameSizeAs(speech(TONES.wav(Sounding.GOOD)).samples());
    }

    @Test
    void two_channels_become_one() throws Exception {
        byte[] file = TONES.wav(Sounding.GOOD);
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(22, (short) 2)
                .putInt(24, 12_000);
        assertThat(speech(file).samples()).hasSize((file.length - 44) / 4);
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, silent",
        "SILENT, silent",
        "CLIPPED, clipped",
        "HALF_A_SAMPLE, in the middle of a sample",
    })
    void bare_samples_that_are_no_speech_are_not_believed(Sounding sounding, String message) {
        assertThatThrownBy(() -> speech(TONES.pcm(sounding)))
                .isInstanceOf(Unspoken.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_file_that_is_cut_off_is_not_believed() {
        assertUnusable(TONES.wav(Sounding.CUT_OFF), "cut off");
        assertUnusable(TONES.wav(Sounding.EMPTY), "cut off");
    }

    @Test
    void a_sound_much_shorter_or_longer_than_its_text_is_not_believed() throws Exception {
        Sound sound = Sound.of(TONES.pcm(Sounding.GOOD), 24_000);
        assertThatThrownBy(() -> sound.of("word ".repeat(200), new Timing.Unknown()))
                .hasMessageContaining("which cannot be 1000 characters");
        Sound slow = Sound.of(new ToneSpeech("word ".repeat(40), 1).pcm(Sounding.GOOD), 8_000);
        assertThatThrownBy(() -> slow.of("word", new Timing.Unknown())).hasMessageContaining("4 characters");
    }

    @Test
    void a_sound_that_ends_before_its_last_word_is_not_believed() throws Exception {
        Sound sound = Sound.of(TONES.pcm(Sounding.CUT_OFF), 24_000);
        int end = sound.at(TONES.seconds());
        assertThatThrownBy(() -> sound.of(TEXT, new Timing.Words(List.of(new Timing.Word(0, 0, end)))))
                .hasMessageContaining("its last word after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID3\u0004 an MP3", "OggS", "fLaC", "{\"error\": 1}", "<html>"})
    void what_is_not_sound_is_not_played_as_noise(String answer) {
        assertUnusable(answer.getBytes(StandardCharsets.UTF_8), "something else");
    }

    @Test
    void a_file_that_lies_about_its_parts_is_refused_and_nothing_breaks() {
        byte[] whole = TONES.wav(Sounding.GOOD);
        for (int length = 0; length < 60; length++) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> speech(part)).isInstanceOf(Unspoken.class);
        }
        for (int at = 12; at < 44; at++) {
            byte[] damaged = whole.clone();
            damaged[at] = (byte) 0x7F;
            try {
                assertThat(speech(damaged).sampleRate()).isBetween(8_000, 48_000);
            } catch (Unspoken refused) {
                assertThat(refused.why()).isEqualTo(Unspoken.Why.UNUSABLE);
            }
        }
    }

    private static void assertUnusable(byte[] sound, String message) {
        assertThatThrownBy(() -> speech(sound)).isInstanceOf(Unspoken.class).hasMessageContaining(message);
    }

    private static Speech speech(byte[] sound) throws Unspoken {
        return Sound.of(sound, 24_000).of(TEXT, new Timing.Unknown());
    }
}
