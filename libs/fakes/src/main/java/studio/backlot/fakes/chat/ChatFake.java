package studio.backlot.fakes.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.Turned;

/** A server on this machine that speaks chat completions: as OpenRouter does, or as a server of one's own. */
public final class ChatFake implements AutoCloseable {
    public static final String KEY = "sk-chat-test-1";
    public static final String MODEL = "test/scribe-1";

    /** Of each answer, USD. */
    public static final double COST = 0.00125;

    private static final int PROMPT_TOKENS = 900;
    private static final int COMPLETION_TOKENS = 400;

    private final Manner manner;
    private final ScriptedServer server;
    private final Deque<Saying> sayings = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private int answered;

    /** Whose server it is. */
    public enum Manner {
        /** Says costs, and takes words for whoever it asks in turn. */
        OPENROUTER,
        /** Knows only the older name of the most tokens. */
        LOCAL
    }

    /** On a port or, when it is 0, on any. */
    public ChatFake(Manner manner, int port) {
        this.manner = manner;
        this.server = new ScriptedServer(port, _ -> Doing.SUBMIT, this::answer);
    }

    /** Beginning of every address. */
    public URI address() {
        return server.address().resolve(manner == Manner.OPENROUTER ? "/api/v1" : "/v1");
    }

    /** Tricks on the next requests, one each. */
    public void play(Trick... next) {
        server.play(Doing.SUBMIT, next);
    }

    /** What the model says to the next requests, one each; by default a short manuscript. */
    public synchronized void says(Saying... next) {
        sayings.addAll(List.of(next));
    }

    /** Requests that came, whatever became of them. */
    public int count() {
        return server.count(Doing.SUBMIT);
    }

    /** Answers that were made, and are billed. */
    public synchronized int answered() {
        return answered;
    }

    /** Bodies of all requests that were read, also of those that were turned away. */
    public synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    /** As it says what is wrong. */
    public static String error(int code, String message) {
        return Json.write(Map.of("error", Map.of("code", code, "message", message), "user_id", "user_1"));
    }

    private synchronized Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        bodies.add(new String(body, StandardCharsets.UTF_8));
        try {
            return complete(exchange, body);
        } catch (Turned turned) {
            return Reply.json(turned.status(), error(turned.status(), turned.message()));
        }
    }

    private Reply complete(HttpExchange exchange, byte[] body) {
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!key.equals("Bearer " + KEY)) {
            throw new Turned(401, "unauthorized", "No auth credentials found: " + key);
        }
        if (!exchange.getRequestURI().equals(URI.create(address().getPath() + "/chat/completions"))
                || !exchange.getRequestMethod().equals("POST")
                || !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw new Turned(404, "not_found", "Not Found");
        }
        JsonNode messages = StrictChat.messages(body, manner);
        answered++;
        Saying saying = Optional.ofNullable(sayings.poll()).orElseGet(() -> Saying.manuscript(messages));
        return Reply.json(200, Json.write(completion(saying)));
    }

    private Map<String, Object> completion(Saying saying) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", "assistant");
        message.put("content", saying.refusal().isEmpty() ? saying.content() : null);
        message.put("refusal", saying.refusal().isEmpty() ? null : saying.refusal());
        Map<String, Object> usage = new LinkedHashMap<>();
        usage.put("prompt_tokens", PROMPT_TOKENS);
        usage.put("completion_tokens", COMPLETION_TOKENS);
        usage.put("total_tokens", PROMPT_TOKENS + COMPLETION_TOKENS);
        if (manner == Manner.OPENROUTER) {
            usage.put("cost", COST);
        }
        return Map.of(
                "id",
                "gen-" + answered,
                "object",
                "chat.completion",
                "created",
                1,
                "model",
                MODEL,
                "choices",
                List.of(Map.of("index", 0, "finish_reason", saying.finish(), "message", message)),
                "usage",
                usage);
    }

    @Override
    public void close() {
        server.close();
    }
}
