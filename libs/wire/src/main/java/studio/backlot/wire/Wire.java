package studio.backlot.wire;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import studio.backlot.wire.LimitedBody.BodyTooLarge;

/**
 * One request, one exchange, nothing redirected, and an end to it. A POST is never repeated; a GET is, by the platform, when
 * a connection that was kept turns out to be closed.
 */
public final class Wire implements AutoCloseable {
    private final HttpClient client;

    /** HTTP/1.1, because a connection then carries one request and its loss says which. */
    public Wire(Duration connect) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
    }

    /**
     * Sends once.
     *
     * @param most bytes that the body may have
     */
    public <T> Outcome<T> exchange(HttpRequest request, BodyHandler<T> handler, long most, Duration patience)
            throws InterruptedException {
        CompletableFuture<HttpResponse<T>> exchange = client.sendAsync(request, LimitedBody.of(handler, most));
        try {
            HttpResponse<T> response = exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Answered<>(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException slow) {
            return new Outcome.Lost<>("There was no whole answer within %d s.".formatted(patience.toSeconds()));
        } catch (ExecutionException failed) {
            return lost(failed);
        } finally {
            exchange.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static <T> Outcome<T> lost(ExecutionException failed) {
        if (has(failed, BodyTooLarge.class)) {
            return new Outcome.TooLarge<>();
        }
        boolean sent = !has(failed, ConnectException.class)
                && !has(failed, HttpConnectTimeoutException.class)
                && !has(failed, UnresolvedAddressException.class)
                && !has(failed, SSLHandshakeException.class);
        return sent ? new Outcome.Lost<>("The connection broke.") : new Outcome.NotSent<>("There is no connection.");
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16)
                .anyMatch(type::isInstance);
    }
}
