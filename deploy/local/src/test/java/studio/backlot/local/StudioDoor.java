package studio.backlot.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The gateway as the owner of a key uses it. */
record StudioDoor(String url, String key) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Makes an organisation and answers with its door. */
    StudioDoor organization(String id) {
        JsonNode made = send(request("/organizations")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, id))));
        return new StudioDoor(url, made.path("apiKey").asText());
    }

    /** A resource below {@code /api/v1}. */
    JsonNode get(String path) {
        return send(request(path));
    }

    /** Replaces it. */
    JsonNode put(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1" + path)).header("Authorization", "Bearer " + key);
    }

    /** What somebody without a key is served, such as the live page. */
    String text(String path) {
        return body(HttpRequest.newBuilder(URI.create(url + path)));
    }

    /** What it can be asked for. */
    JsonNode openapi() {
        return send(HttpRequest.newBuilder(URI.create(url + "/q/openapi")).header("Accept", "application/json"));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(body(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError("HTTP %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
