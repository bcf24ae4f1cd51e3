package studio.backlot.fakes.speech;

import static studio.backlot.fakes.StrictFields.forbid;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.Turned;

/** A server on this machine that speaks OpenAI's dialect: as OpenAI does, or as Kokoro-FastAPI, which times words. */
public final class OpenAiSpeechFake implements AutoCloseable {
    public static final String KEY = "sk-speech-test-1";

    private static final int LONGEST = 4_096;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+|[,.;:!?]");

    private final Manner manner;
    private final Meter meter = new Meter(Long.MAX_VALUE);
    private final ScriptedServer server;

    /** Whose server it is. */
    public enum Manner {
        OPENAI,
        KOKORO;

        private Set<String> models() {
            return switch (this) {
                case OPENAI -> Set.of("gpt-4o-mini-tts", "tts-1", "tts-1-hd");
                case KOKORO -> Set.of("kokoro");
            };
        }

        private Set<String> voices() {
            return switch (this) {
                case OPENAI -> Set.of("alloy", "ash", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer");
                case KOKORO -> Set.of("af_heart", "am_michael", "bf_emma");
            };
        }
    }

    /** On a port or, when it is 0, on any. */
    public OpenAiSpeechFake(Manner manner, int port) {
        this.manner = manner;
        this.server = new ScriptedServer(port, _ -> Doing.SUBMIT, this::answer);
    }

    /** Beginning of every address. */
    public URI address() {
        return server.address().resolve("/v1");
    }

    /** Tricks on the next requests, one each. */
    public void play(Trick... next) {
        server.play(Doing.SUBMIT, next);
    }

    public Meter meter() {
        return meter;
    }

    /** Requests that came, whatever became of them. */
    public int count() {
        return server.count(Doing.SUBMIT);
    }

    /** As it says what is wrong. */
    public static String error(String code, String message) {
        return Json.write(Map.of(
                "error", Map.of("message", message, "type", "invalid_request_error", "param", "input", "code", code)));
    }

    private Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            meter.read(new String(body, StandardCharsets.UTF_8));
            return speak(exchange, body);
        } catch (Turned turned) {
            return Reply.json(turned.status(), error(turned.code(), turned.message()));
        }
    }

    private Reply speak(HttpExchange exchange, byte[] body) {
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (manner == Manner.OPENAI && !key.equals("Bearer " + KEY)) {
            throw new Turned(401, "invalid_api_key", "Incorrect API key provided: " + key);
        }
        if (!exchange.getRequestMethod().equals("POST")
                || !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw new Turned(405, "method_not_allowed", "Not allowed.");
        }
        String path = exchange.getRequestURI().toString();
        if (path.equals("/v1/audio/speech")) {
            StrictFields fields =
                    StrictFields.of(body, "model", "input", "voice", "response_format", "speed", "instructions");
            ToneSpeech speech = spoken(fields);
            return new Reply(200, sound(fields, speech), Map.of("Content-Type", "audio/pcm"));
        }
        if (manner == Manner.KOKORO && path.equals("/dev/captioned_speech")) {
            return captioned(StrictFields.of(
                    body, "model", "input", "voice", "response_format", "speed", "stream", "return_timestamps"));
        }
        throw new Turned(404, "not_found", "Not Found");
    }

    private Reply captioned(StrictFields fields) {
        forbid(fields.truth("stream").orElse(true), "stream: this fake answers at once.");
        forbid(!fields.truth("return_timestamps").orElse(true), "return_timestamps: nothing would be timed.");
        ToneSpeech speech = spoken(fields);
        List<Map<String, Object>> words = new ArrayList<>();
        Matcher word = WORD.matcher(speech.text());
        while (word.find()) {
            words.add(Map.of(
                    "word",
                    word.group(),
                    "start_time",
                    speech.start(word.start()),
                    "end_time",
                    speech.end(word.end() - 1)));
        }
        return Reply.json(
                200,
                Json.write(Map.of(
                        "audio",
                        Base64.getEncoder().encodeToString(sound(fields, speech)),
                        "audio_format",
                        "audio/" + fields.text("response_format").orElse("pcm"),
                        "timestamps",
                        words)));
    }

    private ToneSpeech spoken(StrictFields fields) {
        String model = fields.words("model", 100);
        if (!manner.models().contains(model)) {
            throw new Turned(404, "model_not_found", "The model %s does not exist.".formatted(model));
        }
        forbid(fields.oneOf("voice", manner.voices().toArray(String[]::new)).isEmpty(), "voice: expected a voice.");
        forbid(fields.has("instructions") && !model.startsWith("gpt-"), "instructions: the model does not take them.");
        fields.text("instructions");
        String text = fields.words("input", LONGEST);
        double pace = fields.decimal("speed", 0.25, 4).orElse(1.0);
        meter.charge(text);
        return new ToneSpeech(text, pace);
    }

    private byte[] sound(StrictFields fields, ToneSpeech speech) {
        String format = fields.oneOf("response_format", "pcm", "wav")
                .orElseThrow(() -> Turned.invalid("response_format: this fake speaks pcm and wav."));
        return format.equals("wav") ? speech.wav(meter.sounding()) : speech.pcm(meter.sounding());
    }

    @Override
    public void close() {
        server.close();
    }
}
