package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;

/** The events of a production as Server-Sent Events, resumed where a connection was lost. */
final class EventStream {

    /** The gateway sends a heartbeat every 15 s: silence for longer is a lost connection. */
    private static final Duration SILENCE = Duration.ofSeconds(40);

    private final Gateway gateway;
    private final String path;
    private final Duration patience;
    private String lastId = "";
    private boolean heard;

    EventStream(Gateway gateway, String path) {
        this(gateway, path, Gateway.PATIENCE);
    }

    /** With a patience of its own: how long the gateway may be away. */
    EventStream(Gateway gateway, String path, Duration patience) {
        this.gateway = gateway;
        this.path = path;
        this.patience = patience;
    }

    /**
     * One event.
     *
     * @param name such as {@code shot}
     */
    record ProductionEvent(String name, JsonNode data) {}

    /** Passes every event on until one is the last. */
    void follow(Predicate<ProductionEvent> last) {
        boolean ended = false;
        while (!ended) {
            ended = Gateway.patiently(patience, () -> connection(last));
        }
    }

    /** Reads one connection; true when the last event came, false when the connection ended before. */
    private boolean connection(Predicate<ProductionEvent> last) throws IOException {
        HttpURLConnection connection = gateway.open(path, SILENCE);
        connection.setRequestProperty("Accept", "text/event-stream");
        if (!lastId.isEmpty()) {
            connection.setRequestProperty("Last-Event-ID", lastId);
        }
        int status = connection.getResponseCode();
        if (status >= 500) {
            throw new IOException("HTTP " + status);
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw new Refusal(Exit.FAILED, "the production's events cannot be followed: HTTP " + status);
        }
        heard = false;
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            if (read(in, last)) {
                return true;
            }
        } catch (IOException e) {
            requireHeard(e);
        }
        requireHeard(new IOException("the stream of events ended early"));
        return false;
    }

    /** Patience begins anew with each connection on which something came, were it a heartbeat: a shot may take long. */
    private void requireHeard(IOException end) throws IOException {
        if (!heard) {
            throw end;
        }
    }

    private boolean read(BufferedReader in, Predicate<ProductionEvent> last) throws IOException {
        String name = "";
        String id = lastId;
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard = true;
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    lastId = id;
                    if (last.test(new ProductionEvent(name, Gateway.JSON.readTree(data.toString())))) {
                        return true;
                    }
                }
                name = "";
                data.setLength(0);
            } else if (line.startsWith("event:")) {
                name = value(line);
            } else if (line.startsWith("id:")) {
                id = value(line);
            } else if (line.startsWith("data:")) {
                data.append(data.isEmpty() ? "" : "\n").append(value(line));
            }
        }
        return false;
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
