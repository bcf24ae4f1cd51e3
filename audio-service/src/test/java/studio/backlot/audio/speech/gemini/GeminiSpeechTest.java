package studio.backlot.audio.speech.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.audio.speech.hired.ProviderFaults.refusal;
import static studio.backlot.audio.speech.hired.ProviderFaults.says;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.audio.speech.SpeechEngine.Speech;
import studio.backlot.audio.speech.SpeechEngine.Utterance;
import studio.backlot.audio.speech.Timing;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.audio.speech.google.GoogleSpeech;
import studio.backlot.audio.speech.hired.NamedVoices;
import studio.backlot.audio.speech.hired.Provider;
import studio.backlot.audio.speech.hired.ProviderFaults;
import studio.backlot.contracts.film.Voice;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.fakes.speech.GeminiSpeechFake;
import studio.backlot.fakes.speech.Sounding;
import studio.backlot.fakes.speech.ToneSpeech;
import studio.backlot.wire.TokenHeader;

class GeminiSpeechTest {
    private static final String NEWEST = "gemini-3.8-flash-tts";
    private static final String OF_TAGS = "gemini-3.1-flash-tts-preview";
    private static final String OLDEST = "gemini-2.5-flash-preview-tts";
    private static final String TEXT = "Wait: it's \"here\", Søren & co.";
    private static final NamedVoices VOICES =
            new NamedVoices("gemini", Optional.of("Kore"), Optional.of("Charon"), Optional.empty());

    private final GeminiSpeechFake fake = new GeminiSpeechFake(0);
    private final GeminiSpeech engine = engine(NEWEST);

    @AfterEach
    void close() {
        engine.close();
        fake.close();
    }

