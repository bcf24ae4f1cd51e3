package studio.backlot.fakes.gemini;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.Turned;
import studio.backlot.fakes.image.Depicting;
import studio.backlot.fakes.image.Easel;
import studio.backlot.fakes.image.Painting;

/** Gemini's image models on this machine: a thought and a sentence come before each picture. */
public final class GeminiFake implements AutoCloseable {
    public static final String KEY = "AIzaSy-gemini-test-1";

    private static final Door DOOR =
            new Door(KEY, Optional.empty(), Set.of("gemini-3.1-flash-image", "gemini-3-pro-image"));

    private final Easel easel = new Easel();
    private final ScriptedServer server;

    /** On a port or, when it is 0, on any. */
    public GeminiFake(int port) {
        this.server = new ScriptedServer(port, GeminiFake::kind, this::answer);
    }

    /** What comes before {@code /models}. */
    public URI address() {
        return server.address().resolve("/v1beta");
    }

    /** Tricks on the next pictures, one each. */
    public void play(Trick... next) {
        server.play(Doing.SUBMIT, next);
    }

    /** Pictures that were asked for, whatever became of them. */
    public int count() {
        return server.count(Doing.SUBMIT);
    }

    public Easel easel() {
        return easel;
    }

    @Override
    public void close() {
        server.close();
    }

    /**
     * As it says what is wrong.
     *
     * @param details of {@code google.rpc}, such as {@code {"retryDelay":"7s"}}
     */
    public static String error(int code, String status, String message, List<Map<String, String>> details) {
        return Json.write(
                Map.of("error", Map.of("code", code, "message", message, "status", status, "details", details)));
    }

    private static Doing kind(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("POST") ? Doing.SUBMIT : Doing.ACCOUNT;
    }

    private Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            String model = DOOR.opened(exchange);
            if (kind == Doing.ACCOUNT) {
                return Reply.json(200, Json.write(Map.of("name", "models/" + model)));
            }
            easel.read(body);
            return picture(easel.draw(StrictRequest.read(body)), model);
        } catch (Turned turned) {
            return Door.refusal(turned);
        }
    }

    private static Reply picture(String base64, String model) {
        Painting thought = new Painting("a thought", 64, 64);
        String unseen = Base64.getEncoder().encodeToString(thought.as(Depicting.SMALL));
        return Reply.json(
                200,
                Json.write(Map.of(
                        "candidates",
                        List.of(Map.of(
                                "content",
                                Map.of(
                                        "role",
                                        "model",
                                        "parts",
                                        List.of(
                                                Map.of("thought", true, "text", "I think of the light."),
                                                Map.of("thought", true, "inlineData", inline(unseen)),
                                                Map.of("text", "Here is the portrait."),
                                                Map.of("inlineData", inline(base64)))),
                                "finishReason",
                                "STOP",
                                "index",
                                0)),
                        "usageMetadata",
                        Map.of("promptTokenCount", 210, "candidatesTokenCount", 1120, "totalTokenCount", 1330),
                        "modelVersion",
                        model)));
    }

    private static Map<String, String> inline(String base64) {
        return Map.of("mimeType", "image/png", "data", base64);
    }
}
