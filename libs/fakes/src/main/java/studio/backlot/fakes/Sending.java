package studio.backlot.fakes;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Ways to send an answer. */
final class Sending {
    private Sending() {}

    static void whole(HttpExchange exchange, Reply reply) throws IOException {
        begin(exchange, reply, reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }

    static void late(HttpExchange exchange, Reply reply, Duration by) throws IOException {
        if (waited(by)) {
            whole(exchange, reply);
        }
    }

    /** The second half comes later. */
    static void slowly(HttpExchange exchange, Reply reply, Duration by) throws IOException {
        half(exchange, reply);
        if (waited(by)) {
            int half = reply.body().length / 2;
            exchange.getResponseBody().write(reply.body(), half, reply.body().length - half);
        }
    }

    private static boolean waited(Duration by) {
        try {
            Thread.sleep(by);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void held(HttpExchange exchange, Reply reply, CountDownLatch gate) throws IOException {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        whole(exchange, reply);
    }

    /** The connection is closed before all has been sent that was promised. */
    static void half(HttpExchange exchange, Reply reply) throws IOException {
        begin(exchange, reply, reply.body().length);
        exchange.getResponseBody().write(reply.body(), 0, reply.body().length / 2);
        exchange.getResponseBody().flush();
    }

    static void endless(HttpExchange exchange, Reply reply, long bytes) throws IOException {
        begin(exchange, reply, 0);
        OutputStream out = exchange.getResponseBody();
        byte[] block = new byte[1 << 16];
        Arrays.fill(block, (byte) ' ');
        for (long sent = 0; sent < bytes; sent += block.length) {
            out.write(block);
        }
    }

    private static void begin(HttpExchange exchange, Reply reply, long length) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), length);
    }
}
