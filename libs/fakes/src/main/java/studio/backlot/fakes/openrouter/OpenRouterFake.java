package studio.backlot.fakes.openrouter;

import com.sun.net.httpserver.HttpExchange;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
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
import studio.backlot.fakes.image.Easel;

/** OpenRouter on this machine. It counts what it accepts, keeps what it was asked, and does as it is told. */
public final class OpenRouterFake implements Scripted {
    public static final String KEY = "sk-or-v1-test-1";

    /** Of a picture. */
    public static final BigDecimal PICTURE = new BigDecimal("0.04");

    private static final Pattern CALL = Pattern.compile("/api/v1/videos/([A-Za-z0-9-]+)(/content)?");

    private final Footage footage;
    private final BigDecimal cost;
    private final ScriptedServer server;
    private final AcceptedCalls<StrictRequest> calls;
    private final List<String> submitted = new ArrayList<>();
    private List<OnOffer> models = OnOffer.USUAL;
    private final Easel easel = new Easel();

    /** Each video costs as much. */
    public OpenRouterFake(Clock clock, Footage footage, BigDecimal cost) {
        this(clock, footage, cost, 0);
    }

    /** On a port that is known beforehand. */
    public OpenRouterFake(Clock clock, Footage footage, BigDecimal cost, int port) {
        this.footage = footage;
        this.cost = cost;
        this.calls = new AcceptedCalls<>(clock, "job-");
        this.server = new ScriptedServer(port, OpenRouterFake::kind, this::answer);
    }

    /** Beginning of every address. */
    public URI address() {
        return server.address().resolve("/api/v1");
    }

    @Override
    public void play(Doing kind, Trick... next) {
        server.play(kind, next);
    }

    /** What becomes of the next accepted calls, one each. */
    @Override
    public void ends(End... next) {
        calls.ends(next);
    }

    /** The models that it lists from now on. */
    public synchronized void lists(List<OnOffer> other) {
        models = List.copyOf(other);
    }

    /** Every trick and end that is still to come. */
    @Override
    public void forget() {
        server.forget();
        calls.forgetEnds();
    }

    @Override
    public int count(Doing kind) {
        return server.count(kind);
    }

    /** Names of the calls that were accepted. */
    @Override
    public List<String> accepted() {
        return calls.ids();
    }

    public int made(String id) {
        return calls.made(id);
    }

    /** Bodies of all submits that came with the key, also of those that were not accepted. */
    public synchronized List<String> submitted() {
        return List.copyOf(submitted);
    }

    /** Pictures, which are drawn within the call; tricks on them are those on submits. */
    public Easel easel() {
        return easel;
    }

    @Override
    public void close() {
        server.close();
    }

    private static Doing kind(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/content")) {
            return Doing.DOWNLOAD;
        }
        if (exchange.getRequestMethod().equals("POST")) {
            return Doing.SUBMIT;
        }
        if (path.endsWith("/models")) {
            return Doing.MODELS;
        }
        return path.endsWith("/key") ? Doing.ACCOUNT : Doing.POLL;
    }

    private synchronized Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            authenticate(exchange);
            return switch (kind) {
                case SUBMIT -> submit(exchange, body);
                case POLL -> poll(exchange);
                case DOWNLOAD -> download(exchange);
                case MODELS -> models(exchange);
                case ACCOUNT, CANCEL, LIST, UPLOAD -> Reply.json(200, "{\"data\":{\"limit\":null,\"usage\":1.6}}");
            };
        } catch (Turned turned) {
            return Reply.json(turned.status(), error(turned.status(), turned.message()));
        }
    }

    public static String error(int code, String message) {
        return Json.write(Map.of("error", Map.of("code", code, "message", message), "user_id", "user_1"));
    }

    private static void authenticate(HttpExchange exchange) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!header.equals("Bearer " + KEY)) {
            throw new Turned(401, "unauthorized", "No auth credentials found: " + header);
        }
    }

    private Reply submit(HttpExchange exchange, byte[] body) {
        if (exchange.getRequestURI().toString().equals("/api/v1/images")) {
            return picture(body);
        }
        if (!exchange.getRequestURI().toString().equals("/api/v1/videos")
                || !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw new Turned(404, "not_found", "Not found.");
        }
        submitted.add(new String(body, StandardCharsets.UTF_8));
        Call<StrictRequest> call = calls.accept(StrictRequest.read(body));
        return Reply.json(
                202,
                Json.write(Map.of(
                        "id",
                        call.id(),
                        "polling_url",
                        "/api/v1/videos/" + call.id(),
                        "status",
                        "pending",
                        "generation_id",
                        "gen-" + call.id())));
    }

    private Reply picture(byte[] body) {
        easel.read(body);
        String base64 = easel.draw(StrictImage.read(body));
        return Reply.json(
                200,
                Json.write(Map.of(
                        "created",
                        1_795_300_000,
                        "data",
                        List.of(Map.of("b64_json", base64)),
                        "usage",
                        Map.of("cost", PICTURE, "is_byok", false))));
    }

    private Reply poll(HttpExchange exchange) {
        Call<StrictRequest> call = call(exchange, "");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", call.id());
        answer.put("status", calls.isDone(call) ? call.end().status() : "in_progress");
        if (calls.isDone(call)) {
            if (call.end().isFilmed()) {
                answer.put("unsigned_urls", List.of("https://elsewhere.test/" + call.id() + ".mp4"));
                answer.put("usage", Map.of("cost", cost, "is_byok", false));
            } else if (!call.end().message().isEmpty()) {
                answer.put("error", call.end().message());
            }
        }
        return Reply.json(200, Json.write(answer));
    }

    /** Two lists: that of videos, and that of all models, which has to be asked for those that make videos. */
    private Reply models(HttpExchange exchange) {
        boolean videos =
                switch (exchange.getRequestURI().toString()) {
                    case "/api/v1/videos/models" -> true;
                    case "/api/v1/models?output_modalities=video" -> false;
                    default -> throw new Turned(404, "not_found", "Not found.");
                };
        return Reply.json(
                200,
                Json.write(Map.of(
                        "data",
                        models.stream()
                                .map(model -> videos ? model.ofVideos() : model.ofAll())
                                .toList())));
    }

    private Reply download(HttpExchange exchange) {
        Call<StrictRequest> call = call(exchange, "/content");
        if (!calls.isDone(call)
                || !call.end().isFilmed()
                || !"index=0".equals(exchange.getRequestURI().getQuery())) {
            throw new Turned(404, "not_found", "There is no such content.");
        }
        StrictRequest request = call.request();
        return new Reply(
                200,
                footage.film(Footage.Wanted.of(
                        request.words(),
                        request.aspectRatio(),
                        request.resolution(),
                        request.seconds(),
                        request.seed())),
                Map.of("Content-Type", "video/mp4"));
    }

    private Call<StrictRequest> call(HttpExchange exchange, String part) {
        Matcher path = CALL.matcher(exchange.getRequestURI().getPath());
        if (!path.matches() || !part.equals(path.group(2) == null ? "" : path.group(2))) {
            throw new Turned(404, "not_found", "Not found.");
        }
        return calls.find(path.group(1))
                .orElseThrow(() -> new Turned(404, "not_found", "Job %s not found.".formatted(path.group(1))));
    }
}
