package studio.backlot.fakes.openai;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
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

/** A server of the dialect on this machine. It counts what it accepts, keeps what it was asked, and does as it is told. */
public final class OpenAiVideosFake implements Scripted {
    public static final String KEY = "sk-videos-test-1";

    private static final Pattern CALL = Pattern.compile("/v1/videos/([A-Za-z0-9_]+)(/content)?");

    private final Footage footage;
    private final Manner manner;
    private final ScriptedServer server;
    private final AcceptedCalls<StrictRequest> calls;
    private final List<String> submitted = new ArrayList<>();

    public OpenAiVideosFake(Clock clock, Footage footage, Manner manner) {
        this(clock, footage, manner, 0);
    }

    /** On a port that is known beforehand. */
    public OpenAiVideosFake(Clock clock, Footage footage, Manner manner, int port) {
        this.footage = footage;
        this.manner = manner;
        this.calls = new AcceptedCalls<>(clock, "video_");
        this.server = new ScriptedServer(port, OpenAiVideosFake::kind, this::answer);
    }

    /** Beginning of every address. */
    public URI address() {
        return server.address().resolve("/v1");
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

    public int made(String id) {
        return calls.made(id);
    }

    /** Bodies of all submits that came with the key, also of those that were not accepted. */
    public synchronized List<String> submitted() {
        return List.copyOf(submitted);
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
            return Doing.ACCOUNT;
        }
        return path.endsWith("/videos") ? Doing.LIST : Doing.POLL;
    }

    private synchronized Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            authenticate(exchange);
            return switch (kind) {
                case SUBMIT -> submit(exchange, body);
                case POLL -> Reply.json(200, Json.write(video(call(exchange, ""))));
                case DOWNLOAD -> download(exchange);
                case ACCOUNT, CANCEL, LIST, MODELS, UPLOAD -> Reply.json(200, "{\"object\":\"list\",\"data\":[]}");
            };
        } catch (Turned turned) {
            return Reply.json(turned.status(), error(turned.code(), turned.message()));
        }
    }

    public static String error(String code, String message) {
        return Json.write(Map.of("error", Map.of("message", message, "type", "invalid_request_error", "code", code)));
    }

    private static void authenticate(HttpExchange exchange) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!header.equals("Bearer " + KEY)) {
            throw new Turned(401, "invalid_api_key", "Incorrect API key provided: " + header);
        }
    }

    private Reply submit(HttpExchange exchange, byte[] body) {
        if (!exchange.getRequestURI().toString().equals("/v1/videos")
                || !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw new Turned(404, "not_found", "Not found.");
        }
        submitted.add(new String(body, StandardCharsets.UTF_8));
        return Reply.json(200, Json.write(video(calls.accept(StrictRequest.read(body)))));
    }

    private Map<String, Object> video(Call<StrictRequest> call) {
        boolean gateway = manner == Manner.GATEWAY;
        StrictRequest request = call.request();
        Map<String, Object> video = new LinkedHashMap<>();
        video.put("id", call.id());
        if (!gateway) {
            video.put("object", "video");
        }
        video.put("model", request.model());
        video.put("status", status(call));
        video.put("progress", calls.isDone(call) ? 100 : 40);
        video.put("created_at", time(call.accepted()));
        video.put("prompt", request.prompt());
        video.put("size", request.size());
        video.put("seconds", gateway ? (Object) Integer.valueOf(request.seconds()) : request.seconds());
        boolean failed = calls.isDone(call) && !call.end().message().isEmpty();
        video.put(
                "error",
                failed ? Map.of("code", call.end().code(), "message", call.end().message()) : null);
        return video;
    }

    private String status(Call<StrictRequest> call) {
        if (calls.isDone(call)) {
            return call.end().status();
        }
        return manner == Manner.GATEWAY ? "submitted" : "in_progress";
    }

    private long time(Instant at) {
        return manner == Manner.GATEWAY ? at.toEpochMilli() : at.getEpochSecond();
    }

    private Reply download(HttpExchange exchange) {
        Call<StrictRequest> call = call(exchange, "/content");
        if (!calls.isDone(call) || !call.end().isFilmed()) {
            throw new Turned(404, "not_found", "The video is not ready.");
        }
        StrictRequest request = call.request();
        boolean upright = request.size().startsWith("720x");
        return new Reply(
                200,
                footage.film(Footage.Wanted.of(
                        request.prompt(), upright ? "9:16" : "16:9", "720p", Long.parseLong(request.seconds()), 0)),
                Map.of("Content-Type", "video/mp4"));
    }

    private Call<StrictRequest> call(HttpExchange exchange, String part) {
        Matcher path = CALL.matcher(exchange.getRequestURI().getPath());
        if (!path.matches() || !part.equals(path.group(2) == null ? "" : path.group(2))) {
            throw new Turned(404, "not_found", "Not found.");
        }
        return calls.find(path.group(1))
                .orElseThrow(() -> new Turned(404, "not_found", "Video %s not found.".formatted(path.group(1))));
    }
}
