package studio.backlot.fakes.veo;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Footage;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.Scripted;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.google.CloudBucket;

/**
 * Veo 3.1 and its bucket on this machine. It counts what it accepts, keeps what it was asked, and does as it is told; what
 * is filmed is done by its clock.
 */
public final class VeoFake implements Scripted {
    private static final Pattern MODEL =
            Pattern.compile("/v1/(projects/p1/locations/us-central1/publishers/google/models/([a-z0-9.-]+)):(\\w+)");
    private static final Set<String> LIVE =
            Set.of("veo-3.1-generate-001", "veo-3.1-fast-generate-001", "veo-3.1-lite-generate-001");

    private final Clock clock;
    private final Footage footage;
    private final ScriptedServer server;
    private final Set<String> tokens = new HashSet<>(Set.of("veo-key-1"));
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final Map<String, FakeOperation> operations = new LinkedHashMap<>();
    private final List<String> submitted = new ArrayList<>();
    private Extension extension = Extension.WHOLE;

    public VeoFake(Clock clock, Footage footage) {
        this(clock, footage, 0);
    }

    /** On a port that is known beforehand. */
    public VeoFake(Clock clock, Footage footage, int port) {
        this.clock = clock;
        this.footage = footage;
        this.server = new ScriptedServer(port, VeoFake::kind, this::answer);
    }

    public URI address() {
        return server.address();
    }

    /** Plays tricks on the next exchanges of a kind, one each. */
    @Override
    public void play(Doing kind, Trick... next) {
        server.play(kind, next);
    }

    /** What becomes of the next accepted calls, one each; by default they are filmed in a minute. */
    public synchronized void fate(Fate... next) {
        fates.addAll(List.of(next));
    }

    /** The same in the words of every fake; the code of an error is that of google.rpc. */
    @Override
    public void ends(End... next) {
        for (End end : next) {
            fate(fate(end));
        }
    }

    private static Fate fate(End end) {
        if (end.forgotten()) {
            return new Fate.Forgotten(end.after());
        }
        return end.isFilmed()
                ? new Fate.Films(end.after())
                : new Fate.Fails(end.after(), Integer.parseInt(end.code()), end.message());
    }

    /** What comes for videos that are extended from now on. */
    public synchronized void extension(Extension other) {
        extension = other;
    }

    /** Every trick and fate that is still to come. */
    @Override
    public synchronized void forget() {
        server.forget();
        fates.clear();
        extension = Extension.WHOLE;
    }

    public synchronized void tokens(String... valid) {
        tokens.clear();
        tokens.addAll(List.of(valid));
    }

    /** Bodies of all submits that came with a valid token, also of those that were not accepted. */
    public synchronized List<String> submitted() {
        return List.copyOf(submitted);
    }

    @Override
    public synchronized List<String> accepted() {
        return List.copyOf(operations.keySet());
    }

    /** How many calls were accepted for a folder. */
    public synchronized long accepted(String folder) {
        return operations.values().stream()
                .filter(operation -> operation.request().folder().equals(folder))
                .count();
    }

    /** How many videos were made for a folder, and are billed. */
    public synchronized int billed(String folder) {
        return operations.values().stream()
                .filter(operation -> operation.request().folder().equals(folder))
                .filter(operation -> operation.isDone(clock.instant()))
                .mapToInt(FakeOperation::results)
                .sum();
    }

    /** What all videos that were made cost by the list of prices, in dollars. */
    public synchronized BigDecimal charged() {
        return operations.values().stream()
                .filter(operation -> operation.isDone(clock.instant()))
                .map(operation -> operation.request().price().multiply(BigDecimal.valueOf(operation.results())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public int count(Doing kind) {
        return server.count(kind);
    }

    @Override
    public void close() {
        server.close();
    }

    private static Doing kind(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith(":predictLongRunning")) {
            return Doing.SUBMIT;
        }
        if (path.endsWith(":fetchPredictOperation")) {
            return Doing.POLL;
        }
        return CloudBucket.isListing(exchange) ? Doing.LIST : Doing.DOWNLOAD;
    }

    private synchronized Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            authenticate(exchange);
            return switch (kind) {
                case SUBMIT -> submit(exchange, body);
                case POLL -> poll(exchange, body);
                case LIST, MODELS -> list(exchange);
                case UPLOAD, DOWNLOAD, ACCOUNT, CANCEL -> download(exchange);
            };
        } catch (BadRequest bad) {
            return Reply.json(bad.status(), bad.body());
        }
    }

