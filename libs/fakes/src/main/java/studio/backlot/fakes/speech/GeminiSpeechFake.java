package studio.backlot.fakes.speech;

import static studio.backlot.fakes.StrictFields.forbid;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import studio.backlot.fakes.gemini.Door;

/**
 * Gemini's speech models on this machine. The older ones are told in the text what to say and answer with samples; 3.8 speaks every
 * word of the text and answers with a WAV file.
 */
public final class GeminiSpeechFake implements AutoCloseable {
    public static final String KEY = "AIzaSy-gemini-speech-test-1";
    public static final String TOKEN = "ya29.gemini-speech-test-1";

    private static final Door DOOR = new Door(
            KEY,
            Optional.of(TOKEN),
            Set.of(
                    "gemini-3.8-flash-tts",
                    "gemini-3.8-flash-lite-tts",
                    "gemini-3.1-flash-tts-preview",
                    "gemini-2.5-flash-preview-tts"));
    private static final Set<String> VOICES =
            Set.of("Kore", "Puck", "Charon", "Aoede", "Leda", "Zephyr", "Fenrir", "Orus", "Sulafat", "Algieba");
    private static final Pattern SAY = Pattern.compile("Say( [^:\\[\\]]+)?: ((\\[[a-z]+] )*)(.+)");

    private final Meter meter = new Meter(Long.MAX_VALUE);
    private final ScriptedServer server;

    /** On a port or, when it is 0, on any. */
    public GeminiSpeechFake(int port) {
        this.server = new ScriptedServer(port, _ -> Doing.SUBMIT, this::answer);
    }

    /** What comes before {@code /models}. */
    public URI address() {
        return server.address().resolve("/v1beta");
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

    @Override
    public void close() {
        server.close();
    }

    /** An answer with a reason why it ends and with parts, such as {@link #inline}. */
    public static String answer(String finishReason, Object... parts) {
        return Json.write(Map.of(
                "candidates",
                List.of(Map.of(
                        "content",
                        Map.of("role", "model", "parts", List.of(parts)),
                        "finishReason",
                        finishReason,
                        "index",
                        0)),
                "usageMetadata",
                Map.of("promptTokenCount", 8, "candidatesTokenCount", 48, "totalTokenCount", 56)));
    }

    /** An answer to a request that is not taken. */
    public static String blocked(String reason) {
        return Json.write(Map.of("promptFeedback", Map.of("blockReason", reason)));
    }

    /** A part that is sound, or says so. */
    public static Map<String, Object> inline(String mimeType, byte[] sound) {
        return Map.of(
                "inlineData",
                Map.of("mimeType", mimeType, "data", Base64.getEncoder().encodeToString(sound)));
    }

    private Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            meter.read(new String(body, StandardCharsets.UTF_8));
            return speak(DOOR.opened(exchange), StrictFields.of(body, "contents", "generationConfig"));
        } catch (Turned turned) {
            return Door.refusal(turned);
        }
    }

    private Reply speak(String model, StrictFields fields) {
        boolean verbatim = model.startsWith("gemini-3.8-");
        List<StrictFields> contents = fields.list("contents", 1, "role", "parts");
        forbid(contents.isEmpty(), "contents is not specified.");
        contents.getFirst().oneOf("role", "user");
        List<StrictFields> parts = verbatim
                ? contents.getFirst().list("parts", 1, "text", "speechMetadata")
                : contents.getFirst().list("parts", 1, "text");
        forbid(parts.isEmpty(), "contents.parts is not specified.");
        parts.getFirst().object("speechMetadata", "style").ifPresent(metadata -> metadata.words("style", 1_000));
        config(fields, verbatim);
        String text = parts.getFirst().words("text", 32_000);
        ToneSpeech speech = new ToneSpeech(verbatim ? text : told(model, text), 1);
        meter.charge(speech.text());
        Sounding sounding = meter.sounding();
        return Reply.json(
                200,
                answer(
                        "STOP",
                        verbatim
                                ? inline("audio/wav", speech.wav(sounding))
                                : inline("audio/L16;codec=pcm;rate=24000", speech.pcm(sounding))));
    }

    /** What is to be said of a text that begins with how. */
    private static String told(String model, String text) {
        Matcher say = SAY.matcher(text);
        forbid(!say.matches(), "Model tried to generate text, but it should only be used for TTS.");
        forbid(!say.group(2).isEmpty() && !model.startsWith("gemini-3.1-"), "The model reads tags aloud.");
        return say.group(4);
    }

    private static void config(StrictFields fields, boolean verbatim) {
        StrictFields config = required(fields, "generationConfig", "responseModalities", "speechConfig");
        forbid(
                !config.texts("responseModalities", 1).equals(List.of("AUDIO")),
                "responseModalities: this model only makes AUDIO.");
        StrictFields speech = required(config, "speechConfig", "languageCode", "voiceConfig");
        forbid(
                !speech.words("languageCode", 20).matches("[a-z]{2,3}(-[A-Z0-9]{2,3})?"),
                "languageCode: expected BCP 47.");
        StrictFields voice = required(speech, "voiceConfig", "prebuiltVoiceConfig", "voice");
        forbid(voice.has("voice") == voice.has("prebuiltVoiceConfig"), "voiceConfig: expected one voice.");
        forbid(voice.has("voice") && !verbatim, "voiceConfig.voice: not with this model.");
        voice.text("voice").ifPresent(id -> forbid(!id.matches("voice(key)?_.+"), "voice: expected an id."));
        voice.object("prebuiltVoiceConfig", "voiceName")
                .ifPresent(named -> forbid(
                        !VOICES.contains(named.words("voiceName", 60)),
                        "Voice name %s is not supported.".formatted(named.words("voiceName", 60))));
    }

    private static StrictFields required(StrictFields fields, String name, String... known) {
        return fields.object(name, known).orElseThrow(() -> Turned.invalid(name + " is required."));
    }
}
