package studio.backlot.fakes.omni;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.fakes.AcceptedCalls;
import studio.backlot.fakes.AcceptedCalls.Call;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Footage;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.Scripted;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.Turned;
import studio.backlot.fakes.google.CloudBucket;

/**
 * Gemini Omni and its bucket on this machine. It counts what it accepts, keeps what it was asked, and does as it is told; what is
 * filmed is done by its clock.
 */
public final class OmniFake implements Scripted {
    public static final String TOKEN = "omni-token-1";
    public static final String REVISION = "2026-05-20";

    private static final String PATH = "/v1beta1/projects/p1/locations/global/interactions";
    private static final Pattern CALL = Pattern.compile(PATH + "/([A-Za-z0-9_]+)(/cancel)?");
    private static final int TOKENS_A_SECOND = 5_714;

    private final Footage footage;
    private final ScriptedServer server;
    private final AcceptedCalls<StrictRequest> calls;
    private final List<String> submitted = new ArrayList<>();

    public OmniFake(Clock clock, Footage footage) {
        this(clock, footage, 0);
    }

    /** On a port that is known beforehand. */
    public OmniFake(Clock clock, Footage footage, int port) {
        this.footage = footage;
        this.calls = new AcceptedCalls<>(clock, "v1_");
        this.server = new ScriptedServer(port, OmniFake::kind, this::answer);
    }

    public URI address() {
        return server.address();
    }

    @Override
    public void play(Doing kind, Trick... next) {
        server.play(kind, next);
    }

    @Override
    public void ends(End... next) {
        calls.ends(next);
    }

    @Override
    public void forget() {
        server.forget();
        calls.forgetEnds();
    }

    @Override
    public int count(Doing kind) {
        return server.count(kind);
    }

    @Override
    public List<String> accepted() {
        return calls.ids();
    }

    /** Names of those whose result belongs into a folder. */
    public List<String> accepted(String folder) {
        return calls.all().stream()
                .filter(call -> call.request().folder().equals(folder))
                .map(Call::id)
                .toList();
    }

    /** How many videos were made for a folder, and are billed. */
    public int billed(String folder) {
        return accepted(folder).stream().mapToInt(calls::made).sum();
    }

    /** Bodies of all submits that came with a token, also of those that were not accepted. */
    public synchronized List<String> submitted() {
        return List.copyOf(submitted);
    }

    @Override
    public void close() {
        server.close();
    }

    /** The body of an error. */
    public static String error(String code, String message) {
        return Json.write(Map.of("error", Map.of("code", code, "message", message)));
    }

