package studio.backlot.local.make;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;

/** The studio's door, as the command uses it. A connection that fails is tried again: the door may be restarting. */
final class Gateway {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** How long the door may be away: longer than the supervisor waits for a service to start on a busy machine. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRY_LATER = 503;
    private static final int TOO_MANY = 429;
    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    private final URI base;
    private final String key;

    Gateway(String base, String key) {
        this.base = URI.create(base);
        this.key = key;
    }

    /** An answer that is not an error of the caller's. */
    record Answer(int status, JsonNode body) {

        boolean ok() {
            return status >= 200 && status < 300;
        }

        /** What was wrong, a line each. */
        List<String> refusal() {
            List<String> lines = new ArrayList<>();
            lines.add(body.path("detail").asText("HTTP " + status));
            body.path("violations")
                    .forEach(violation -> lines.add("  %s %s"
                            .formatted(
                                    violation.path("pointer").asText(),
                                    violation.path("detail").asText())));
            return lines;
        }
    }

    /** Hands a production's source to the studio, to be made. */
    Answer apply(Order order, Duration readLimit) {
        return apply(order, List.of(), readLimit);
    }

    /** Hands a production's source to the studio, to be planned. */
    Answer plan(Order order, Duration readLimit) {
        return apply(order, List.of("intent=plan"), readLimit);
    }

    private Answer apply(Order order, List<String> query, Duration readLimit) {
        return patiently(() -> {
            HttpURLConnection connection = open(order.path(query), readLimit);
            connection.setRequestMethod("PUT");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(JSON.writeValueAsBytes(
                        Map.of("files", order.production().files())));
            }
            return answer(connection);
        });
    }

    /** Reads a resource. */
    Answer get(String path) {
        return patiently(() -> answer(open(path, Duration.ofMinutes(1))));
    }

    /** Reads a document as it is, and hands it over when there is one. */
    Answer document(String path, Consumer<byte[]> taker) {
        return patiently(() -> {
            HttpURLConnection connection = open(path, Duration.ofMinutes(1));
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return answer(connection);
            }
            try (InputStream in = connection.getInputStream()) {
                taker.accept(in.readAllBytes());
            }
            return new Answer(HttpURLConnection.HTTP_OK, JSON.createObjectNode());
        });
    }

    /** Sends a document as it is. */
    Answer bytes(String method, String path, byte[] body) {
        return patiently(() -> sent(method, path, Map.of("Content-Type", "application/octet-stream"), body));
    }

    /** Sends a document; an absent one is an empty body. */
    Answer send(String method, String path, Optional<Map<String, Object>> document) {
        return patiently(() -> {
            byte[] body = document.isPresent() ? JSON.writeValueAsBytes(document.get()) : new byte[0];
            return sent(method, path, Map.of("Content-Type", "application/json"), body);
        });
    }

    /** Sends a part of a file with its digest. */
    Answer part(String path, byte[] part) {
        String digest = Base64.getEncoder().encodeToString(Sha256.digest().digest(part));
        Map<String, String> headers =
                Map.of("Content-Type", "application/octet-stream", "Content-Digest", "sha-256=:" + digest + ":");
        return patiently(() -> sent("PUT", path, headers, part));
    }

    private Answer sent(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection connection = open(path, Duration.ofMinutes(2));
        connection.setRequestMethod(method);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        headers.forEach(connection::setRequestProperty);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        return answer(connection);
    }

    /** Sends a document to a resource; tried once. */
    Answer post(String path, Object document) {
        try {
            HttpURLConnection connection = open(path, Duration.ofMinutes(1));
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(JSON.writeValueAsBytes(document));
            }
            return answer(connection);
        } catch (IOException e) {
            throw new Refusal(Exit.STUDIO, "the studio does not answer (%s)".formatted(e.getMessage()), e);
        }
    }

    /** Opens a resource for reading as a stream; the caller closes it. */
    HttpURLConnection open(String path, Duration readLimit) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) base.resolve(path).toURL().openConnection();
        connection.setConnectTimeout((int) CONNECT.toMillis());
        connection.setReadTimeout((int) readLimit.toMillis());
        connection.setRequestProperty("Authorization", "Bearer " + key);
        return connection;
    }

    /** One try. */
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws IOException;
    }

    /** Tries again while the door cannot be reached or asks to come back. */
    static <T> T patiently(Attempt<T> attempt) {
        return patiently(PATIENCE, attempt);
    }

    /** The same with a patience of the caller's. */
    static <T> T patiently(Duration patience, Attempt<T> attempt) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return attempt.run();
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new Refusal(
                            Exit.STUDIO,
                            "the studio does not answer (%s); ./backlot status says what runs, ./backlot logs gateway why"
                                    .formatted(e.getMessage()),
                            e);
                }
            }
            pause();
        }
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status == TRY_LATER || status == TOO_MANY || status == BAD_GATEWAY || status == GATEWAY_TIMEOUT) {
            throw new IOException("HTTP " + status);
        }
        try (InputStream in = Optional.ofNullable(
                        status >= 400 ? connection.getErrorStream() : connection.getInputStream())
                .orElseGet(InputStream::nullInputStream)) {
            return new Answer(status, json(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode().put("detail", text.strip());
        }
    }

    /** Waits a little before the studio is asked again. */
    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Exit.FAILED, "interrupted", e);
        }
    }
}