    @Test
    void a_line_is_asked_for_in_the_agreed_form() throws Exception {
        Speech speech = engine.speak(says(TEXT));
        assertThat(fake.meter().bodies()).containsExactly("""
            {"contents":[{"role":"user","parts":[{"text":"Wait: it's \\"here\\", Søren & co."}]}],\
            "generationConfig":{"responseModalities":["AUDIO"],"speechConfig":{"languageCode":"en-GB",\
            "voiceConfig":{"prebuiltVoiceConfig":{"voiceName":"Kore"}}}}}\
            """);
        assertThat(speech.timing()).isInstanceOf(Timing.Unknown.class);
        assertThat(speech.sampleRate()).isEqualTo(24_000);
        assertThat(speech.samples()).hasSize(samples(TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                NEWEST + "  | whispering     | 160 | {'text':'Hi.','speechMetadata':{'style':'whispering'}}",
                NEWEST + "  | (to Al: low)   | 100 | {'text':'Hi.','speechMetadata':{'style':'to Al low, slowly'}}",
                NEWEST + "  |                | 220 | {'text':'Hi.','speechMetadata':{'style':'quickly'}}",
                OF_TAGS + " |                | 160 | {'text':'Say: Hi.'}",
                OF_TAGS + " | warmly         | 220 | {'text':'Say warmly, quickly: Hi.'}",
                OF_TAGS + " | whispering     | 160 | {'text':'Say whispering: [whispers] Hi.'}",
                OF_TAGS + " | laughing [x]   | 160 | {'text':'Say laughing x: [laughs] Hi.'}",
                OLDEST + "  | whispering     | 160 | {'text':'Say whispering: Hi.'}",
            })
    void the_delivery_is_told_where_the_model_looks_for_it(String model, String manner, int rate, String part)
            throws Exception {
        try (GeminiSpeech speaking = engine(model)) {
            Speech speech = speaking.speak(
                    new Utterance(new Voice("en", "feminine", 50, rate), Optional.ofNullable(manner), "Hi."));
            assertThat(speech.samples()).hasSize(samples("Hi."));
        }
        assertThat(fake.meter().bodies())
                .singleElement()
                .asString()
                .contains("\"parts\":[" + part.replace('\'', '"') + "]");
    }

    @Test
    void a_voice_that_somebody_has_designed_is_asked_for_by_its_id() throws Exception {
        engine.speak(says("Hello.", "voice_8f2c"));
        assertThat(fake.meter().bodies().getFirst()).contains("\"voiceConfig\":{\"voice\":\"voice_8f2c\"}");
    }

    @Test
    void a_token_is_sent_as_a_bearers() throws Exception {
        Provider bearer = ProviderFaults.patient(GeminiSpeechFake.TOKEN, TokenHeader.BEARER);
        try (GeminiSpeech speaking = new GeminiSpeech(fake.address(), bearer, VOICES, NEWEST)) {
            assertThat(speaking.speak(says("Hello.")).samples()).isNotEmpty();
        }
    }

    @Test
    void what_goes_wrong_with_every_provider() throws Exception {
        Provider impatient = ProviderFaults.impatient(GeminiSpeechFake.KEY, GoogleSpeech.KEY_HEADER);
        try (GeminiSpeech leaving = new GeminiSpeech(fake.address(), impatient, VOICES, NEWEST)) {
            ProviderFaults.check(trick -> fake.play(trick), engine, leaving);
        }
    }

    @ParameterizedTest
    @CsvSource({
        NEWEST + ", CUT_OFF, cut off",
        NEWEST + ", SILENT, silent",
        NEWEST + ", CLIPPED, clipped",
        OF_TAGS + ", EMPTY, holds no sound",
        OF_TAGS + ", SILENT, silent",
        OF_TAGS + ", HALF_A_SAMPLE, in the middle of a sample"
    })
    void a_bad_sound_is_said_to_be_bad(String model, Sounding sounding, String message) {
        fake.meter().sounds(sounding);
        try (GeminiSpeech speaking = engine(model)) {
            assertThat(refusal(speaking)).hasMessageContaining(message).returns(Why.UNUSABLE, Unspoken::why);
        }
    }

    static Stream<Arguments> answersWithoutSpeech() {
        Map<String, Object> sound = GeminiSpeechFake.inline("audio/wav", wav());
        Map<String, Object> text = Map.of("text", "I will not\nsay that.");
        return Stream.of(
                Arguments.of(GeminiSpeechFake.blocked("PROHIBITED_CONTENT"), Why.REFUSED, "(PROHIBITED_CONTENT)"),
                Arguments.of(GeminiSpeechFake.answer("SAFETY"), Why.REFUSED, "(SAFETY)"),
                Arguments.of(GeminiSpeechFake.answer("RECITATION", sound), Why.REFUSED, "(RECITATION)"),
                Arguments.of("""
                    {"candidates":[{"finishReason":"BLOCKLIST","finishMessage":"A name."}]}\
                    """, Why.REFUSED, "(BLOCKLIST): A name."),
                Arguments.of(GeminiSpeechFake.answer("STOP", text), Why.REFUSED, "it says: I will not say that."),
                Arguments.of(GeminiSpeechFake.answer("STOP"), Why.LOST, "holds no sound"),
                Arguments.of(
                        GeminiSpeechFake.answer("STOP", Map.of("thought", true, "text", "Hm.")),
                        Why.LOST,
                        "holds no sound"),
                Arguments.of(
                        "{\"candidates\":[{\"content\":{},\"finishReason\":\"OTHER\"}]}", Why.LOST, "before the end"),
                Arguments.of(GeminiSpeechFake.answer("OTHER", sound), Why.LOST, "before the end"),
                Arguments.of(GeminiSpeechFake.answer("MAX_TOKENS", sound), Why.UNUSABLE, "for longer"),
                Arguments.of(GeminiSpeechFake.answer("STOP", sound, sound), Why.UNUSABLE, "cannot be joined"),
                Arguments.of("{}", Why.LOST, "form that was agreed"),
                Arguments.of("[1]", Why.LOST, "not JSON"),
                Arguments.of("{\"candidates\":[{\"content\"", Why.LOST, "not JSON"),
                Arguments.of("{\"error\":{\"code\":503,\"message\":\"Overloaded.\"}}", Why.LOST, "Overloaded."));
    }

    @ParameterizedTest
    @MethodSource("answersWithoutSpeech")
    void an_answer_without_speech_says_why_and_is_asked_for_once(String answer, Why why, String message) {
        fake.play(new Trick.Says(answer));
        assertThat(refusal(engine)).hasMessageContaining(message).returns(why, Unspoken::why);
        assertThat(fake.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"audio/L16;codec=pcm;rate=24000, 24000", "audio/l16; rate=16000; channels=1, 16000", "audio/pcm, 24000"
    })
    void the_rate_is_read_from_the_type(String type, int rate) throws Exception {
        byte[] samples = new ToneSpeech("Here we are.", 1).pcm(Sounding.GOOD);
        fake.play(new Trick.Says(GeminiSpeechFake.answer("STOP", GeminiSpeechFake.inline(type, samples))));
        assertThat(engine.speak(says("Here we are.")).sampleRate()).isEqualTo(rate);
    }

    @Test
    void samples_in_pieces_are_one_sound() throws Exception {
        Map<String, Object> piece = GeminiSpeechFake.inline(
                "audio/L16;codec=pcm;rate=24000", new ToneSpeech("Here we are.", 1).pcm(Sounding.GOOD));
        fake.play(new Trick.Says(GeminiSpeechFake.answer("STOP", piece, piece)));
        assertThat(engine.speak(says("Here we are. Here we are.")).samples()).hasSize(2 * samples("Here we are."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audio/mpeg",
                "audio/L16;codec=opus",
                "audio/L16;channels=2",
                "audio/L16;rate=fast",
                "audio/L16;rate=96000",
                "text/html",
                ";",
                ""
            })
    void a_sound_of_another_type_is_not_guessed_at(String type) {
        byte[] samples = new ToneSpeech("Here we are.", 1).pcm(Sounding.GOOD);
        fake.play(new Trick.Says(GeminiSpeechFake.answer("STOP", GeminiSpeechFake.inline(type, samples))));
        assertThat(refusal(engine).why()).isEqualTo(Why.UNUSABLE);
    }

    @Test
    void damaged_base64_is_no_speech() {
        fake.play(new Trick.Says(
                GeminiSpeechFake.answer("STOP", Map.of("inlineData", Map.of("mimeType", "audio/wav", "data", "%%%")))));
        assertThat(refusal(engine)).hasMessageContaining("damaged").returns(Why.UNUSABLE, Unspoken::why);
    }

    @Test
    void a_bad_key_an_unknown_voice_and_a_model_that_has_ended_are_told_apart() {
        try (GeminiSpeech stranger = engine(NEWEST, "AIza-somebodys");
                GeminiSpeech gone = engine("gemini-2.5-pro-tts")) {
            assertThat(refusal(stranger))
                    .hasMessageContaining("API key not valid: [secret]")
                    .hasMessageNotContaining("somebody")
                    .returns(Why.ACCOUNT, Unspoken::why);
            assertThat(refusal(gone))
                    .hasMessageContaining("gemini-2.5-pro-tts is not found")
                    .returns(Why.REFUSED, Unspoken::why);
        }
        assertThat(refusal(engine, says("Hello.", "Nobody")))
                .hasMessageContaining("Nobody is not supported")
                .returns(Why.REFUSED, Unspoken::why);
        assertThat(refusal(engine, neutral()))
                .hasMessageContaining("BACKLOT_SPEECH_GEMINI_NEUTRAL")
                .returns(Why.UNSET, Unspoken::why);
        assertThat(fake.meter().spoken()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "400, FAILED_PRECONDITION, ACCOUNT",
        "400, INVALID_ARGUMENT, REFUSED",
        "403, PERMISSION_DENIED, ACCOUNT",
        "404, NOT_FOUND, REFUSED",
        "429, RESOURCE_EXHAUSTED, BUSY",
        "500, INTERNAL, LOST",
        "503, UNAVAILABLE, BUSY",
        "504, DEADLINE_EXCEEDED, LOST"
    })
    void errors_are_of_their_class(int status, String words, Why why) {
        fake.play(new Trick.Turned(
                status, GeminiFake.error(status, words, "Says why.", List.of(Map.of("retryDelay", "17.2s")))));
        Unspoken refusal = refusal(engine);
        assertThat(refusal).hasMessageContaining("Says why.").returns(why, Unspoken::why);
        boolean again = why == Why.BUSY || why == Why.LOST;
        assertThat(refusal.pause()).isEqualTo(again ? Optional.of(Duration.ofSeconds(18)) : Optional.empty());
    }

    @Test
    void a_recording_is_kept_under_what_is_asked_for() throws Exception {
        assertThat(engine.version(says("Hello.").voice())).isEqualTo("gemini-1/gemini-3.8-flash-tts/Kore");
    }

    private static Utterance neutral() {
        return new Utterance(new Voice("en", "neutral", 50, 160), Optional.empty(), "Hello.");
    }

    private static byte[] wav() {
        return new ToneSpeech("Here we are.", 1).wav(Sounding.GOOD);
    }

    private static int samples(String text) {
        return new ToneSpeech(text, 1).pcm(Sounding.GOOD).length / 2;
    }

    private GeminiSpeech engine(String model) {
        return engine(model, GeminiSpeechFake.KEY);
    }

    private GeminiSpeech engine(String model, String key) {
        return new GeminiSpeech(fake.address(), ProviderFaults.patient(key, GoogleSpeech.KEY_HEADER), VOICES, model);
    }
}
