package studio.backlot.gateway.forward.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import studio.backlot.gateway.GatewayError;
import studio.backlot.gateway.forward.Service;
import studio.backlot.kit.problem.ProblemException;

/** Connections to the services behind the gateway. */
@ApplicationScoped
public class Services {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CONNECTIONS_EACH = 64;

    /** Longest silence of a service while it answers or takes a body. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final ServiceAddresses addresses;

    Services(Vertx vertx, ServiceAddresses addresses) {
        this.addresses = addresses;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS_EACH)
                .setKeepAliveTimeout(20)
                .setDecompressionSupported(false));
    }

    /** A service's answer, whole. */
    public record Answer(int status, Optional<String> mediaType, Buffer body) {}

    HttpClient client() {
        return client;
    }

    SocketAddress address(Service service) {
        URI uri = addresses.of(service);
        return SocketAddress.inetSocketAddress(uri.getPort() < 0 ? 80 : uri.getPort(), uri.getHost());
    }

    /** One exchange with a small body and a small answer. */
    public Uni<Answer> exchange(
            Service service, HttpMethod method, String path, Map<String, String> headers, Buffer body) {
        RequestOptions options = new RequestOptions()
                .setServer(address(service))
                .setHost(addresses.of(service).getHost())
                .setMethod(method)
                .setURI(path)
                .setIdleTimeout(SILENCE.toMillis());
        headers.forEach(options::putHeader);
        return exchange(options, body).onFailure().transform(failure -> problem(service, failure));
    }

    /** Reads from this gateway itself. */
    public Uni<Answer> own(int port, String path) {
        RequestOptions options =
                new RequestOptions().setHost("127.0.0.1").setPort(port).setURI(path);
        return exchange(options, Buffer.buffer());
    }

    private Uni<Answer> exchange(RequestOptions options, Buffer body) {
        return Uni.createFrom().completionStage(() -> client.request(options)
                .compose(request -> request.send(body))
                .compose(Services::whole)
                .toCompletionStage());
    }

    private static Future<Answer> whole(HttpClientResponse response) {
        Optional<String> mediaType = Optional.ofNullable(response.getHeader("Content-Type"));
        return response.body().map(body -> new Answer(response.statusCode(), mediaType, body));
    }

    /** What a failed exchange means to the caller. */
    static ProblemException problem(Service service, Throwable failure) {
        return failure instanceof TimeoutException
                ? new ProblemException(
                        GatewayError.SERVICE_TIMEOUT,
                        "The %s service was silent for %d s.".formatted(service.value(), SILENCE.toSeconds()),
                        failure)
                : new ProblemException(
                        GatewayError.SERVICE_DOWN,
                        "The %s service is not there; try again in a few seconds.".formatted(service.value()),
                        failure);
    }
}
