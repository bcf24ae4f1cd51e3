package studio.backlot.fakes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server of this machine that counts its exchanges and plays tricks on them. One exchange is answered at a time. */
public final class ScriptedServer implements AutoCloseable {
    static {
        // Else an answer of more than one packet waits for 40 ms in its middle, until the first has been acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Function<HttpExchange, Doing> kinds;
    private final Answering answering;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Doing, Deque<Trick>> tricks = new HashMap<>();
    private final Map<Doing, Reply> last = new HashMap<>();
    private final Map<Doing, Integer> counts = new HashMap<>();

    /** What is answered before any trick. */
    @FunctionalInterface
    public interface Answering {
        Reply answer(HttpExchange exchange, Doing kind, byte[] body);
    }

    /** Listens on a port, or on any when it is 0. */
    public ScriptedServer(int port, Function<HttpExchange, Doing> kinds, Answering answering) {
        this.kinds = kinds;
        this.answering = answering;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Plays tricks on the next exchanges of a kind, one each. */
    public synchronized void play(Doing kind, Trick... next) {
        tricks.computeIfAbsent(kind, none -> new ArrayDeque<>()).addAll(List.of(next));
    }

    /** Every trick that is still to come. */
    public synchronized void forget() {
        tricks.clear();
    }

    public synchronized int count(Doing kind) {
        return counts.getOrDefault(kind, 0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Doing kind = kinds.apply(exchange);
            Optional<Trick> trick = next(kind);
            switch (trick.orElse(new Trick.Late(Duration.ZERO))) {
                case Trick.LostBefore _ -> {}
                case Trick.Turned turned ->
                    Sending.whole(exchange, new Reply(turned.status(), utf8(turned.body()), turned.headers()));
                case Trick.Repeated _ ->
                    Sending.whole(exchange, before(kind).orElseGet(() -> reply(exchange, kind, body)));
                case Trick.LostAfter _ -> reply(exchange, kind, body);
                case Trick.BreaksOff _ -> Sending.half(exchange, reply(exchange, kind, body));
                case Trick.Late late -> Sending.late(exchange, reply(exchange, kind, body), late.by());
                case Trick.Dawdles slow -> Sending.slowly(exchange, reply(exchange, kind, body), slow.by());
                case Trick.Held held -> Sending.held(exchange, reply(exchange, kind, body), held.gate());
                case Trick.Says says -> {
                    Reply unsaid = reply(exchange, kind, body);
                    Sending.whole(exchange, new Reply(unsaid.status(), utf8(says.body()), unsaid.headers()));
                }
                case Trick.Endless endless -> Sending.endless(exchange, reply(exchange, kind, body), endless.bytes());
            }
        }
    }

    private synchronized Optional<Trick> next(Doing kind) {
        counts.merge(kind, 1, Integer::sum);
        return Optional.ofNullable(tricks.getOrDefault(kind, new ArrayDeque<>()).poll());
    }

    private synchronized Optional<Reply> before(Doing kind) {
        return Optional.ofNullable(last.get(kind));
    }

    private synchronized Reply reply(HttpExchange exchange, Doing kind, byte[] body) {
        Reply reply = answering.answer(exchange, kind, body);
        last.put(kind, reply);
        return reply;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
