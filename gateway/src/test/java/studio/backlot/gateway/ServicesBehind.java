package studio.backlot.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import studio.backlot.kit.json.Json;

/**
 * One small HTTP server that stands for the story, character and render services, and an address where nothing listens
 * for marketing. The story accepts any source that does not say {@code WRONG}; a changed source is a new revision, and so is one whose
 * newest revision is to be made again.
 */
@SuppressWarnings("NullAway.Init")
public final class ServicesBehind implements QuarkusTestResourceLifecycleManager {
    /** Admin key of organisation {@code local}, made when the gateway starts. */
    public static final String LOCAL_KEY = "blk_0123456789abcdef_" + "a1".repeat(32);

    private final Map<String, String> sources = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> revisions = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/productions/", this::apply);
        server.createContext("/api/v1/characters", ServicesBehind::echo);
        server.createContext(
                "/api/v1/characters/gone",
                exchange -> answer(
                        exchange,
                        404,
                        "application/problem+json",
                        "{\"type\":\"https://backlot.studio/problems/unknown-character\",\"status\":404}"));
        server.createContext("/api/v1/characters/made", exchange -> {
            exchange.getResponseHeaders().add("Location", url() + "/api/v1/characters/made/2?x=1");
            answer(exchange, 201, "application/json", "{}");
        });
        server.createContext("/api/v1/webhooks", ServicesBehind::echo);
        server.createContext("/api/v1/footage", ServicesBehind::measure);
        server.createContext("/q/openapi", exchange -> answer(exchange, 200, "application/json", OPEN_API));
        server.start();
        Map<String, String> config = new HashMap<>();
        config.put("BACKLOT_BOOTSTRAP_KEY", LOCAL_KEY);
        config.put("backlot.services.character", url());
        config.put("backlot.services.story", url());
        config.put("backlot.services.render", url());
        config.put("backlot.services.marketing", "http://127.0.0.1:1");
        config.put("backlot.services.audio", "http://127.0.0.1:1");
        config.put("backlot.services.preproduction", "http://127.0.0.1:1");
        return config;
    }

    private static final String OPEN_API = """
            {"openapi":"3.1.0","info":{"title":"behind","version":"1"},
             "paths":{"/api/v1/characters":{"get":{"operationId":"list","responses":{"200":{"description":"ok",
               "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Character"}}}}}}}},
             "components":{"schemas":{"Character":{"type":"object"}}}}
            """;

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void apply(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String name = exchange.getRequestURI().getPath().substring("/api/v1/productions/".length());
        if (body.contains("WRONG")) {
            answer(
                    exchange,
                    422,
                    "application/problem+json",
                    "{\"type\":\"https://backlot.studio/problems/invalid-source\",\"status\":422,\"violations\":[{\"file\":\"film.yaml\",\"line\":3}]}");
            return;
        }
        AtomicInteger revision = revisions.computeIfAbsent(name, _ -> new AtomicInteger());
        boolean again = exchange.getRequestURI().getQuery().endsWith("&again=" + revision.get());
        boolean unchanged = body.equals(sources.put(name, body)) && !again;
        int number = unchanged ? revision.get() : revision.incrementAndGet();
        answer(
                exchange,
                202,
                "application/json",
                Json.write(Map.of("production", Map.of("project", name, "revision", number), "unchanged", unchanged)));
    }

    /** Answers with what it was asked. */
    private static void echo(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT), entry -> String.join(",", entry.getValue())));
        answer(
                exchange,
                200,
                "application/json",
                Json.write(Map.of(
                        "method",
                        exchange.getRequestMethod(),
                        "uri",
                        exchange.getRequestURI().toString(),
                        "headers",
                        headers,
                        "body",
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))));
    }

    /** Counts the body without keeping it. */
    private static void measure(HttpExchange exchange) throws IOException {
        long size = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        answer(exchange, 200, "application/json", "{\"size\":" + size + "}");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
