package studio.backlot.render.engine.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.PlanRequested;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;

/** An organisation that has films planned and made: what it asks, and what it is told. */
final class FilmDesk implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String org;
    private final TestKafka kafka = new TestKafka();

    FilmDesk(String org) {
        this.org = org;
    }

    @Override
    public void close() {
        kafka.close();
    }

    TestKafka kafka() {
        return kafka;
    }

    void asks(Event event) {
        kafka.publish(org, event);
    }

    /** The same message, twice. */
    void asksTwice(Event event) {
        UUID id = UUID.randomUUID();
        kafka.publish(id, org, event);
        kafka.publish(id, org, event);
    }

    /** The plan of a revision that consists of these shots. */
    JsonPath plan(List<ShotRequested> shots) {
        ProductionRef production = shots.getFirst().production();
        asks(new PlanRequested(
                production, shots.stream().map(shot -> shot.shot().id()).toList()));
        shots.forEach(shot -> asks(new ShotRequested(
                shot.production(),
                shot.scene(),
                shot.shot(),
                shot.follows(),
                shot.world(),
                shot.format(),
                shot.seed(),
                Optional.of(Intent.PLAN),
                shot.tier(),
                shot.engine())));
        String path = "/api/v1/productions/%s/plan?revision=%d".formatted(production.project(), production.revision());
        await().atMost(PATIENCE).until(() -> as("viewer").get(path).statusCode() == 200);
        return as("viewer").get(path).jsonPath();
    }

    /** The take that a shot was given first, in whichever of these productions. */
    ShotRendered rendered(Predicate<ProductionRef> production, String shot) {
        await().atMost(PATIENCE)
                .until(() -> !all(production, shot).isEmpty()
                        || !failures(production).isEmpty());
        assertThat(failures(production)).isEmpty();
        return all(production, shot).getFirst();
    }

    private List<ShotRendered> all(Predicate<ProductionRef> production, String shot) {
        return kafka.all(
                ShotRendered.class,
                org,
                event -> production.test(event.production())
                        && event.shot().value().equals(shot));
    }

    WorkFailed failed(Predicate<ProductionRef> production) {
        await().atMost(PATIENCE).until(() -> !failures(production).isEmpty());
        return failures(production).getFirst();
    }

    private List<WorkFailed> failures(Predicate<ProductionRef> production) {
        return kafka.all(WorkFailed.class, org, failed -> production.test(failed.production()));
    }

    JsonPath bill(ProductionRef production) {
        return as("viewer")
                .get("/api/v1/productions/%s/bill?revision=%d".formatted(production.project(), production.revision()))
                .jsonPath();
    }

    /** One of its people. */
    RequestSpecification as(String role) {
        return as(org, role);
    }

    static RequestSpecification as(String org, String role) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, role));
    }
}
