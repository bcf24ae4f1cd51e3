package studio.backlot.fakes.replicate;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Replicate on this machine. It counts what it accepts, keeps what it was asked, and does as it is told. */
public final class ReplicateFake implements Scripted {
    public static final String KEY = "r8_test1";

    /** A model by its version. */
    public static final String VERSION = StrictRequest.VERSION;

    /** What its webhooks are signed with. */
    public static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final Pattern OFFICIAL = Pattern.compile("/v1/models/([^/]+/[^/]+)/predictions");
    private static final Pattern CALL = Pattern.compile("/v1/predictions/([a-z0-9]+)");
    private static final Pattern OUTPUT = Pattern.compile("/output/([a-z0-9]+)\\.(mp4|png)");
    private static final Pattern CURSOR = Pattern.compile("cursor=(\\d+)");
    private static final Pattern DEADLINE = Pattern.compile("\\d{1,4}[smh]");
    private static final int PAGE = 20;
    private static final Duration A_PICTURE = Duration.ofSeconds(2);

    private final Footage footage;
    private final ScriptedServer server;
    private final AcceptedCalls<Asked> calls;
    private final List<String> submitted = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Shelf shelf = new Shelf();
    private final Easel easel = new Easel();

    public ReplicateFake(Clock clock, Footage footage) {
        this(clock, footage, 0);
    }

    /** On a port that is known beforehand. */
    public ReplicateFake(Clock clock, Footage footage, int port) {
        this.footage = footage;
        this.calls = new AcceptedCalls<>(clock, "pred");
        this.server = new ScriptedServer(port, ReplicateFake::kind, this::answer);
    }

    /** Beginning of every address. */
    public URI address() {
        return server.address().resolve("/v1");
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

    /** The models that there are, in the collection of those that make videos and outside of it. */
    public Shelf shelf() {
        return shelf;
    }

    /** How pictures are drawn. */
    public Easel easel() {
        return easel;
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

    /** Names of those that were made with an address for webhooks. */
    public List<String> accepted(String webhook) {
        return calls.ids().stream()
                .filter(id -> calls.find(id)
                        .flatMap(call -> call.request().webhook())
                        .filter(webhook::equals)
                        .isPresent())
                .toList();
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

    public static String error(int status, String detail) {
        return Json.write(Map.of("title", "Error", "detail", detail, "status", status));
    }

    private static Doing kind(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/output/")) {
            return Doing.DOWNLOAD;
        }
        if (exchange.getRequestMethod().equals("POST")) {
            return path.equals("/v1/files") ? Doing.UPLOAD : Doing.SUBMIT;
        }
        if (path.equals("/v1/account") || path.startsWith("/v1/webhooks/")) {
            return Doing.ACCOUNT;
        }
        if (path.startsWith("/v1/collections/") || path.startsWith("/v1/models/")) {
            return Doing.MODELS;
        }
        return path.equals("/v1/predictions") ? Doing.LIST : Doing.POLL;
    }

    private synchronized Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            if (kind != Doing.DOWNLOAD) {
                authenticate(exchange);
            }
            return switch (kind) {
                case SUBMIT -> submit(exchange, body);
                case POLL -> Reply.json(200, Json.write(prediction(polled(exchange))));
                case MODELS ->
                    Reply.json(
                            200,
                            Json.write(shelf.at(exchange.getRequestURI().toString())
                                    .orElseThrow(ReplicateFake::missing)));
                case LIST -> Reply.json(200, Json.write(page(exchange)));
                case UPLOAD -> upload(exchange, body);
                case DOWNLOAD -> download(exchange);
                case ACCOUNT, CANCEL -> account(exchange);
            };
        } catch (Turned turned) {
            int status = turned.status() == 400 ? 422 : turned.status();
            return Reply.json(status, error(status, turned.message()));
        }
    }

