package studio.backlot.render.shot.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;

@QuarkusTest
@WithTestResource(StudioBacking.class)
class ShotResourceIT {
    private static final String SKETCH = """
            {"brief": {"action": "An empty stage."}, "seconds": 0.5, "format": {"width": 192, "height": 108, "frameRate": 24}}""";

    @Test
    void a_brief_becomes_a_take() {
        String location = generate("east", SKETCH);

        assertThat(status("east", location)).isEqualTo("rendered");
        as("east", "viewer")
                .get(location)
                .then()
                .statusCode(200)
                .body("take.duration.value", equalTo(12))
                .body("facts.fromLibrary", equalTo(false));
    }

    @Test
    void the_same_brief_again_comes_from_the_library() {
        status("north", generate("north", SKETCH));

        String again = generate("north", SKETCH);

        assertThat(status("north", again)).isEqualTo("rendered");
        as("north", "viewer").get(again).then().body("facts.fromLibrary", equalTo(true));
    }

    @Test
    void an_existing_shot_lends_its_world_and_can_be_asked_for_again() {
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish("acme", SampleShots.of("lent").requested());
        }
        assertThat(status("acme", "/api/v1/shots/lent@1:1A")).isEqualTo("rendered");

        String again = generate("acme", "{\"project\": \"lent\", \"shot\": \"1A\"}");
        String variant = generate(
                "acme",
                "{\"project\": \"lent\", \"shot\": \"1A\", \"seconds\": 0.5, \"brief\": {\"action\": \"Emma waves.\"}}");

        assertThat(again).endsWith("/api/v1/shots/lent@1:1A");
        assertThat(variant).contains("/api/v1/shots/lent-sketches@1:S-");
        assertThat(status("acme", variant)).isEqualTo("rendered");
        as("acme", "viewer")
                .get("/api/v1/shots?project=lent")
                .then()
                .statusCode(200)
                .body("", hasSize(1));
    }

    @Test
    void a_shot_says_what_it_waits_for() {
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish("acme", SampleShots.of("waiting").saying("Hello.").requested());
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("acme", "viewer")
                .get("/api/v1/shots/waiting@1:1A")
                .then()
                .statusCode(200)
                .body("status", equalTo("waiting"))
                .body("waitsFor", hasItem("the recording of line 1A.1")));
    }

    @Test
    void a_shot_of_another_organisation_does_not_exist() {
        String location = generate("acme", SKETCH);

        as("rival", "admin").get(location).then().statusCode(404);
        as("rival", "admin")
                .get("/api/v1/shots?project=sketches")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                       | 422 | /brief
                    {"shot": "1A"}                                           | 422 | /project
                    {"brief": {"action": " "}}                               | 422 | /brief/action
                    {"brief": {"action": "x", "lens": 4}}                    | 422 | /brief/lens
                    {"brief": {"action": "x"}, "seconds": 100000}            | 422 | /seconds
                    {"brief": {"action": "x", "lines": [{"character": "nobody", "text": "Hi."}]}} | 422 | /brief/lines/0/character
                    {"brief": {"action": "x", "size": "HUGE"}}               | 400 | /brief/size
                    {"brief": {"action": "x"}, "format": {"width": 3, "height": 4, "frameRate": 24}} | 400 | /format
                    """)
    void what_is_wrong_with_a_request_is_said_where_it_is(String body, int status, String pointer) {
        as("acme", "director")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/production/generate-shot")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(equalTo(pointer)));
    }

    @Test
    void a_shot_that_is_not_there_is_not_found() {
        as("acme", "viewer").get("/api/v1/shots/none@1:1A").then().statusCode(404);
        as("acme", "viewer").get("/api/v1/shots/gibberish").then().statusCode(404);
        as("acme", "director")
                .contentType(ContentType.JSON)
                .body("{\"project\": \"none\", \"shot\": \"1A\"}")
                .post("/api/v1/production/generate-shot")
                .then()
                .statusCode(404);
    }

    @Test
    void a_viewer_may_not_have_shots_made() {
        as("acme", "viewer")
                .contentType(ContentType.JSON)
                .body(SKETCH)
                .post("/api/v1/production/generate-shot")
                .then()
                .statusCode(403);
        given().get("/api/v1/shots?project=x").then().statusCode(401);
    }

    private static String generate(String org, String body) {
        return as(org, "director")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/production/generate-shot")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    /** The shot's status once it is decided. */
    private static String status(String org, String location) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> String.valueOf(
                                as(org, "viewer").get(location).jsonPath().getString("status")),
                        status -> status.equals("rendered") || status.equals("failed"));
    }

    private static RequestSpecification as(String org, String role) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, role));
    }
}
