package studio.backlot.fakes.speech;

import static studio.backlot.fakes.StrictFields.forbid;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.Turned;

/** ElevenLabs on this machine: speech with the times of its characters. */
public final class ElevenLabsFake implements AutoCloseable {
    public static final String KEY = "sk_eleven_test_1";

    /** Voices that it has. */
    public static final Set<String> VOICES =
            Set.of("EXAVITQu4vr4xnSDxMaL", "JBFqnCBsd6RMkjVDRZzb", "SAz9YHcvj6GT2YYXdXww", "narrator-1");

    private static final Pattern PATH = Pattern.compile("/v1/text-to-speech/([A-Za-z0-9-]+)/with-timestamps");
    private static final Set<String> MODELS = Set.of("eleven_multilingual_v2", "eleven_flash_v2_5", "eleven_v3");
    private static final Map<String, Integer> LONGEST =
            Map.of("eleven_multilingual_v2", 10_000, "eleven_flash_v2_5", 40_000, "eleven_v3", 5_000);

    private final Meter meter;
    private final ScriptedServer server;

    /** An account with so many characters, on a port or, when it is 0, on any. */
    public ElevenLabsFake(long credit, int port) {
        this.meter = new Meter(credit);
        this.server = new ScriptedServer(port, _ -> Doing.SUBMIT, this::answer);
    }

    /** Beginning of every address. */
    public URI address() {
        return server.address();
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
    public static String error(String status, String message) {
        return Json.write(Map.of("detail", Map.of("status", status, "message", message)));
    }

    private Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            return speak(exchange, body);
        } catch (Turned turned) {
            return turned.status() == 400 && turned.code().equals("invalid_request")
                    ? Reply.json(422, unprocessable(turned.message()))
                    : Reply.json(turned.status(), error(turned.code(), turned.message()));
        }
    }

    private static String unprocessable(String message) {
        return Json.write(
                Map.of("detail", List.of(Map.of("loc", List.of("body"), "msg", message, "type", "value_error"))));
    }

    private Reply speak(HttpExchange exchange, byte[] body) {
        meter.read(new String(body, StandardCharsets.UTF_8));
        if (!KEY.equals(exchange.getRequestHeaders().getFirst("xi-api-key"))) {
            throw new Turned(401, "invalid_api_key", "Invalid API key");
        }
        if (exchange.getRequestHeaders().containsKey("Authorization")
                || !exchange.getRequestMethod().equals("POST")
                || !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw new Turned(405, "method_not_allowed", "Not allowed.");
        }
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            throw new Turned(404, "not_found", "Not Found");
        }
        format(String.valueOf(exchange.getRequestURI().getQuery()));
        if (!VOICES.contains(path.group(1))) {
            throw new Turned(
                    404, "voice_not_found", "A voice with the voice_id %s was not found.".formatted(path.group(1)));
        }
        return spoken(StrictFields.of(
                body, "text", "model_id", "language_code", "voice_settings", "seed", "previous_text", "next_text"));
    }

    /** What a plan without extras has. */
    private static void format(String query) {
        switch (query) {
            case "output_format=pcm_24000" -> {}
            case "output_format=pcm_44100" ->
                throw new Turned(403, "output_format_not_allowed", "This output format needs the Pro plan.");
            default -> throw Turned.invalid("output_format: this fake speaks pcm_24000, not " + query);
        }
    }

    private Reply spoken(StrictFields fields) {
        String model = fields.oneOf("model_id", MODELS.toArray(String[]::new))
                .orElseThrow(() -> Turned.invalid("model_id: expected a model."));
        String text = fields.words("text", 40_000);
        if (text.length() > LONGEST.getOrDefault(model, 0)) {
            throw new Turned(400, "max_character_limit_exceeded", "The text is too long for this model.");
        }
        fields.text("language_code").ifPresent(language -> {
            forbid(!language.matches("[a-z]{2}"), "language_code: expected ISO 639-1.");
            forbid(model.equals("eleven_multilingual_v2"), "language_code: the model does not take it.");
        });
        fields.whole("seed", 0, 4_294_967_295L);
        fields.text("previous_text");
        fields.text("next_text");
        double pace = fields.object(
                        "voice_settings", "stability", "similarity_boost", "style", "use_speaker_boost", "speed")
                .map(ElevenLabsFake::pace)
                .orElse(1.0);
        if (!meter.charge(text)) {
            throw new Turned(401, "quota_exceeded", "This request exceeds your quota.");
        }
        ToneSpeech speech = new ToneSpeech(text, pace);
        byte[] sound = speech.pcm(meter.sounding());
        Map<String, Object> alignment = alignment(speech);
        return Reply.json(
                200,
                Json.write(Map.of(
                        "audio_base64",
                        Base64.getEncoder().encodeToString(sound),
                        "alignment",
                        alignment,
                        "normalized_alignment",
                        alignment)));
    }

    private static double pace(StrictFields settings) {
        settings.decimal("stability", 0, 1);
        settings.decimal("similarity_boost", 0, 1);
        settings.decimal("style", 0, 1);
        settings.truth("use_speaker_boost");
        return settings.decimal("speed", 0.7, 1.2).orElse(1.0);
    }

    private static Map<String, Object> alignment(ToneSpeech speech) {
        int length = speech.text().length();
        return Map.of(
                "characters",
                speech.text().chars().mapToObj(Character::toString).toList(),
                "character_start_times_seconds",
                IntStream.range(0, length).mapToObj(speech::start).toList(),
                "character_end_times_seconds",
                IntStream.range(0, length).mapToObj(speech::end).toList());
    }

    @Override
    public void close() {
        server.close();
    }
}
