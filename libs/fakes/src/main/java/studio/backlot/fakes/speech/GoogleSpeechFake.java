package studio.backlot.fakes.speech;

import static studio.backlot.fakes.StrictFields.forbid;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
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

/** Cloud Text-to-Speech on this machine, with the marks of its classic voices. */
public final class GoogleSpeechFake implements AutoCloseable {
    public static final String KEY = "AIza-speech-test-1";

    private static final int MOST_BYTES = 5_000;
    private static final Pattern MARK = Pattern.compile("<mark name=\"([A-Za-z0-9]+)\"/>");
    private static final Pattern CLASSIC = Pattern.compile("[a-z]{2}-[A-Z]{2}-(Standard|Wavenet|Neural2)-[A-Z]");
    private static final Pattern CHIRP = Pattern.compile("[a-z]{2}-[A-Z]{2}-Chirp3-HD-[A-Z][a-z]+");
    private static final Pattern GEMINI = Pattern.compile("Kore|Puck|Charon");

    private final Meter meter = new Meter(Long.MAX_VALUE);
    private final ScriptedServer server;
    private volatile Set<String> tokens = Set.of();

    /** On a port or, when it is 0, on any. */
    public GoogleSpeechFake(int port) {
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

    /** Tokens that are taken from now on, as bearers, beside the key. */
    public void tokens(String... taken) {
        tokens = Set.of(taken);
    }

    /** Requests that were read or turned away. */
    public int count() {
        return server.count(Doing.SUBMIT);
    }

    public Meter meter() {
        return meter;
    }

    /** As it says what is wrong. */
    public static String error(int code, String status, String message) {
        return Json.write(Map.of("error", Map.of("code", code, "message", message, "status", status)));
    }

    private Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            enter(exchange);
            meter.read(new String(body, StandardCharsets.UTF_8));
            String path = exchange.getRequestURI().toString();
            boolean beta = path.equals("/v1beta1/text:synthesize");
            if (!beta && !path.equals("/v1/text:synthesize")) {
                throw new Turned(404, "NOT_FOUND", "Method not found.");
            }
            return speak(body, beta);
        } catch (Turned turned) {
            String status = turned.code().equals("invalid_request") ? "INVALID_ARGUMENT" : turned.code();
            return Reply.json(turned.status(), error(turned.status(), status, turned.message()));
        }
    }

    /** With the key or with a token, never with both. */
    private void enter(HttpExchange exchange) {
        String key = exchange.getRequestHeaders().getFirst("x-goog-api-key");
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if ((key == null) == (bearer == null) || (key != null && !key.equals(KEY))) {
            throw new Turned(403, "PERMISSION_DENIED", "The caller does not have permission.");
        }
        if (bearer != null && tokens.stream().map("Bearer "::concat).noneMatch(bearer::equals)) {
            throw new Turned(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
        }
    }

    private Reply speak(byte[] body, boolean beta) {
        StrictFields fields = beta
                ? StrictFields.of(body, "input", "voice", "audioConfig", "enableTimePointing")
                : StrictFields.of(body, "input", "voice", "audioConfig");
        StrictFields input = required(fields, "input", "text", "ssml", "prompt");
        forbid(input.has("text") == input.has("ssml"), "input: expected text or ssml.");
        Family family = family(required(fields, "voice", "languageCode", "name", "ssmlGender", "modelName"));
        double pace = config(
                required(fields, "audioConfig", "audioEncoding", "sampleRateHertz", "speakingRate", "pitch"), family);
        String source = input.text("ssml").or(() -> input.text("text")).orElseThrow();
        if (source.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Turned.invalid("`input` is longer than the limit of 5000 bytes.");
        }
        forbid(input.has("ssml") && family != Family.CLASSIC, "This voice currently only supports text.");
        forbid(input.has("prompt") && family != Family.GEMINI, "input.prompt: only for Gemini-TTS.");
        boolean timed = fields.has("enableTimePointing");
        forbid(
                timed
                        && !"[\"SSML_MARK\"]"
                                .equals(fields.node().get("enableTimePointing").toString()),
                "enableTimePointing: expected SSML_MARK.");
        List<Mark> marks = new ArrayList<>();
        ToneSpeech speech = new ToneSpeech(input.has("ssml") ? plain(source, marks) : source, pace);
        meter.charge(speech.text());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("audioContent", Base64.getEncoder().encodeToString(speech.wav(meter.sounding())));
        if (timed) {
            answer.put(
                    "timepoints",
                    marks.stream()
                            .map(mark -> Map.of("markName", mark.name(), "timeSeconds", speech.start(mark.at())))
                            .toList());
        }
        return Reply.json(200, Json.write(answer));
    }

    private enum Family {
        CLASSIC,
        CHIRP,
        GEMINI
    }

    private record Mark(String name, int at) {}

    private static Family family(StrictFields voice) {
        forbid(
                !voice.words("languageCode", 20).matches("[a-z]{2}(-[A-Z]{2})?"),
                "voice.languageCode: expected BCP 47.");
        voice.oneOf("ssmlGender", "MALE", "FEMALE");
        if (!voice.has("name")) {
            return Family.CLASSIC;
        }
        String name = voice.words("name", 60);
        if (GEMINI.matcher(name).matches()) {
            forbid(
                    !voice.text("modelName").orElse("").matches("gemini-.*-tts.*"),
                    "voice.modelName: expected a model for this voice.");
            return Family.GEMINI;
        }
        forbid(voice.has("modelName"), "voice.modelName: not for this voice.");
        forbid(
                !CLASSIC.matcher(name).matches() && !CHIRP.matcher(name).matches(),
                "Voice '%s' does not exist. Is it misspelled?".formatted(name));
        return CLASSIC.matcher(name).matches() ? Family.CLASSIC : Family.CHIRP;
    }

    private static double config(StrictFields config, Family family) {
        forbid(config.oneOf("audioEncoding", "LINEAR16").isEmpty(), "audioEncoding is required.");
        config.whole("sampleRateHertz", ToneSpeech.RATE, ToneSpeech.RATE);
        config.decimal("pitch", -20, 20);
        forbid(config.has("pitch") && family != Family.CLASSIC, "This voice does not support pitch parameters.");
        return config.decimal("speakingRate", 0.25, 2).orElse(1.0);
    }

    /** What is spoken of a document in SSML, and the marks in it. */
    private static String plain(String ssml, List<Mark> marks) {
        forbid(!ssml.startsWith("<speak>") || !ssml.endsWith("</speak>"), "Invalid SSML.");
        String inner = ssml.substring("<speak>".length(), ssml.length() - "</speak>".length());
        StringBuilder plain = new StringBuilder();
        Matcher mark = MARK.matcher(inner);
        int reached = 0;
        while (mark.find()) {
            plain.append(unescaped(inner.substring(reached, mark.start())));
            marks.add(new Mark(mark.group(1), plain.length()));
            reached = mark.end();
        }
        return plain.append(unescaped(inner.substring(reached))).toString();
    }

    private static String unescaped(String text) {
        forbid(text.contains("<") || text.matches(".*&(?!(amp|lt|gt|quot|apos);).*"), "Invalid SSML.");
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static StrictFields required(StrictFields fields, String name, String... known) {
        return fields.object(name, known).orElseThrow(() -> Turned.invalid(name + " is required."));
    }

    @Override
    public void close() {
        server.close();
    }
}
