package studio.backlot.audio.speech.elevenlabs;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.hired.NamedVoices;
import studio.backlot.audio.speech.hired.Provider;
import studio.backlot.audio.speech.hired.Sound;
import studio.backlot.contracts.film.Voice;
import studio.backlot.wire.TokenHeader;

/** Speaks by {@code POST /v1/text-to-speech/{voice}/with-timestamps}, which times each character. */
public final class ElevenLabsSpeech implements SpeechEngine, AutoCloseable {
    public static final String PROVIDER = "ElevenLabs";
    public static final TokenHeader KEY_HEADER = TokenHeader.named("xi-api-key");

    private static final double SLOWEST = 0.7;
    private static final double FASTEST = 1.2;

    /** Samples at 24 kHz are for every plan; those at 44.1 kHz, and MP3 at 192 kbit/s, need a dearer one. */
    private static final String FORMAT = "pcm_24000";

    private static final int RATE = 24_000;

    private final URI base;
    private final Provider provider;
    private final NamedVoices voices;
    private final String model;

    public ElevenLabsSpeech(URI base, Provider provider, NamedVoices voices, String model) {
        this.base = base;
        this.provider = provider;
        this.voices = voices;
        this.model = model;
    }

    @Override
    public String version(Voice voice) throws Unspoken {
        return "elevenlabs-1/" + model + "/" + voices.of(voice);
    }

    /** By models; 5,000 is the least of those that live. */
    @Override
    public int longestText() {
        return 5_000;
    }

    @Override
    public Speech speak(Utterance utterance) throws Unspoken, InterruptedException {
        JsonNode answer = provider.askForJson(address(utterance.voice()), request(utterance));
        Sound sound = Sound.of(provider.sound(answer, "audio_base64"), RATE);
        return sound.of(utterance.text(), Alignment.of(answer.path("alignment"), utterance.text(), sound));
    }

    private URI address(Voice voice) throws Unspoken {
        String name =
                URLEncoder.encode(voices.of(voice), StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create("%s/v1/text-to-speech/%s/with-timestamps?output_format=%s"
                .formatted(base.toString().replaceAll("/+$", ""), name, FORMAT));
    }

    private Map<String, Object> request(Utterance utterance) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("text", utterance.text());
        request.put("model_id", model);
        if (!model.equals("eleven_multilingual_v2")) { // it hears the language, and refuses to be told
            request.put("language_code", utterance.voice().language().split("-", 2)[0]);
        }
        request.put(
                "voice_settings",
                Map.of(
                        "stability",
                        0.5,
                        "similarity_boost",
                        0.75,
                        "style",
                        0,
                        "use_speaker_boost",
                        true,
                        "speed",
                        utterance.pace(SLOWEST, FASTEST)));
        request.put("seed", seed(utterance.text()));
        return request;
    }

    /** The same line is asked for with the same seed. */
    private static long seed(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    @Override
    public void close() {
        provider.close();
    }
}
