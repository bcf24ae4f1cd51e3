package studio.backlot.gateway.forward.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
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
    private static final int CONNECT_MILLIS = 5_000;
    private static final int CONNECTIONS_EACH = 64;

    /** Longest silence of a service while it answers or takes a body. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final WebClient web;
    private final ServiceAddresses addresses;

    Services(Vertx vertx, ServiceAddresses addresses) {
        this.addresses = addresses;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS_EACH)
                .setKeepAliveTimeout(20)
                .setDecompressionSupported(false));
        // Whole answers through the web client: a listener added to an HttpClient's response from another thread than
        // the
        // event loop's may come after the body has passed.
        this.web = WebClient.wrap(client);
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
        HttpRequest<Buffer> request =
                web.request(method, address(service), addresses.of(service).getHost(), path);
        headers.forEach(request::putHeader);
        return exchange(request, body).onFailure().transform(failure -> problem(service, failure));
    }

    /** Reads from this gateway itself. */
    public Uni<Answer> own(int port, String path) {
        return exchange(web.get(port, "127.0.0.1", path), Buffer.buffer());
    }

    private static Uni<Answer> exchange(HttpRequest<Buffer> request, Buffer body) {
        return Uni.createFrom().completionStage(() -> request.idleTimeout(SILENCE.toMillis())
                .followRedirects(false)
                .sendBuffer(body)
                .map(Services::whole)
                .toCompletionStage());
    }

    private static Answer whole(HttpResponse<Buffer> response) {
        Buffer body = response.body();
        return new Answer(
                response.statusCode(),
                Optional.ofNullable(response.getHeader("Content-Type")),
                body == null ? Buffer.buffer() : body);
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
