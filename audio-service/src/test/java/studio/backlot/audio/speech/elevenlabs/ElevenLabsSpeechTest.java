package studio.backlot.audio.speech.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.backlot.audio.speech.hired.ProviderFaults.refusal;
import static studio.backlot.audio.speech.hired.ProviderFaults.says;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import studio.backlot.fakes.speech.ElevenLabsFake;
import studio.backlot.fakes.speech.Sounding;
import studio.backlot.fakes.speech.ToneSpeech;

class ElevenLabsSpeechTest {
    private static final NamedVoices VOICES = new NamedVoices(
            "elevenlabs", Optional.of("EXAVITQu4vr4xnSDxMaL"), Optional.of("JBFqnCBsd6RMkjVDRZzb"), Optional.empty());

    private final ElevenLabsFake fake = new ElevenLabsFake(10_000, 0);
    private final ElevenLabsSpeech engine = engine("eleven_multilingual_v2", ElevenLabsFake.KEY);

    @AfterEach
    void close() {
        engine.close();
        fake.close();
    }

    @Test
    void a_line_is_asked_for_in_the_agreed_form() throws Exception {
        engine.speak(says("Where were you?"));
        assertThat(fake.meter().bodies())
                .singleElement()
                .asString()
                .startsWith("""
                    {"text":"Where were you?","model_id":"eleven_multilingual_v2","voice_settings":{\
                    """)
                .contains("\"speed\":1.0", "\"seed\":");
        assertThat(fake.meter().charged()).isEqualTo(15);
    }

    @Test
    void the_language_is_told_to_models_that_take_it() throws Exception {
        try (ElevenLabsSpeech flash = engine("eleven_flash_v2_5", ElevenLabsFake.KEY)) {
            flash.speak(says("Hello."));
        }
        assertThat(fake.meter().bodies().getFirst()).contains("\"language_code\":\"en\"");
    }

    @Test
    void a_named_voice_speaks_and_a_hasty_one_is_as_fast_as_it_may_be() throws Exception {
        Voice hasty = new Voice("en", "neutral", 50, 300, Optional.of("elevenlabs"), Optional.of("narrator-1"));
        engine.speak(new Utterance(hasty, Optional.of("whispering"), "Hello."));
        assertThat(fake.meter().bodies().getFirst()).contains("\"speed\":1.2");
        assertThat(engine.version(hasty)).isEqualTo("elevenlabs-1/eleven_multilingual_v2/narrator-1");
    }

    @Test
    void each_word_is_timed_by_its_characters() throws Exception {
        String text = "Well, I'm here now.";
        Speech speech = engine.speak(says(text));
        ToneSpeech tones = new ToneSpeech(text, 1);
        List<Timing.Word> words = ((Timing.Words) speech.timing()).words();
        assertThat(words).extracting(Timing.Word::at).containsExactly(0, 6, 10, 15);
        assertThat(words.get(1).from() / 24_000.0).isCloseTo(tones.start(6), within(0.001));
        assertThat(words.get(2).until() / 24_000.0).isCloseTo(tones.end(13), within(0.001));
    }

    @Test
    void times_of_other_characters_than_were_sent_are_not_used() throws Exception {
        fake.play(new Trick.Says("""
            {"audio_base64": "%s", "alignment": {"characters": ["N"], "character_start_times_seconds": [0.1],
            "character_end_times_seconds": [0.2]}}\
            """.formatted(
                        java.util.Base64.getEncoder().encodeToString(new ToneSpeech("Hello.", 1).pcm(Sounding.GOOD)))));
        assertThat(engine.speak(says("Hello.")).timing()).isInstanceOf(Timing.Unknown.class);
    }

    @Test
    void what_goes_wrong_with_every_provider() throws Exception {
        Provider impatient = ProviderFaults.impatient(ElevenLabsFake.KEY, ElevenLabsSpeech.KEY_HEADER);
        try (ElevenLabsSpeech leaving = new ElevenLabsSpeech(fake.address(), impatient, VOICES, "eleven_v3")) {
            ProviderFaults.check(trick -> fake.play(trick), engine, leaving);
        }
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, holds no sound", "SILENT, silent", "CLIPPED, clipped", "CUT_OFF, its last word after"})
    void a_bad_sound_is_said_to_be_bad(Sounding sounding, String message) {
        fake.meter().sounds(sounding);
        Unspoken refusal = refusal(engine);
        assertThat(refusal.why()).isEqualTo(Why.UNUSABLE);
        assertThat(refusal).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"audio_base64\":\"%%%\"} | UNUSABLE",
                "{\"audio_base64\": \"AAA | LOST",
                "{} | UNUSABLE",
                "[] | LOST",
                "null | LOST"
            })
    void an_answer_in_another_form_is_no_speech(String answer, Why why) {
        fake.play(new Trick.Says(answer));
        assertThat(refusal(engine).why()).isEqualTo(why);
    }

    @Test
    void an_unknown_voice_a_long_text_and_an_empty_account_are_refused_in_its_words() {
        assertThat(refusal(engine, says("Hello.", "nobody")))
                .hasMessageContaining("voice_id nobody was not found")
                .returns(Why.REFUSED, Unspoken::why);
        assertThat(refusal(engine, says("word ".repeat(2_100)))).returns(Why.REFUSED, Unspoken::why);
        try (ElevenLabsFake poor = new ElevenLabsFake(3, 0);
                ElevenLabsSpeech there = new ElevenLabsSpeech(
                        poor.address(),
                        ProviderFaults.patient(ElevenLabsFake.KEY, ElevenLabsSpeech.KEY_HEADER),
                        VOICES,
                        "eleven_v3")) {
            assertThat(refusal(there)).hasMessageContaining("quota").returns(Why.ACCOUNT, Unspoken::why);
            assertThat(poor.meter().charged()).isZero();
        }
    }

    @Test
    void a_voice_without_a_name_where_none_suits_says_what_to_set() {
        Utterance neutral = new Utterance(new Voice("en", "neutral", 50, 160), Optional.empty(), "Hello.");
        assertThat(refusal(engine, neutral))
                .hasMessageContaining("BACKLOT_SPEECH_ELEVENLABS_NEUTRAL")
                .returns(Why.UNSET, Unspoken::why);
    }

    @Test
    void a_key_that_an_error_repeats_is_struck_out() {
        fake.play(new Trick.Turned(400, ElevenLabsFake.error("bad", "What is " + ElevenLabsFake.KEY + "?")));
        assertThat(refusal(engine)).hasMessageContaining("What is [secret]?");
        try (ElevenLabsSpeech stranger = engine("eleven_v3", "sk_of_somebody_else")) {
            assertThat(refusal(stranger))
                    .hasMessageContaining("Invalid API key")
                    .hasMessageNotContaining("somebody")
                    .returns(Why.ACCOUNT, Unspoken::why);
        }
    }

    private ElevenLabsSpeech engine(String model, String key) {
        return new ElevenLabsSpeech(
                fake.address(), ProviderFaults.patient(key, ElevenLabsSpeech.KEY_HEADER), VOICES, model);
    }
}