    private static void authenticate(HttpExchange exchange) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!header.equals("Bearer " + KEY)) {
            throw new Turned(401, "Unauthenticated", "You did not pass a valid authentication token: " + header);
        }
    }

    private Reply submit(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().toString();
        Matcher official = OFFICIAL.matcher(path);
        boolean named = official.matches();
        if ((!named && !path.equals("/v1/predictions"))
                || !"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            throw missing();
        }
        String deadline = exchange.getRequestHeaders().getFirst("Cancel-After");
        if (deadline != null && !DEADLINE.matcher(deadline).matches()) {
            throw Turned.invalid("Cancel-After: expected a duration such as 5m.");
        }
        submitted.add(new String(body, StandardCharsets.UTF_8));
        if (named && StrictPicture.draws(official.group(1))) {
            Call<Asked> call = calls.accept(StrictPicture.read(official.group(1), body, files::contains), A_PICTURE);
            easel.order(call.id());
            return Reply.json(201, Json.write(prediction(call)));
        }
        StrictRequest request =
                StrictRequest.read(named ? Optional.of(official.group(1)) : Optional.empty(), body, files::contains);
        return Reply.json(201, Json.write(prediction(calls.accept(request))));
    }

    private Map<String, Object> prediction(Call<Asked> call) {
        boolean done = calls.isDone(call);
        boolean filmed = done && call.end().isFilmed();
        Map<String, Object> prediction = new LinkedHashMap<>();
        prediction.put("id", call.id());
        prediction.put("model", call.request().model());
        prediction.put("version", "hidden");
        prediction.put("input", Map.of("prompt", call.request().words()));
        prediction.put("output", filmed ? output(call) : null);
        prediction.put("logs", "");
        prediction.put(
                "error", done && !call.end().message().isEmpty() ? call.end().message() : null);
        prediction.put(
                "status",
                !done ? "processing" : filmed ? "succeeded" : call.end().status());
        prediction.put("data_removed", false);
        prediction.put("created_at", call.accepted().toString());
        prediction.put("metrics", filmed ? Map.of("predict_time", 41.5) : Map.of());
        prediction.put("urls", Map.of("get", address() + "/predictions/" + call.id()));
        call.request().webhook().ifPresent(webhook -> {
            prediction.put("webhook", webhook);
            prediction.put("webhook_events_filter", List.of("completed"));
        });
        return prediction;
    }

    private Object output(Call<Asked> call) {
        String there = server.address()
                .resolve("/output/%s.%s".formatted(call.id(), call.request().ending()))
                .toString();
        return call.request().listed() ? List.of(there) : there;
    }

    private Call<Asked> polled(HttpExchange exchange) {
        Matcher path = CALL.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            throw missing();
        }
        return calls.find(path.group(1)).orElseThrow(ReplicateFake::missing);
    }

    /** The newest first. */
    private Map<String, Object> page(HttpExchange exchange) {
        Matcher cursor = CURSOR.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
        List<String> newest = calls.ids().reversed();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("previous", null);
        page.put("next", from + PAGE < newest.size() ? address() + "/predictions?cursor=" + (from + PAGE) : null);
        page.put(
                "results",
                newest.stream()
                        .skip(from)
                        .limit(PAGE)
                        .flatMap(id -> calls.find(id).stream())
                        .map(this::prediction)
                        .toList());
        return page;
    }

    private Reply upload(HttpExchange exchange, byte[] body) {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String head = new String(body, 0, Math.min(body.length, 500), StandardCharsets.ISO_8859_1);
        if (!type.startsWith("multipart/form-data; boundary=")
                || !head.startsWith("--" + type.substring(type.indexOf('=') + 1) + "\r\n")
                || !head.contains("Content-Disposition: form-data; name=\"content\"; filename=\"")) {
            throw Turned.invalid("content: expected a file.");
        }
        String there = address() + "/files/file" + (files.size() + 1);
        files.add(there);
        return Reply.json(201, Json.write(Map.of("id", "file" + files.size(), "urls", Map.of("get", there))));
    }

    private Reply download(HttpExchange exchange) {
        Matcher path = OUTPUT.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            throw missing();
        }
        Call<Asked> call = calls.find(path.group(1)).orElseThrow(ReplicateFake::missing);
        if (!calls.isDone(call)
                || !call.end().isFilmed()
                || !call.request().ending().equals(path.group(2))) {
            throw missing();
        }
        return switch (call.request()) {
            case StrictRequest film ->
                new Reply(
                        200,
                        footage.film(Footage.Wanted.of(
                                film.words(), film.aspectRatio(), film.resolution(), film.seconds(), film.seed())),
                        Map.of("Content-Type", "video/mp4"));
            case StrictPicture picture ->
                new Reply(200, easel.file(call.id(), picture.painting()), Map.of("Content-Type", "image/png"));
        };
    }

    private static Reply account(HttpExchange exchange) {
        return switch (exchange.getRequestURI().getPath()) {
            case "/v1/account" -> Reply.json(200, Json.write(Map.of("type", "user", "username", "acme")));
            case "/v1/webhooks/default/secret" -> Reply.json(200, Json.write(Map.of("key", WEBHOOK_SECRET)));
            default -> throw missing();
        };
    }

    private static Turned missing() {
        return new Turned(404, "Not found", "The requested resource could not be found.");
    }
}
