package studio.backlot.audio.speech.google;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.Timing;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.audio.speech.hired.NamedVoices;
import studio.backlot.audio.speech.hired.Provider;
import studio.backlot.audio.speech.hired.Sound;
import studio.backlot.contracts.film.Voice;
import studio.backlot.wire.TokenHeader;

/** Speaks by {@code text:synthesize} of Cloud Text-to-Speech, whose classic voices time each word. */
public final class GoogleSpeech implements SpeechEngine, AutoCloseable {
    public static final String PROVIDER = "Google Cloud Text-to-Speech";

    /** Of an API key of Google's; a token goes as a bearer's. */
    public static final TokenHeader KEY_HEADER = TokenHeader.named("x-goog-api-key");

    private static final int MOST_BYTES = 5_000;
    private static final int RATE = 24_000;
    private static final double SLOWEST = 0.25;
    private static final double FASTEST = 2;

    private final URI base;
    private final Provider provider;
    private final NamedVoices voices;
    private final String geminiModel;

    public GoogleSpeech(URI base, Provider provider, NamedVoices voices, String geminiModel) {
        this.base = base;
        this.provider = provider;
        this.voices = voices;
        this.geminiModel = geminiModel;
    }

    /** What lists of prices have a voice under: its own name, or of Gemini's the model; nothing when Google chooses it. */
    public static String listedAs(Voice voice, NamedVoices voices, String geminiModel) {
        Map<String, Object> asked = GoogleVoice.of(voice, voices, geminiModel).voice();
        return String.valueOf(asked.getOrDefault("modelName", asked.getOrDefault("name", "")));
    }

    @Override
    public String version(Voice voice) {
        return "google-1/" + GoogleVoice.of(voice, voices, geminiModel).voice();
    }

    /** Characters of one byte; others are counted when they are spoken. */
    @Override
    public int longestText() {
        return MOST_BYTES;
    }

    @Override
    public Speech speak(Utterance utterance) throws Unspoken, InterruptedException {
        String text = utterance.text();
        if (bytes(text) > MOST_BYTES) {
            throw new Unspoken(
                    Why.TOO_LONG,
                    "The line has %d bytes; %s takes %d at once. Divide it."
                            .formatted(bytes(text), PROVIDER, MOST_BYTES));
        }
        GoogleVoice voice = GoogleVoice.of(utterance.voice(), voices, geminiModel);
        MarkedText marked = new MarkedText(text);
        boolean timed = voice instanceof GoogleVoice.Classic && bytes(marked.ssml()) <= MOST_BYTES;
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("input", timed ? Map.of("ssml", marked.ssml()) : input(voice, utterance));
        request.put("voice", voice.voice());
        request.put("audioConfig", config(voice, utterance));
        if (timed) {
            request.put("enableTimePointing", List.of("SSML_MARK"));
        }
        JsonNode answer = provider.askForJson(address(timed ? "v1beta1" : "v1"), request);
        Sound sound = Sound.wave(provider.sound(answer, "audioContent"));
        return sound.of(text, timed ? marked.timing(answer.path("timepoints"), sound) : new Timing.Unknown());
    }

    private static Map<String, Object> input(GoogleVoice voice, Utterance utterance) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("text", utterance.text());
        if (voice instanceof GoogleVoice.Directed) {
            utterance.manner().ifPresent(manner -> input.put("prompt", "Speak this line of a film: " + manner + "."));
        }
        return input;
    }

    private static Map<String, Object> config(GoogleVoice voice, Utterance utterance) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("audioEncoding", "LINEAR16");
        config.put("sampleRateHertz", RATE);
        switch (voice) {
            case GoogleVoice.Classic classic -> {
                config.put("speakingRate", utterance.pace(SLOWEST, FASTEST));
                config.put("pitch", classic.pitch());
            }
            case GoogleVoice.Plain _ -> config.put("speakingRate", utterance.pace(SLOWEST, FASTEST));
            case GoogleVoice.Directed _ -> {}
        }
        return config;
    }

    private URI address(String version) {
        return URI.create("%s/%s/text:synthesize".formatted(base.toString().replaceAll("/+$", ""), version));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public void close() {
        provider.close();
    }
}
