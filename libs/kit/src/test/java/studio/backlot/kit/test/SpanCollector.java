package studio.backlot.kit.test;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;

/** Where services of the test run send their spans (OTLP over HTTP): they are written into a file as they come. */
final class SpanCollector {
    private SpanCollector() {}

    /** Its address. Its threads do not keep the process. */
    static String collectInto(Path file) {
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> address.complete(started(file)));
        return address.join();
    }

    private static String started(Path file) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    Files.write(
                            file,
                            exchange.getRequestBody().readAllBytes(),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                    exchange.sendResponseHeaders(200, -1);
                }
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
