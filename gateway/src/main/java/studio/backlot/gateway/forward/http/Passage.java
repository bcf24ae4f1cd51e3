package studio.backlot.gateway.forward.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import org.jboss.logging.Logger;
import studio.backlot.gateway.forward.Prefix;
import studio.backlot.gateway.forward.Service;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.Problem;
import studio.backlot.kit.problem.ProblemException;

/** What changes on the way to a service and back: credentials, limits, Location, and faults. */
final class Passage implements ProxyInterceptor {
    /** Carries the internal token within the gateway; no client can set it, and it goes no further. */
    static final String TOKEN = "x-backlot-internal-token";

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final List<String> CREDENTIALS = List.of("authorization", "x-api-key", "cookie", TOKEN);
    static final String RETRY_SECONDS = "2";

    private final Service service;

    Passage(Service service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        exchangeCredentials(request);
        LimitedBody body = limit(request);
        return context.sendRequest().recover(failure -> Future.succeededFuture(fault(request, body, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        String location = context.response().headers().get(HttpHeaders.LOCATION);
        if (location != null) {
            context.response().putHeader(HttpHeaders.LOCATION, atGateway(location));
        }
        return context.sendResponse();
    }

    private static void exchangeCredentials(ProxyRequest request) {
        MultiMap headers = request.headers();
        String token = headers.get(TOKEN);
        headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(headers::remove);
        CREDENTIALS.forEach(headers::remove);
        if (token != null) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
    }

    private static LimitedBody limit(ProxyRequest request) {
        long limit =
                Prefix.of(request.proxiedRequest().path()).map(Prefix::limit).orElse(0L);
        LimitedBody body = new LimitedBody(request.getBody().stream(), limit);
        request.setBody(Body.body(body, request.getBody().length()));
        return body;
    }

    private ProxyResponse fault(ProxyRequest request, LimitedBody body, Throwable failure) {
        if (body.exceeded()) {
            return answer(request, Problem.of(KitError.TOO_LARGE, "Send less.", List.of()));
        }
        LOG.warnf("%s did not answer: %s", service.value(), failure.getMessage());
        ProblemException problem = Services.problem(service, failure);
        return answer(request, Problem.of(problem.code(), problem.detail(), List.of()))
                .putHeader("Retry-After", RETRY_SECONDS);
    }

    private static ProxyResponse answer(ProxyRequest request, Problem problem) {
        return request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setBody(Body.body(Buffer.buffer(Json.write(problem))));
    }

    /** An absolute Location names a host that the client may not reach; its path is the same at the gateway. */
    private static String atGateway(String location) {
        URI uri = URI.create(location);
        if (!uri.isAbsolute() || !uri.getPath().startsWith(Prefix.ROOT)) {
            return location;
        }
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
