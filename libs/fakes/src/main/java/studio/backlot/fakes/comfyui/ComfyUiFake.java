package studio.backlot.fakes.comfyui;

import com.sun.net.httpserver.HttpExchange;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.backlot.fakes.AcceptedCalls;
import studio.backlot.fakes.AcceptedCalls.Call;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Footage;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.Scripted;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.Turned;
import studio.backlot.fakes.image.Easel;

/**
 * A ComfyUI of this machine, with the nodes of the examples. It queues what comes twice under one name twice, as the real one does.
 * A call with the end {@code restarted} is forgotten then, with {@code interrupted} somebody has ended it.
 */
public final class ComfyUiFake implements Scripted {
    /** What a proxy before it takes; without one nobody is asked. */
    public static final String KEY = "comfy-key-1";

    private static final Pattern HISTORY = Pattern.compile("/history/([0-9a-f-]{36})");
    private static final Pattern UPLOADED = Pattern.compile("name=\"image\"; filename=\"([^\"]+)\"\r\n");
    private static final String RESTARTED = "restarted";
    private static final Duration A_PICTURE = Duration.ofSeconds(2);

    private final Footage footage;
    private final ScriptedServer server;
    private final AcceptedCalls<Queued> calls;
    private final List<String> submitted = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();
    private final Easel easel = new Easel();
    private final Clock clock;
    private final Talker talker = new Talker(this::state);
    private final SocketFront front;

    /** A call by the name that its sender gave it, and whoever is told of it. */
    record Queued(String name, String client, StrictGraph graph) {}

    public ComfyUiFake(Clock clock, Footage footage) {
        this(clock, footage, 0);
    }

    /** On a port that is known beforehand. */
    public ComfyUiFake(Clock clock, Footage footage, int port) {
        this.footage = footage;
        this.clock = clock;
        this.calls = new AcceptedCalls<>(clock, "call");
        this.server = new ScriptedServer(0, ComfyUiFake::kind, this::answer);
        this.front = front(port);
    }

    private SocketFront front(int port) {
        try {
            return new SocketFront(port, server.address(), talker::answer);
        } catch (UncheckedIOException taken) {
            server.close();
            throw taken;
        }
    }

    /** Beginning of every address. */
    public URI address() {
        return front.address();
    }

    @Override
    public void play(Doing kind, Trick... next) {
        server.play(kind, next);
    }

    /** How it speaks to those who begin to listen from now on. */
    public void speaks(Chatter next) {
        talker.be(next);
    }

    /** How much it has said to whoever listens. */
    public int said() {
        return talker.said();
    }

    /** How often somebody began to listen. */
    public int listeners() {
        return talker.listeners();
    }

