package studio.backlot.gateway;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(StudioBacking.class)
@WithTestResource(ServicesBehind.class)
class ProductionIT {
    @TestHTTPResource("/")
    URI gateway;

    private OneProduction production;

    @BeforeEach
    void open() {
        production = new OneProduction(gateway);
    }

    @AfterEach
    void close() {
        production.close();
    }

    @Test
    void a_source_is_applied_once_however_often_it_is_put() {
        Map<String, Object> source = Map.of("files", Map.of("film.yaml", "title: One"));
        production
                .apply(source)
                .statusCode(202)
                .header("Location", containsString("/api/v1/productions/" + production.name() + "?revision=1"))
                .body("production.revision", equalTo(1))
                .body("unchanged", equalTo(false))
                .body("links.events", equalTo("/api/v1/productions/" + production.name() + "/events?revision=1"));
        production
                .apply(source)
                .statusCode(202)
                .body("production.revision", equalTo(1))
                .body("unchanged", equalTo(true));
        production.apply(Map.of("files", Map.of("film.yaml", "title: Two"))).body("production.revision", equalTo(2));
        production
                .asAdmin()
                .get(production.path(""))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("state", equalTo("applied"))
                .body("reasons", empty());
        production
                .asAdmin()
                .get(production.path("?revision=1"))
                .then()
                .body("revision", equalTo(1))
                .body("latestRevision", equalTo(2));
        production
                .asAdmin()
                .get("/api/v1/productions")
                .then()
                .body("productions", hasSize(1))
                .body("productions[0].revision", equalTo(2));
    }

    @Test
    void a_revision_that_is_planned_does_not_disturb_the_one_that_is_made() {
        production.apply(Map.of("files", Map.of("film.yaml", "title: One"))).statusCode(202);
        production
                .asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("files", Map.of("film.yaml", "title: Two")))
                .put(production.path("?intent=plan"))
                .then()
                .statusCode(202)
                .body("production.revision", equalTo(2));
        ScreenplayPublished screenplay = production.film().screenplay();
        production.publish(new ScreenplayPublished(
                new ProductionRef(new ProjectId(production.name()), 2),
                screenplay.title(),
                screenplay.format(),
                screenplay.scenes(),
                screenplay.cast(),
                Optional.of(Intent.PLAN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        await().atMost(OneProduction.PATIENCE).untilAsserted(() -> production
                .asAdmin()
                .get(production.path("?revision=2"))
                .then()
                .body("title", equalTo("The Last Algorithm"))
                .body("state", equalTo("planned"))
                .body("latestRevision", equalTo(1)));
        production
                .asAdmin()
                .get(production.path(""))
                .then()
                .body("revision", equalTo(1))
                .body("state", equalTo("applied"));
        production
                .asAdmin()
                .get("/api/v1/productions")
                .then()
                .body("productions", hasSize(1))
                .body("productions[0].revision", equalTo(1));
        production
                .asAdmin()
                .contentType(ContentType.JSON)
                .body("{}")
                .put(production.path("?intent=dream"))
                .then()
                .statusCode(400);
    }

    @Test
    void what_the_story_service_finds_wrong_is_said_and_nothing_is_made() {
        production
                .apply(Map.of("files", Map.of("film.yaml", "WRONG")))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].line", equalTo(3));
        production
                .asAdmin()
                .get(production.path(""))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-production"));
    }

    @Test
    void a_source_that_is_too_large_is_refused_before_anyone_reads_it() {
        String half = "x".repeat(6_000_000);
        for (int i = 0; i < 3; i++) {
            production
                    .apply(Map.of("files", Map.of("a", half, "b", half)))
                    .statusCode(413)
                    .body("code", equalTo("source-too-large"));
            production.apply(Map.of("files", Map.of("film.yaml", "title: One"))).statusCode(202);
        }
    }

    @Test
    void sources_put_one_after_the_other_are_all_answered() {
        for (int revision = 1; revision <= 300; revision++) {
            production
                    .apply(Map.of("files", Map.of("film.yaml", "title: Take " + revision)))
                    .statusCode(202)
                    .body("production.revision", equalTo(revision));
        }
    }

    @Test
    void the_status_follows_the_events_to_the_end() {
        production.make();
        production
                .asAdmin()
                .get(production.path(""))
                .then()
                .body("state", equalTo("complete"))
                .body("title", equalTo("The Last Algorithm"))
                .body("counts.dialogue.done", equalTo(4))
                .body("counts.dialogue.total", equalTo(4))
                .body("counts.shots.done", equalTo(4))
                .body("counts.rendered", equalTo(3))
                .body("counts.fromLibrary", equalTo(1))
                .body("durationSeconds", equalTo(32.0f))
                .body("loudness.integrated", equalTo(-14.1f))
                .body("steps.state", not(hasItem("waiting")))
                .body("completedAt", notNullValue())
                .body(
                        "artefacts.name",
                        hasItems(
                                "film.mp4",
                                "captions.srt",
                                "captions.vtt",
                                "timeline.otio",
                                "stem-dx.wav",
                                "trailer.mp4",
                                "poster.png",
                                "report.html"));
    }

    @Test
    void a_redelivered_event_is_logged_once() {
        UUID id = UUID.randomUUID();
        production.publish(id, production.film().screenplay());
        production.publish(id, production.film().screenplay());
        production.publish(production.film().storyboard());
        await().atMost(OneProduction.PATIENCE).untilAsserted(() -> production
                .asAdmin()
                .get(production.path(""))
                .then()
                .statusCode(200)
                .body("lastSequence", equalTo(2)));
    }
}
