package studio.backlot.local.make;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import studio.backlot.backing.process.PidFile;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.studio.StudioRecord.Phase;

/** A gateway that answers what a test tells it to, over real HTTP. */
final class FakeGateway implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, List<Reply>> replies = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** An answer; one that breaks off declares more than it sends. */
    record Reply(int status, String type, String body, boolean breaksOff) {}

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(runnable -> {
            Thread thread = new Thread(runnable, "fake-gateway");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A studio in a folder that runs as far as anyone sees, and whose gateway this is. */
    StudioHome studio(Path folder) throws IOException {
        StudioHome home = new StudioHome(folder, folder.resolve("state"));
        PidFile self = PidFile.of(ProcessHandle.current());
        new StudioRecord(Phase.READY, self.pid(), self.startedAt().toString(), "", url(), List.of(), List.of())
                .write(home.record());
        return home;
    }

    /** Replies to a request such as {@code GET /path}, each once in turn, the last one again and again. */
    FakeGateway on(String request, Reply... inTurn) {
        replies.put(request, new ArrayList<>(List.of(inTurn)));
        return this;
    }

    /** Requests so far, each as method, path and the event it resumes after. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    static Reply json(int status, String body) {
        return new Reply(status, "application/json", body, false);
    }

    static Reply events(String body) {
        return new Reply(200, "text/event-stream", body, false);
    }

    static Reply broken(String body) {
        return new Reply(200, "text/event-stream", body, true);
    }

    static Reply file(String body) {
        return new Reply(200, "application/octet-stream", body, false);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String resumed = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
                .map(id -> " after " + id)
                .orElse("");
        asked.add(request + resumed);
        exchange.getRequestBody().readAllBytes();
        Reply reply = next(request);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length + (reply.breaksOff() ? 1000L : 0L));
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private synchronized Reply next(String request) {
        List<Reply> inTurn = replies.getOrDefault(request, List.of());
        if (inTurn.isEmpty()) {
            return json(404, "{\"title\":\"Not found\",\"detail\":\"" + request + "\"}");
        }
        return inTurn.size() == 1 ? inTurn.getFirst() : inTurn.removeFirst();
    }
}
