package studio.backlot.audio.speech.gemini;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.Timing;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.hired.NamedVoices;
import studio.backlot.audio.speech.hired.Provider;
import studio.backlot.contracts.film.Voice;

/** Speaks by {@code generateContent}, which says nothing of times. */
public final class GeminiSpeech implements SpeechEngine, AutoCloseable {
    public static final String PROVIDER = "Gemini";

    private final URI base;
    private final Provider provider;
    private final NamedVoices voices;
    private final String model;

    /**
     * Of an account.
     *
     * @param base what comes before {@code /models}, such as {@code https://generativelanguage.googleapis.com/v1beta}
     */
    public GeminiSpeech(URI base, Provider provider, NamedVoices voices, String model) {
        this.base = base;
        this.provider = provider;
        this.voices = voices;
        this.model = model;
    }

    @Override
    public String version(Voice voice) throws Unspoken {
        return "gemini-1/" + model + "/" + voices.of(voice);
    }

    /** More fit into 8,192 tokens, but would be spoken for longer than is waited for, at half a second for a second of sound. */
    @Override
    public int longestText() {
        return 3_000;
    }

    @Override
    public Speech speak(Utterance utterance) throws Unspoken, InterruptedException {
        GeminiRequest request = GeminiRequest.of(utterance, Direction.of(model), voices.of(utterance.voice()));
        GeminiAnswer answer = new GeminiAnswer(provider.askForJson(address(), request));
        return answer.sound(provider).of(utterance.text(), new Timing.Unknown());
    }

    private URI address() {
        return URI.create("%s/models/%s:generateContent"
                .formatted(base.toString().replaceAll("/+$", ""), URLEncoder.encode(model, StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        provider.close();
    }
}
