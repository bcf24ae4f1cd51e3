package studio.backlot.preproduction.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.preproduction.greenlight.Productions;

@QuarkusTest
@WithTestResource(StudioBacking.class)
class ReviewIT {
    private static final String RETAKE = """
            {"take": "1A-1", "decision": "retake", "notes": ["slower"],
             "region": {"x": 0.25, "y": 0, "width": 0.5, "height": 1},
             "range": {"start": {"value": 12, "rate": 24}, "duration": {"value": 24, "rate": 24}}}""";

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    @Test
    void a_decision_is_kept_and_published_once_however_often_it_is_sent() {
        greenlit("reviewed");
        Map<String, String> once = Map.of("Idempotency-Key", "review-1");
        decide("reviewed", "1A", "director", RETAKE, once).statusCode(201).body("decided.reviewer", equalTo("tester"));
        decide("reviewed", "1A", "director", RETAKE, once).statusCode(201);
        decide("reviewed", "1A", "editor", "{\"take\": \"1A-2\", \"decision\": \"circle\"}", Map.of())
                .statusCode(201);

        List<ReviewDecided> published = kafka.awaitAll(
                ReviewDecided.class,
                "acme",
                event -> event.production().project().value().equals("reviewed"),
                2);
        assertThat(published).hasSize(2);
        assertThat(published.getFirst().decision()).isEqualTo(ReviewDecision.RETAKE);
        assertThat(published.getFirst().scene()).isEqualTo(new SceneId("1"));
        assertThat(published.getFirst().notes()).containsExactly("slower");
        assertThat(published.getFirst().region()).isPresent();
        assertThat(published.getFirst().range()).isPresent();
        given().header("Authorization", "Bearer " + TestTokens.token("acme", "viewer"))
                .get("/api/v1/productions/reviewed/shots/1A/reviews")
                .then()
                .statusCode(200)
                .body("decided.decision", contains("retake", "circle"));
    }

    @Test
    void what_is_not_there_or_is_anothers_cannot_be_reviewed() {
        greenlit("guarded");
        decide("nowhere", "1A", "director", RETAKE, Map.of()).statusCode(404);
        decide("guarded", "9A", "director", RETAKE.replace("1A-1", "9A-1"), Map.of())
                .statusCode(404);
        decide("guarded", "1A", "viewer", RETAKE, Map.of()).statusCode(403);
        given().header("Authorization", "Bearer " + TestTokens.token("globex", "admin"))
                .contentType("application/json")
                .body(RETAKE)
                .post("/api/v1/productions/guarded/shots/1A/reviews")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().header("Authorization", "Bearer " + TestTokens.token("globex", "admin"))
                .get("/api/v1/productions/guarded/shots/1A/reviews")
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer " + TestTokens.token("acme", "viewer"))
                .get("/api/v1/productions/guarded/shots/1A/reviews")
                .then()
                .body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"take": "1B-1", "decision": "retake"}                           | 422 | /take
            {"take": "1A", "decision": "retake"}                             | 422 | /take
            {"decision": "retake"}                                           | 400 | /take
            {"take": "1A-1"}                                                 | 400 | /decision
            {"take": "1A-1", "decision": "retake", "notes": [" "]}           | 422 | /notes/0
            {"take": "1A-1", "decision": "burn"}                             | 400 | /decision
            """)
    void what_is_wrong_with_a_review_is_said_where_it_is(String body, int status, String pointer) {
        greenlit("wrong");
        decide("wrong", "1A", "director", body, Map.of())
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(pointer));
    }

    private void greenlit(String project) {
        kafka.publish("acme", Productions.screenplay(project));
        kafka.publish(
                "acme", Productions.storyboard(project, List.of(Productions.shot("1A", "1", Link.OPENS, "sarah"))));
        kafka.publish("acme", new CharacterLocked(Productions.production(project), Productions.member("sarah")));
        kafka.publish("acme", new CharacterLocked(Productions.production(project), Productions.member("aria")));
        kafka.await(
                ProductionGreenlit.class,
                "acme",
                event -> event.production().project().value().equals(project));
    }

    private static ValidatableResponse decide(
            String project, String shot, String role, String body, Map<String, String> headers) {
        return given().header("Authorization", "Bearer " + TestTokens.token("acme", role))
                .headers(headers)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/productions/" + project + "/shots/" + shot + "/reviews")
                .then();
    }
}
