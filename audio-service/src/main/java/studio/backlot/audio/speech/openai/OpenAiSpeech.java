package studio.backlot.audio.speech.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.Timing;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.hired.NamedVoices;
import studio.backlot.audio.speech.hired.Provider;
import studio.backlot.audio.speech.hired.Sound;
import studio.backlot.audio.speech.hired.WordTimes;
import studio.backlot.contracts.film.Voice;

/** Speaks by {@code POST /audio/speech}, which says nothing of times, or by Kokoro's captioned speech, which times each word. */
public final class OpenAiSpeech implements SpeechEngine, AutoCloseable {
    public static final String PROVIDER = "The speech server";
    private static final int LONGEST_INPUT = 4_096;
    private static final double SLOWEST = 0.25;
    private static final double FASTEST = 4;

    private final OpenAiSpeechAddress address;
    private final Provider provider;
    private final NamedVoices voices;
    private final Model model;

    /**
     * What is asked.
     *
     * @param name such as {@code gpt-4o-mini-tts}
     * @param captioned whether words are timed, by Kokoro-FastAPI
     * @param format {@code pcm} or {@code wav}
     * @param rate of {@code pcm}, Hz
     */
    public record Model(String name, boolean captioned, String format, int rate) {
        public Model {
            if (!format.equals("pcm") && !format.equals("wav")) {
                throw new IllegalArgumentException("format: expected pcm or wav, not '" + format + "'");
            }
        }

        /** Only these take words about the delivery; others refuse the field. */
        private boolean isDirected() {
            return name.matches("(openai/)?gpt-.*");
        }
    }

    public OpenAiSpeech(OpenAiSpeechAddress address, Provider provider, NamedVoices voices, Model model) {
        this.address = address;
        this.provider = provider;
        this.voices = voices;
        this.model = model;
    }

    @Override
    public String version(Voice voice) throws Unspoken {
        return "openai-1/" + model.name() + "/" + voices.of(voice);
    }

    @Override
    public int longestText() {
        return LONGEST_INPUT;
    }

    @Override
    public Speech speak(Utterance utterance) throws Unspoken, InterruptedException {
        Map<String, Object> request = request(utterance);
        if (!model.captioned()) {
            Sound sound = Sound.of(provider.askForSound(address.speech(), request), model.rate());
            return sound.of(utterance.text(), new Timing.Unknown());
        }
        request.put("stream", false);
        request.put("return_timestamps", true);
        JsonNode answer = provider.askForJson(address.captioned(), request);
        Sound sound = Sound.of(provider.sound(answer, "audio"), model.rate());
        WordTimes times = new WordTimes(utterance.text(), sound);
        for (JsonNode word : answer.path("timestamps")) {
            times.hear(
                    word.path("word").asText(""),
                    word.path("start_time").asDouble(Double.NaN),
                    word.path("end_time").asDouble(Double.NaN));
        }
        return sound.of(utterance.text(), times.timing());
    }

    private Map<String, Object> request(Utterance utterance) throws Unspoken {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("model", model.name());
        request.put("input", utterance.text());
        request.put("voice", voices.of(utterance.voice()));
        request.put("response_format", model.format());
        request.put("speed", utterance.pace(SLOWEST, FASTEST));
        if (model.isDirected()) {
            utterance
                    .manner()
                    .ifPresent(manner -> request.put("instructions", "Speak this line of a film: " + manner + "."));
        }
        return request;
    }

    @Override
    public void close() {
        provider.close();
    }
}