    private void authenticate(HttpExchange exchange) {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!header.startsWith("Bearer ") || !tokens.contains(header.substring("Bearer ".length()))) {
            throw new BadRequest(401, "UNAUTHENTICATED", "Request had invalid authentication credentials: " + header);
        }
    }

    private Matcher model(HttpExchange exchange) {
        Matcher path = MODEL.matcher(exchange.getRequestURI().getPath());
        if (!exchange.getRequestMethod().equals("POST") || !path.matches()) {
            throw new BadRequest(404, "NOT_FOUND", "The requested URL was not found on this server.");
        }
        if (!String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .equals("application/json")) {
            throw BadRequest.invalid("Content-Type must be application/json.");
        }
        return path;
    }

    private Reply submit(HttpExchange exchange, byte[] body) {
        Matcher path = model(exchange);
        submitted.add(new String(body, StandardCharsets.UTF_8));
        if (!LIVE.contains(path.group(2))) {
            throw new BadRequest(
                    404,
                    "NOT_FOUND",
                    "Publisher Model `%s` was not found or is no longer available.".formatted(path.group(1)));
        }
        StrictRequest request = StrictRequest.read(body, path.group(2), this::seconds);
        Fate fate = Optional.ofNullable(fates.poll()).orElse(new Fate.Films(Duration.ofMinutes(1)));
        String name = "%s/operations/%08d-0000-4000-8000-000000000000".formatted(path.group(1), operations.size() + 1);
        operations.put(name, new FakeOperation(name, request, film(request), fate, clock.instant()));
        return Reply.json(200, Json.write(Map.of("name", name)));
    }

    private Reply poll(HttpExchange exchange, byte[] body) {
        Matcher path = model(exchange);
        JsonNode asked = Json.read(body).orElseThrow(() -> BadRequest.invalid("Invalid JSON payload received."));
        String name = Fields.of("", asked, Set.of("operationName"))
                .text("operationName")
                .orElse("");
        FakeOperation operation = operations.get(name);
        if (operation == null || operation.fate() instanceof Fate.Forgotten || !name.startsWith(path.group(1) + "/")) {
            throw new BadRequest(404, "NOT_FOUND", "Operation %s not found.".formatted(name));
        }
        byte[] inline = operation.fate() instanceof Fate.Inlines ? film(operation) : new byte[0];
        return Reply.json(200, Json.write(operation.answer(clock.instant(), inline)));
    }

    private Reply list(HttpExchange exchange) {
        return CloudBucket.list(exchange, objects().keySet())
                .orElseThrow(() -> BadRequest.invalid("prefix is required."));
    }

    private Reply download(HttpExchange exchange) {
        return CloudBucket.object(exchange)
                .map(objects()::get)
                .map(operation -> CloudBucket.video(film(operation)))
                .orElseThrow(() -> new BadRequest(404, "NOT_FOUND", "No such object."));
    }

    /** The bucket's objects, by name. */
    private Map<String, FakeOperation> objects() {
        Map<String, FakeOperation> objects = new HashMap<>();
        operations.values().stream()
                .filter(operation -> operation.isDone(clock.instant()))
                .forEach(operation -> operation.objects().forEach(name -> objects.put(name, operation)));
        return objects;
    }

    private Optional<FakeOperation> at(String address) {
        return objects().entrySet().stream()
                .filter(object ->
                        address.equals("gs://" + object.getValue().request().bucket() + "/" + object.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<Double> seconds(String address) {
        return at(address).map(operation -> (double) operation.film().seconds());
    }

    /** As it is asked for, or as what comes for the video that it extends. */
    private Footage.Wanted film(StrictRequest request) {
        Footage.Wanted asked = request.film();
        if (request.given().isEmpty()) {
            return asked;
        }
        StrictRequest.Given given = request.given().get();
        long seconds = Math.round(given.seconds());
        long at = given.address()
                .flatMap(this::at)
                .map(FakeOperation::film)
                .map(before -> before.from() + before.seconds())
                .orElse(seconds);
        return switch (extension) {
            case WHOLE -> asked.extending(new Footage.Extending(at, seconds), seconds + asked.seconds());
            case ALONE -> asked.extending(new Footage.Extending(at, 0), asked.seconds());
            case SHORT -> asked.extending(new Footage.Extending(at, 0), 3);
        };
    }

    private byte[] film(FakeOperation operation) {
        return footage.film(operation.film());
    }
}