    private static Doing kind(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/storage/")) {
            return CloudBucket.isListing(exchange) ? Doing.LIST : Doing.DOWNLOAD;
        }
        if (path.endsWith("/cancel")) {
            return Doing.CANCEL;
        }
        return exchange.getRequestMethod().equals("POST") ? Doing.SUBMIT : Doing.POLL;
    }

    private synchronized Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            authenticate(exchange);
            return switch (kind) {
                case SUBMIT -> submit(exchange, body);
                case POLL -> poll(exchange);
                case CANCEL -> cancel(exchange, body);
                case LIST, MODELS, ACCOUNT ->
                    CloudBucket.list(exchange, objects().keySet())
                            .orElseThrow(() -> Turned.invalid("prefix is required."));
                case DOWNLOAD, UPLOAD -> download(exchange);
            };
        } catch (Turned turned) {
            return Reply.json(turned.status(), error(turned.code(), turned.message()));
        }
    }

    private static void authenticate(HttpExchange exchange) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!header.equals("Bearer " + TOKEN)) {
            throw new Turned(401, "authentication", "Request had invalid authentication credentials: " + header);
        }
    }

    private static void revised(HttpExchange exchange) {
        String revision = String.valueOf(exchange.getRequestHeaders().getFirst("Api-Revision"));
        if (!revision.equals(REVISION)) {
            throw Turned.invalid("Api-Revision: expected %s, got %s.".formatted(REVISION, revision));
        }
    }

    private Reply submit(HttpExchange exchange, byte[] body) {
        if (!exchange.getRequestURI().toString().equals(PATH)) {
            throw missing();
        }
        revised(exchange);
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw Turned.invalid("Content-Type must be application/json.");
        }
        submitted.add(new String(body, StandardCharsets.UTF_8));
        return Reply.json(200, Json.write(interaction(calls.accept(StrictRequest.read(body)))));
    }

    private Reply poll(HttpExchange exchange) {
        Call<StrictRequest> call = asked(exchange, "GET", "");
        if (!"include_input=false&stream=false".equals(exchange.getRequestURI().getRawQuery())) {
            throw Turned.invalid("Expected include_input=false and stream=false.");
        }
        return Reply.json(200, Json.write(interaction(call)));
    }

    private Reply cancel(HttpExchange exchange, byte[] body) {
        Call<StrictRequest> call = asked(exchange, "POST", "/cancel");
        if (body.length > 0) {
            throw Turned.invalid("A cancellation has no body.");
        }
        if (!calls.end(call, "cancelled")) {
            throw new Turned(400, "failed_precondition", "The interaction has ended.");
        }
        return Reply.json(200, Json.write(interaction(calls.find(call.id()).orElseThrow())));
    }

    private Call<StrictRequest> asked(HttpExchange exchange, String method, String rest) {
        Matcher path = CALL.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()
                || !exchange.getRequestMethod().equals(method)
                || !rest.equals(path.group(2) == null ? "" : path.group(2))) {
            throw missing();
        }
        revised(exchange);
        return calls.find(path.group(1)).orElseThrow(OmniFake::missing);
    }

    private static Turned missing() {
        return new Turned(404, "not_found", "The requested resource was not found.");
    }

    private Map<String, Object> interaction(Call<StrictRequest> call) {
        boolean done = calls.isDone(call);
        Map<String, Object> interaction = new LinkedHashMap<>();
        interaction.put("id", call.id());
        interaction.put("status", done ? call.end().status() : "in_progress");
        interaction.put("steps", done ? List.of(step(call)) : List.of());
        interaction.put(
                "usage",
                Map.of(
                        "total_output_tokens",
                        done && call.end().isFilmed() ? call.request().seconds() * TOKENS_A_SECOND : 0));
        return interaction;
    }

    private static Map<String, Object> step(Call<StrictRequest> call) {
        Map<String, Object> step = new LinkedHashMap<>();
        End end = call.end();
        step.put("type", "model_output");
        step.put(
                "content",
                end.isFilmed()
                        ? List.of(Map.of(
                                "type",
                                "video",
                                "mime_type",
                                "video/mp4",
                                "uri",
                                "gs://%s/%s".formatted(call.request().bucket(), object(call))))
                        : List.of());
        step.put("error", end.message().isEmpty() ? null : Map.of("code", end.code(), "message", end.message()));
        return step;
    }

    private static String object(Call<StrictRequest> call) {
        return call.request().folder() + call.id() + ".mp4";
    }

    private Reply download(HttpExchange exchange) {
        return CloudBucket.object(exchange)
                .map(objects()::get)
                .map(call -> CloudBucket.video(film(call.request())))
                .orElseThrow(OmniFake::missing);
    }

    /** The bucket's objects, by name. */
    private Map<String, Call<StrictRequest>> objects() {
        Map<String, Call<StrictRequest>> objects = new HashMap<>();
        calls.all().stream()
                .filter(call -> calls.isDone(call) && call.end().isFilmed())
                .forEach(call -> objects.put(object(call), call));
        return objects;
    }

    private byte[] film(StrictRequest request) {
        return footage.film(Footage.Wanted.of(
                request.words(), request.aspectRatio(), request.resolution(), request.seconds(), request.seed()));
    }
}
