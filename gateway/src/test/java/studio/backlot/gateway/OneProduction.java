package studio.backlot.gateway;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.kit.test.TestKafka;

/** A production of an organisation of its own, seen through the gateway; the services behind are the test, which publishes their events. */
final class OneProduction implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final URI gateway;
    private final TestKafka kafka = new TestKafka();
    private final String org = Tenants.name();
    private final String name = "film-" + UUID.randomUUID();
    private final String admin = Tenants.organization(org);
    private Films film = Films.named(name);

    OneProduction(URI gateway) {
        this.gateway = gateway;
    }

    String name() {
        return name;
    }

    Films film() {
        return film;
    }

    /** Its film from now on has these files. */
    void with(Map<String, AssetRef> files) {
        film = film.with(files);
    }

    RequestSpecification asAdmin() {
        return Tenants.as(admin);
    }

    /** Its path in the API, and what follows. */
    String path(String below) {
        return "/api/v1/productions/" + name + below;
    }

    ValidatableResponse apply(Map<String, Object> source) {
        return asAdmin()
                .contentType(ContentType.JSON)
                .body(source)
                .put(path(""))
                .then();
    }

    void publish(Event event) {
        kafka.publish(org, event);
    }

    void publish(UUID id, Event event) {
        kafka.publish(id, org, event);
    }

    /** Applies it and has the services make it, to the end. */
    void make() {
        apply(Map.of("files", Map.of("film.yaml", "x"))).statusCode(202);
        List<ProductionEvent> asked = film.asked();
        asked.forEach(this::publish);
        await().atMost(PATIENCE)
                .untilAsserted(() -> asAdmin().get(path("")).then().body("lastSequence", equalTo(asked.size())));
        film.answered().forEach(this::publish);
        awaitState("complete");
    }

    void awaitState(String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> asAdmin().get(path("")).then().statusCode(200).body("state", equalTo(state)));
    }

    AssetRef store(byte[] bytes, String mediaType) {
        String sha256 = asAdmin()
                .contentType(mediaType)
                .body(bytes)
                .post("/api/v1/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        return new AssetRef(sha256, mediaType, bytes.length);
    }

    /** Its server-sent events, from the start or after an id. */
    ServerEvents events(@Nullable String lastEventId) {
        return new ServerEvents(gateway.resolve(path("/events")), admin, lastEventId);
    }

    /** Those of a revision. */
    ServerEvents eventsOf(int revision) {
        return new ServerEvents(gateway.resolve(path("/events?revision=" + revision)), admin, null);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
