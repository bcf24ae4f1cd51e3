package studio.backlot.audio.speech.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.backlot.audio.speech.hired.ProviderFaults.refusal;
import static studio.backlot.audio.speech.hired.ProviderFaults.says;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.audio.speech.SpeechEngine.Speech;
import studio.backlot.audio.speech.SpeechEngine.Utterance;
import studio.backlot.audio.speech.Timing;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.audio.speech.hired.NamedVoices;
import studio.backlot.audio.speech.hired.Provider;
import studio.backlot.audio.speech.hired.ProviderFaults;
import studio.backlot.contracts.film.Voice;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.speech.OpenAiSpeechFake;
import studio.backlot.fakes.speech.OpenAiSpeechFake.Manner;
import studio.backlot.fakes.speech.Sounding;
import studio.backlot.fakes.speech.ToneSpeech;
import studio.backlot.wire.TokenHeader;

class OpenAiSpeechTest {
    private final OpenAiSpeechFake fake = new OpenAiSpeechFake(Manner.OPENAI, 0);
    private final OpenAiSpeechFake kokoro = new OpenAiSpeechFake(Manner.KOKORO, 0);
    private final OpenAiSpeech engine = engine(fake, "gpt-4o-mini-tts", "nova", false, "pcm");

    @AfterEach
    void close() {
        engine.close();
        fake.close();
        kokoro.close();
    }

    @Test
    void a_line_is_asked_for_in_the_agreed_form() throws Exception {
        Voice slow = new Voice("en", "masculine", 50, 120, Optional.of("openai"), Optional.of("onyx"));
        Speech speech = engine.speak(new Utterance(slow, Optional.of("whispering"), "Where were you?"));
        assertThat(fake.meter().bodies()).containsExactly("""
            {"model":"gpt-4o-mini-tts","input":"Where were you?","voice":"onyx","response_format":"pcm","speed":0.68,\
            "instructions":"Speak this line of a film: whispering."}\
            """);
        assertThat(speech.sampleRate()).isEqualTo(24_000);
        assertThat(speech.timing()).isInstanceOf(Timing.Unknown.class);
    }

    @Test
    void a_model_that_takes_no_instructions_gets_none() throws Exception {
        try (OpenAiSpeech older = engine(fake, "tts-1", "nova", false, "wav")) {
            older.speak(new Utterance(new Voice("en", "feminine", 50, 160), Optional.of("whispering"), "Hello."));
        }
        assertThat(fake.meter().bodies().getFirst())
                .doesNotContain("instructions")
                .contains("\"wav\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcm", "wav"})
    void kokoro_times_each_word(String format) throws Exception {
        String text = "Well, I'm here now.";
        try (OpenAiSpeech captioned = engine(kokoro, "kokoro", "af_heart", true, format)) {
            Speech speech = captioned.speak(says(text));
            List<Timing.Word> words = ((Timing.Words) speech.timing()).words();
            assertThat(words).extracting(Timing.Word::at).containsExactly(0, 6, 10, 15);
            assertThat(words.get(3).from() / 24_000.0).isCloseTo(new ToneSpeech(text, 1).start(15), within(0.001));
        }
        assertThat(kokoro.meter().bodies().getFirst()).endsWith("\"stream\":false,\"return_timestamps\":true}");
    }

    @Test
    void what_goes_wrong_with_every_provider() throws Exception {
        try (OpenAiSpeech impatient = impatient(fake, "gpt-4o-mini-tts", "nova", false)) {
            ProviderFaults.check(trick -> fake.play(trick), engine, impatient);
        }
    }

    @Test
    void what_goes_wrong_where_words_are_timed() throws Exception {
        try (OpenAiSpeech captioned = engine(kokoro, "kokoro", "af_heart", true, "pcm");
                OpenAiSpeech impatient = impatient(kokoro, "kokoro", "af_heart", true)) {
            ProviderFaults.check(trick -> kokoro.play(trick), captioned, impatient);
            kokoro.play(new Trick.Says("{\"error\":{\"code\":502,\"message\":\"upstream\"}}"));
            assertThat(refusal(captioned)).hasMessageContaining("upstream").returns(Why.LOST, Unspoken::why);
        }
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, silent", "SILENT, silent", "CLIPPED, clipped", "HALF_A_SAMPLE, in the middle of a sample"})
    void a_bad_sound_is_said_to_be_bad(Sounding sounding, String message) {
        fake.meter().sounds(sounding);
        assertThat(refusal(engine)).hasMessageContaining(message).returns(Why.UNUSABLE, Unspoken::why);
    }

    @Test
    void an_error_with_a_good_status_is_not_played_as_noise() {
        fake.play(new Trick.Says("{\"error\":{\"code\":502,\"message\":\"upstream\"}}"), new Trick.Says("{\"a\":1}"));
        assertThat(refusal(engine)).hasMessageContaining("upstream").returns(Why.LOST, Unspoken::why);
        assertThat(refusal(engine)).hasMessageContaining("something else").returns(Why.UNUSABLE, Unspoken::why);
    }

    @Test
    void an_unknown_voice_and_an_unknown_model_are_refused_in_its_words() {
        assertThat(refusal(engine, says("Hello.", "nobody"))).returns(Why.REFUSED, Unspoken::why);
        try (OpenAiSpeech gone = engine(fake, "tts-0", "nova", false, "pcm")) {
            assertThat(refusal(gone))
                    .hasMessageContaining("tts-0 does not exist")
                    .returns(Why.REFUSED, Unspoken::why);
        }
    }

    @Test
    void kokoros_captions_are_beside_the_dialect() {
        for (String base : List.of("http://127.0.0.1:8880/v1", "http://127.0.0.1:8880/v1/", "http://127.0.0.1:8880")) {
            assertThat(new OpenAiSpeechAddress(URI.create(base)).captioned())
                    .hasToString("http://127.0.0.1:8880/dev/captioned_speech");
        }
        assertThat(new OpenAiSpeechAddress(URI.create("https://openrouter.ai/api/v1")).speech())
                .hasToString("https://openrouter.ai/api/v1/audio/speech");
    }

    private static OpenAiSpeech engine(
            OpenAiSpeechFake fake, String model, String voice, boolean captioned, String format) {
        return engine(
                fake,
                ProviderFaults.patient(OpenAiSpeechFake.KEY, TokenHeader.BEARER),
                voice,
                new OpenAiSpeech.Model(model, captioned, format, 24_000));
    }

    private static OpenAiSpeech impatient(OpenAiSpeechFake fake, String model, String voice, boolean captioned) {
        return engine(
                fake,
                ProviderFaults.impatient(OpenAiSpeechFake.KEY, TokenHeader.BEARER),
                voice,
                new OpenAiSpeech.Model(model, captioned, "pcm", 24_000));
    }

    private static OpenAiSpeech engine(
            OpenAiSpeechFake fake, Provider provider, String voice, OpenAiSpeech.Model model) {
        return new OpenAiSpeech(
                new OpenAiSpeechAddress(fake.address()),
                provider,
                new NamedVoices("openai", Optional.of(voice), Optional.empty(), Optional.empty()),
                model);
    }
}
