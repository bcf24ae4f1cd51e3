package studio.backlot.audio.speech.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.audio.speech.SpeechEngine.Speech;
import studio.backlot.audio.speech.SpeechEngine.Utterance;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.audio.speech.hired.NamedVoices;
import studio.backlot.contracts.film.Voice;
import studio.backlot.fakes.speech.Sounding;
import studio.backlot.fakes.speech.ToneSpeech;

/** With a program that takes the words of Piper's command line and has its sound in a file. */
class PiperSpeechTest {
    private static final String TEXT = "Good evening, everyone.";
    private static final Voice ALBA = voice("en_GB-alba-medium");

    @TempDir
    Path folder;

    @BeforeEach
    void voices() throws IOException {
        Files.write(folder.resolve("en_GB-alba-medium.onnx"), new byte[64]);
        Files.writeString(folder.resolve("en_GB-alba-medium.onnx.json"), "{\"audio\": {\"sample_rate\": 24000}}");
        Files.write(folder.resolve("sound.raw"), new ToneSpeech(TEXT, 1).pcm(Sounding.GOOD));
    }

    @Test
    void a_line_goes_in_and_samples_come_out() throws Exception {
        Speech speech = engine(program("cat > heard.txt; cat sound.raw")).speak(utterance(ALBA));
        assertThat(speech.sampleRate()).isEqualTo(24_000);
        assertThat(speech.samples()).hasSize((int) (Files.size(folder.resolve("sound.raw")) / 2));
        assertThat(folder.resolve("heard.txt")).hasContent(TEXT + "\n");
        assertThat(Files.readString(folder.resolve("arguments.txt")).strip())
                .isEqualTo(
                        "--model %1$s/en_GB-alba-medium.onnx --config %1$s/en_GB-alba-medium.onnx.json --length_scale 1.333 --output_raw"
                                .formatted(folder));
    }

    @Test
    void the_files_of_the_voice_are_part_of_its_name() throws Exception {
        PiperSpeech engine = engine(List.of("none"));
        String before = engine.version(ALBA);
        assertThat(before).startsWith("piper-1/en_GB-alba-medium-64-");
        Files.write(folder.resolve("en_GB-alba-medium.onnx"), new byte[65]);
        assertThat(engine.version(ALBA)).isNotEqualTo(before);
    }

    @Test
    void what_is_missing_is_named() {
        PiperSpeech engine = engine(List.of("/no/such/piper"));
        assertThat(refusal(engine, ALBA))
                .hasMessageContaining("BACKLOT_SPEECH_PIPER_COMMAND")
                .returns(Why.UNSET, Unspoken::why);
        assertThat(refusal(engine, voice("de_DE-thorsten-low")))
                .hasMessageContaining("de_DE-thorsten-low.onnx.json")
                .returns(Why.UNSET, Unspoken::why);
        assertThat(refusal(engine, voice("a:b"))).returns(Why.UNSET, Unspoken::why);
        assertThat(refusal(engine, new Voice("en", "feminine", 50, 160)))
                .hasMessageContaining("BACKLOT_SPEECH_PIPER_FEMININE")
                .returns(Why.UNSET, Unspoken::why);
    }

    @Test
    void a_program_that_fails_is_quoted() throws Exception {
        PiperSpeech engine = engine(program("echo 'cannot load the model' >&2; exit 3"));
        assertThat(refusal(engine, ALBA))
                .hasMessageContaining("ended with 3: cannot load the model")
                .returns(Why.REFUSED, Unspoken::why);
    }

    @Test
    void a_program_that_does_not_end_is_ended() throws Exception {
        PiperSpeech engine = engine(program("exec sleep 60"));
        assertThat(refusal(engine, ALBA)).hasMessageContaining("not done").returns(Why.BUSY, Unspoken::why);
        await().until(() -> ProcessHandle.current()
                .children()
                .noneMatch(child -> child.info().commandLine().orElse("").contains("sleep 60")));
    }

    @Test
    void half_a_sample_is_no_speech() throws Exception {
        PiperSpeech engine = engine(program("cat > heard.txt; head -c 30001 sound.raw"));
        assertThat(refusal(engine, ALBA)).returns(Why.UNUSABLE, Unspoken::why);
    }

    @Test
    void a_description_that_says_no_rate_is_refused() throws Exception {
        Files.writeString(folder.resolve("en_GB-alba-medium.onnx.json"), "{}");
        assertThat(refusal(engine(program("cat sound.raw")), ALBA)).hasMessageContaining("audio.sample_rate");
        Files.writeString(folder.resolve("en_GB-alba-medium.onnx.json"), "no");
        assertThat(refusal(engine(program("cat sound.raw")), ALBA)).hasMessageContaining("not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version https://git-lfs.github.com/spec/v1 | a pointer of Git LFS",
                "<!DOCTYPE html>                            | a web page",
                "{'audio': 1}                               | JSON, perhaps the description",
                "PK                                         | an archive",
                "''                                         | empty"
            })
    void a_file_that_is_no_model_is_named_before_the_program_is_started(String content, String what) throws Exception {
        Files.writeString(folder.resolve("en_GB-alba-medium.onnx"), content);
        assertThat(refusal(engine(List.of("/no/such/piper")), ALBA))
                .hasMessageContaining(
                        "en_GB-alba-medium.onnx, in the folder that BACKLOT_SPEECH_PIPER_FOLDER names, is")
                .hasMessageContaining(what)
                .hasMessageContaining("replace it")
                .returns(Why.UNSET, Unspoken::why);
    }

    /** A program that keeps its arguments and does something. */
    private List<String> program(String doing) throws IOException {
        Path script = folder.resolve("piper.sh");
        Files.writeString(script, "cd '%s'\necho \"$@\" > arguments.txt\n%s\n".formatted(folder, doing));
        return List.of("sh", script.toString());
    }

    private PiperSpeech engine(List<String> command) {
        NamedVoices none = new NamedVoices("piper", Optional.empty(), Optional.empty(), Optional.empty());
        return new PiperSpeech(command, folder, none, Duration.ofSeconds(3));
    }

    private static Utterance utterance(Voice voice) {
        return new Utterance(voice, Optional.empty(), TEXT);
    }

    private static Unspoken refusal(PiperSpeech engine, Voice voice) {
        Unspoken refusal = catchThrowableOfType(Unspoken.class, () -> engine.speak(utterance(voice)));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private static Voice voice(String name) {
        return new Voice("en-GB", "feminine", 50, 120, Optional.of("piper"), Optional.of(name));
    }
}
