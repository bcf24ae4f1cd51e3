package studio.backlot.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client of server-sent events that keeps what it reads. */
final class ServerEvents implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ended;
    private String id = "";
    private String event = "";

    /** One event. */
    record Message(String id, String event, String data) {}

    ServerEvents(URI uri, String key, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + key)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        ended = client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(this::read);
    }

    private void read(HttpResponse<Stream<String>> response) {
        response.body().forEach(line -> {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                messages.add(new Message(id, event, line.substring(5).strip()));
                id = "";
            }
        });
    }

    List<Message> messages() {
        return messages;
    }

    List<String> names() {
        return messages.stream().map(Message::event).toList();
    }

    /** Completes when the server has closed the stream. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
