package studio.backlot.audio.speech.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.backlot.audio.speech.hired.ProviderFaults.refusal;
import static studio.backlot.audio.speech.hired.ProviderFaults.says;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
import studio.backlot.fakes.speech.GoogleSpeechFake;
import studio.backlot.fakes.speech.Sounding;
import studio.backlot.fakes.speech.ToneSpeech;

class GoogleSpeechTest {
    private static final NamedVoices NONE =
            new NamedVoices("google", Optional.empty(), Optional.empty(), Optional.empty());

    private final GoogleSpeechFake fake = new GoogleSpeechFake(0);
    private final GoogleSpeech engine = engine(ProviderFaults.patient(GoogleSpeechFake.KEY, GoogleSpeech.KEY_HEADER));

    @AfterEach
    void close() {
        engine.close();
        fake.close();
    }

    @Test
    void a_classic_voice_is_asked_for_with_a_mark_before_each_word() throws Exception {
        engine.speak(says("Tom & I."));
        assertThat(fake.meter().bodies()).containsExactly("""
            {"input":{"ssml":"<speak><mark name=\\"w0\\"/>Tom &amp; <mark name=\\"w6\\"/>I.</speak>"},\
            "voice":{"languageCode":"en-GB","ssmlGender":"FEMALE"},\
            "audioConfig":{"audioEncoding":"LINEAR16","sampleRateHertz":24000,"speakingRate":1.0,"pitch":0.8},\
            "enableTimePointing":["SSML_MARK"]}\
            """);
    }

    @Test
    void each_word_is_timed_by_its_mark() throws Exception {
        String text = "Well, I'm here & now.";
        Speech speech = engine.speak(says(text));
        List<Timing.Word> words = ((Timing.Words) speech.timing()).words();
        assertThat(words).extracting(Timing.Word::at).containsExactly(0, 6, 10, 17);
        assertThat(words.get(2).from() / 24_000.0).isCloseTo(new ToneSpeech(text, 1).start(10), within(0.001));
        assertThat(words.get(3).until()).isEqualTo(speech.samples().length);
    }

    @Test
    void chirp_is_asked_in_plain_text_and_in_its_own_language() throws Exception {
        Speech speech = engine.speak(says("Tom & I.", "en-US-Chirp3-HD-Charon"));
        assertThat(speech.timing()).isInstanceOf(Timing.Unknown.class);
        assertThat(fake.meter().bodies()).containsExactly("""
            {"input":{"text":"Tom & I."},"voice":{"languageCode":"en-US","name":"en-US-Chirp3-HD-Charon"},\
            "audioConfig":{"audioEncoding":"LINEAR16","sampleRateHertz":24000,"speakingRate":1.0}}\
            """);
    }

    @Test
    void gemini_is_told_the_manner() throws Exception {
        Voice kore = new Voice("en-GB", "feminine", 50, 160, Optional.of("google"), Optional.of("Kore"));
        engine.speak(new Utterance(kore, Optional.of("whispering"), "Hello."));
        assertThat(fake.meter().bodies()).containsExactly("""
            {"input":{"text":"Hello.","prompt":"Speak this line of a film: whispering."},\
            "voice":{"languageCode":"en-GB","name":"Kore","modelName":"gemini-2.5-flash-tts"},\
            "audioConfig":{"audioEncoding":"LINEAR16","sampleRateHertz":24000}}\
            """);
    }

    @Test
    void a_text_that_is_too_long_for_marks_is_asked_for_without_and_one_that_is_too_long_is_not_asked_for()
            throws Exception {
        Speech speech = engine.speak(says("word ".repeat(350).strip()));
        assertThat(speech.timing()).isInstanceOf(Timing.Unknown.class);
        assertThat(refusal(engine, says("wörd ".repeat(900)))).returns(Why.TOO_LONG, Unspoken::why);
        assertThat(fake.meter().bodies()).hasSize(1);
    }

    @Test
    void what_goes_wrong_with_every_provider() throws Exception {
        try (GoogleSpeech impatient = engine(ProviderFaults.impatient(GoogleSpeechFake.KEY, GoogleSpeech.KEY_HEADER))) {
            ProviderFaults.check(trick -> fake.play(trick), engine, impatient);
        }
    }

    @Test
    void a_bad_file_a_bad_key_and_an_unknown_voice_are_told_apart() {
        fake.meter().sounds(Sounding.CUT_OFF, Sounding.CLIPPED);
        assertThat(refusal(engine)).hasMessageContaining("cut off").returns(Why.UNUSABLE, Unspoken::why);
        assertThat(refusal(engine)).hasMessageContaining("clipped").returns(Why.UNUSABLE, Unspoken::why);
        fake.play(new Trick.Turned(400, """
            {"error":{"code":400,"status":"INVALID_ARGUMENT","message":"API key not valid.",
            "details":[{"reason":"API_KEY_INVALID"}]}}\
            """));
        assertThat(refusal(engine)).hasMessageContaining("not valid").returns(Why.ACCOUNT, Unspoken::why);
        assertThat(refusal(engine, says("Hello.", "en-US-Nobody-X")))
                .hasMessageContaining("misspelled")
                .returns(Why.REFUSED, Unspoken::why);
    }

    @Test
    void a_recording_is_kept_under_what_is_asked_for() {
        assertThat(engine.version(new Voice("en-GB", "feminine", 50, 160)))
                .isEqualTo("google-1/{languageCode=en-GB, ssmlGender=FEMALE}");
    }

    private GoogleSpeech engine(Provider provider) {
        return new GoogleSpeech(fake.address(), provider, NONE, "gemini-2.5-flash-tts");
    }
}