    /** What becomes of the next accepted calls, one each. */
    @Override
    public void ends(End... next) {
        calls.ends(next);
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

    /** Names of the calls that were queued, each as often as it was. */
    @Override
    public List<String> accepted() {
        return calls.all().stream().map(call -> call.request().name()).toList();
    }

    /** How often a call of this name was queued. */
    public long accepted(String name) {
        return named(name).count();
    }

    /** How many videos or pictures were made of it. */
    public int made(String name) {
        return named(name).mapToInt(call -> calls.made(call.id())).sum();
    }

    /** Bodies of all submits, also of those that were not accepted. */
    public synchronized List<String> submitted() {
        return List.copyOf(submitted);
    }

    /** Names of the pictures that were put into the folder of inputs. */
    public synchronized List<String> pictures() {
        return List.copyOf(pictures);
    }

    @Override
    public void close() {
        front.close();
        server.close();
    }

    private static Doing kind(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return switch (path) {
            case "/prompt" -> Doing.SUBMIT;
            case "/queue" -> Doing.LIST;
            case "/upload/image" -> Doing.UPLOAD;
            case "/view" -> Doing.DOWNLOAD;
            case "/system_stats" -> Doing.ACCOUNT;
            default -> Doing.POLL;
        };
    }

    private synchronized Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            authenticate(exchange);
            return switch (kind) {
                case SUBMIT -> submit(body);
                case POLL -> Reply.json(200, Json.write(history(exchange)));
                case LIST, MODELS, CANCEL -> Reply.json(200, Json.write(queue()));
                case UPLOAD -> upload(exchange, body);
                case DOWNLOAD -> view(exchange);
                case ACCOUNT ->
                    Reply.json(
                            200,
                            Json.write(Map.of("system", Map.of("comfyui_version", "0.3.64"), "devices", List.of())));
            };
        } catch (Unfit unfit) {
            return Reply.json(400, unfit.body());
        } catch (Turned turned) {
            return Reply.json(turned.status(), error(turned.message()));
        }
    }

    /** In words, as for what is no prompt. */
    public static String error(String message) {
        return Json.write(Map.of("error", message, "node_errors", List.of()));
    }

    private static void authenticate(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header != null && !header.equals("Bearer " + KEY)) {
            throw new Turned(401, "Unauthorized", "This is no key of mine: " + header);
        }
    }

    private Reply submit(byte[] body) {
        submitted.add(new String(body, StandardCharsets.UTF_8));
        StrictFields fields =
                StrictFields.of(body, "prompt", "prompt_id", "client_id", "extra_data", "front", "number");
        String name =
                fields.has("prompt_id") ? fields.words("prompt_id", 36) : new UUID(0, submitted.size()).toString();
        String client = fields.text("client_id").orElse("");
        StrictGraph graph = StrictGraph.read(fields.node().path("prompt"), pictures::contains);
        if (graph.isPicture()) {
            calls.accept(new Queued(name, client, graph), A_PICTURE);
            easel.order(name);
        } else {
            calls.accept(new Queued(name, client, graph));
        }
        return Reply.json(
                200, Json.write(Map.of("prompt_id", name, "number", calls.ids().size(), "node_errors", Map.of())));
    }

    private Stream<Call<Queued>> all() {
        return calls.ids().stream().flatMap(id -> calls.find(id).stream());
    }

    private Stream<Call<Queued>> named(String name) {
        return all().filter(call -> call.request().name().equals(name));
    }

    /** One runs, the others wait. */
    private Map<String, Object> queue() {
        List<List<Object>> waiting = all().filter(call -> !calls.isDone(call))
                .map(call -> List.<Object>of(
                        call.id().length(),
                        call.request().name(),
                        call.request().graph().graph(),
                        Map.of(),
                        List.of(call.request().graph().saving())))
                .toList();
        return Map.of(
                "queue_running",
                waiting.stream().limit(1).toList(),
                "queue_pending",
                waiting.stream().skip(1).toList());
    }

    /** The oldest that is not done runs; those that are done say how they ended. */
    private synchronized Optional<Talker.State> state(String client) {
        Optional<String> running =
                all().filter(call -> !calls.isDone(call)).map(Call::id).findFirst();
        return all().filter(call -> call.request().client().equals(client))
                .reduce((_, later) -> later)
                .filter(call -> !call.end().status().equals(RESTARTED))
                .map(call -> new Talker.State(
                        call.request().name(),
                        calls.isDone(call) || running.filter(call.id()::equals).isPresent(),
                        calls.isDone(call) ? 1 : share(call),
                        calls.isDone(call) ? Optional.of(said(call.end())) : Optional.empty()));
    }

    private double share(Call<Queued> call) {
        return (double) Duration.between(call.accepted(), clock.instant()).toMillis()
                / Math.max(1, call.end().after().toMillis());
    }

    private static String said(End end) {
        return switch (end.status()) {
            case "failed" -> "execution_error";
            case "interrupted" -> "execution_interrupted";
            default -> "execution_success";
        };
    }

    private Map<String, Object> history(HttpExchange exchange) {
        Matcher path = HISTORY.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            throw new Turned(404, "Not Found", "404: Not Found");
        }
        return ended(path.group(1))
                .<Map<String, Object>>map(call -> Map.of(
                        call.request().name(),
                        new HistoryEntry(call.request().name(), call.request().graph(), call.end()).written()))
                .orElseGet(Map::of);
    }

    private Optional<Call<Queued>> ended(String name) {
        return named(name)
                .filter(calls::isDone)
                .filter(call -> !call.end().status().equals(RESTARTED))
                .reduce((_, later) -> later);
    }

    private Reply upload(HttpExchange exchange, byte[] body) {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String form = new String(body, StandardCharsets.ISO_8859_1);
        Matcher named = UPLOADED.matcher(form);
        String boundary = type.substring(type.indexOf('=') + 1);
        if (!type.startsWith("multipart/form-data; boundary=")
                || boundary.length() > 70
                || !form.startsWith("--" + boundary + "\r\n")
                || !form.endsWith("\r\n--" + boundary + "--\r\n")
                || !named.find()) {
            throw Turned.invalid("image: expected a file.");
        }
        String name = named.group(1);
        if (pictures.contains(name) && !form.contains("name=\"overwrite\"\r\n\r\ntrue\r\n")) {
            name = name.replace(".", " (1).");
        }
        pictures.add(name);
        return Reply.json(200, Json.write(Map.of("name", name, "subfolder", "", "type", "input")));
    }

    private Reply view(HttpExchange exchange) {
        String asked = String.valueOf(exchange.getRequestURI().getQuery());
        return all().filter(call -> calls.isDone(call) && call.end().isFilmed())
                .map(Call::request)
                .filter(queued -> asked.equals(queued.graph().saved().query()))
                .findFirst()
                .map(this::file)
                .orElseThrow(() -> new Turned(404, "Not Found", "404: Not Found"));
    }

    private Reply file(Queued queued) {
        return queued.graph().isPicture()
                ? new Reply(
                        200, easel.file(queued.name(), queued.graph().painting()), Map.of("Content-Type", "image/png"))
                : new Reply(200, footage.film(queued.graph().wanted()), Map.of("Content-Type", "video/mp4"));
    }
}
