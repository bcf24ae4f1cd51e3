package studio.backlot.gateway.openapi.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import studio.backlot.gateway.forward.Service;
import studio.backlot.gateway.forward.http.Services;
import studio.backlot.gateway.openapi.Documents;
import studio.backlot.kit.json.Json;

/** The merged description, asked of all services when someone wants it, and kept for a while. */
@ApplicationScoped
class OpenApi {
    private static final int BEFORE_OTHERS = 100;
    private static final Duration WHOLE = Duration.ofMinutes(5);
    private static final Duration PARTIAL = Duration.ofSeconds(5);
    private static final String PATH = "/q/openapi?format=json";
    private static final String OWN_PATH = "/q/openapi-gateway?format=json";

    private final Services services;
    private final Clock clock;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept("", Instant.EPOCH));

    OpenApi(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    private record Kept(String json, Instant until) {}

    private record Part(String name, Optional<JsonNode> document) {}

    void routes(@Observes Router router) {
        router.get("/q/openapi").order(-BEFORE_OTHERS).handler(this::answer);
        router.get("/api/v1/openapi").order(-BEFORE_OTHERS).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        int port = context.request().localAddress().port();
        document(port)
                .subscribe()
                .with(
                        json -> context.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                .end(json),
                        context::fail);
    }

    private Uni<String> document(int port) {
        Kept now = kept.get();
        return now.until().isAfter(clock.instant()) ? Uni.createFrom().item(now.json()) : ask(port);
    }

    private Uni<String> ask(int port) {
        Stream<Uni<Part>> others = Arrays.stream(Service.values())
                .map(service -> part(
                        service.value(), services.exchange(service, HttpMethod.GET, PATH, Map.of(), Buffer.buffer())));
        Stream<Uni<Part>> own = Stream.of(part("gateway", services.own(port, OWN_PATH)));
        return Multi.createFrom()
                .items(Stream.concat(own, others))
                .onItem()
                .transformToUniAndConcatenate(part -> part)
                .collect()
                .asList()
                .map(this::keep);
    }

    private String keep(List<Part> parts) {
        Documents documents = new Documents(Json.mapper());
        List<String> absent = new ArrayList<>();
        parts.forEach(part -> part.document()
                .ifPresentOrElse(document -> documents.add(part.name(), document), () -> absent.add(part.name())));
        String json = documents.merged(absent).toString();
        kept.set(new Kept(json, clock.instant().plus(absent.isEmpty() ? WHOLE : PARTIAL)));
        return json;
    }

    private static Uni<Part> part(String name, Uni<Services.Answer> answer) {
        return answer.map(given -> new Part(name, tree(given)))
                .onFailure()
                .recoverWithItem(() -> new Part(name, Optional.empty()));
    }

    private static Optional<JsonNode> tree(Services.Answer answer) {
        try {
            return answer.status() == 200
                    ? Optional.of(Json.read(answer.body().getBytes(), JsonNode.class))
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
