package studio.backlot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static studio.backlot.gateway.Tenants.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.ProductionEvent;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkProgressed;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;

@QuarkusTest
@WithTestResource(StudioBacking.class)
@WithTestResource(ServicesBehind.class)
class ProductionIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final byte[] FILM = "0123456789abcdef".repeat(4096).getBytes(StandardCharsets.US_ASCII);

    @TestHTTPResource("/")
    URI gateway;

    private final TestKafka kafka = new TestKafka();
    private final String org = Tenants.name();
    private final String name = "film-" + UUID.randomUUID();
    private String admin = "";
    private Films film = Films.named(name);

    @BeforeEach
    void open() {
        admin = Tenants.organization(org);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void a_source_is_applied_once_however_often_it_is_put() {
        Map<String, Object> source = Map.of("files", Map.of("film.yaml", "title: One"));
        apply(source)
                .statusCode(202)
                .header("Location", containsString("/api/v1/productions/" + name + "?revision=1"))
                .body("production.revision", equalTo(1))
                .body("unchanged", equalTo(false))
                .body("links.events", equalTo("/api/v1/productions/" + name + "/events?revision=1"));
        apply(source).statusCode(202).body("production.revision", equalTo(1)).body("unchanged", equalTo(true));
        apply(Map.of("files", Map.of("film.yaml", "title: Two"))).body("production.revision", equalTo(2));
        as(admin)
                .get(path(""))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("state", equalTo("applied"))
                .body("reasons", empty());
        as(admin).get(path("?revision=1")).then().body("revision", equalTo(1)).body("latestRevision", equalTo(2));
        as(admin)
                .get("/api/v1/productions")
                .then()
                .body("productions", hasSize(1))
                .body("productions[0].revision", equalTo(2));
    }

    @Test
    void a_revision_that_is_planned_does_not_disturb_the_one_that_is_made() {
        apply(Map.of("files", Map.of("film.yaml", "title: One"))).statusCode(202);
        as(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("files", Map.of("film.yaml", "title: Two")))
                .put(path("?intent=plan"))
                .then()
                .statusCode(202)
                .body("production.revision", equalTo(2));
        ScreenplayPublished screenplay = film.screenplay();
        kafka.publish(
                org,
                new ScreenplayPublished(
                        new ProductionRef(new ProjectId(name), 2),
                        screenplay.title(),
                        screenplay.format(),
                        screenplay.scenes(),
                        screenplay.cast(),
                        Optional.of(Intent.PLAN),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        await().atMost(PATIENCE).untilAsserted(() -> as(admin)
                .get(path("?revision=2"))
                .then()
                .body("title", equalTo("The Last Algorithm"))
                .body("state", equalTo("planned"))
                .body("latestRevision", equalTo(1)));
        as(admin).get(path("")).then().body("revision", equalTo(1)).body("state", equalTo("applied"));
        as(admin)
                .get("/api/v1/productions")
                .then()
                .body("productions", hasSize(1))
                .body("productions[0].revision", equalTo(1));
        as(admin)
                .contentType(ContentType.JSON)
                .body("{}")
                .put(path("?intent=dream"))
                .then()
                .statusCode(400);
    }

    @Test
    void what_the_story_service_finds_wrong_is_said_and_nothing_is_made() {
        apply(Map.of("files", Map.of("film.yaml", "WRONG")))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].line", equalTo(3));
        as(admin)
                .get(path(""))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-production"));
    }

    @Test
    void a_source_that_is_too_large_is_refused_before_anyone_reads_it() {
        String half = "x".repeat(6_000_000);
        for (int i = 0; i < 3; i++) {
            apply(Map.of("files", Map.of("a", half, "b", half)))
                    .statusCode(413)
                    .body("code", equalTo("source-too-large"));
            apply(Map.of("files", Map.of("film.yaml", "title: One"))).statusCode(202);
        }
    }

    @Test
    void sources_put_one_after_the_other_are_all_answered() {
        for (int revision = 1; revision <= 300; revision++) {
            apply(Map.of("files", Map.of("film.yaml", "title: Take " + revision)))
                    .statusCode(202)
                    .body("production.revision", equalTo(revision));
        }
    }

    @Test
    void the_status_follows_the_events_to_the_end() {
        make();
        as(admin)
                .get(path(""))
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
    void the_events_replay_from_the_start_and_end_with_done() throws Exception {
        make();
        try (ServerEvents events = events(null)) {
            events.ended().get(3, TimeUnit.MINUTES);
            assertThat(events.names())
                    .containsSubsequence("applied", "storyboard", "greenlit", "dialogue", "shot", "picture")
                    .contains("cast", "portrait", "master", "trailer", "poster")
                    .endsWith("done");
            assertThat(events.messages())
                    .extracting(ServerEvents.Message::event)
                    .filteredOn("shot"::equals)
                    .hasSize(4);
            assertThat(events.messages())
                    .filteredOn(message -> message.event().equals("shot"))
                    .last()
                    .satisfies(message -> assertThat(message.data())
                            .contains(
                                    "\"done\":4", "\"total\":4", "\"fromLibrary\"", "\"keyFrame\":\"/api/v1/assets/"));
            assertThat(events.messages())
                    .filteredOn(message -> message.event().equals("dialogue"))
                    .hasSize(4)
                    .allSatisfy(message ->
                            assertThat(message.data()).contains("\"text\":\"You were never meant to remember this.\""));
            assertThat(events.messages())
                    .extracting(message -> Long.parseLong(message.id()))
                    .isSorted();
        }
    }

    @Test
    void a_client_that_comes_back_gets_what_it_missed_and_nothing_twice() throws Exception {
        make();
        try (ServerEvents all = events(null)) {
            all.ended().get(3, TimeUnit.MINUTES);
            List<ServerEvents.Message> messages = all.messages();
            int stop = messages.size() / 2;
            try (ServerEvents rest = events(messages.get(stop - 1).id())) {
                rest.ended().get(3, TimeUnit.MINUTES);
                assertThat(rest.messages()).isEqualTo(messages.subList(stop, messages.size()));
            }
        }
    }

    @Test
    void events_and_progress_go_live_to_everyone_who_watches() throws Exception {
        apply(Map.of("files", Map.of("film.yaml", "x"))).statusCode(202);
        try (ServerEvents one = events(null);
                ServerEvents two = events(null)) {
            kafka.publish(org, film.screenplay());
            await().atMost(PATIENCE)
                    .until(() -> one.names().contains("applied") && two.names().contains("applied"));
            kafka.publish(org, new WorkProgressed(film.ref(), Step.SHOT, "1A", 96, 192));
            await().atMost(PATIENCE)
                    .until(() -> one.names().contains("progress") && two.names().contains("progress"));
            assertThat(one.messages())
                    .filteredOn(message -> message.event().equals("progress"))
                    .allSatisfy(message -> {
                        assertThat(message.id()).isEmpty();
                        assertThat(message.data()).contains("\"percent\":50");
                    });
            film.all().forEach(event -> kafka.publish(org, event));
            one.ended().get(3, TimeUnit.MINUTES);
            assertThat(one.names()).endsWith("done");
        }
    }

    @Test
    void a_failure_makes_it_incomplete_with_its_reason() throws Exception {
        apply(Map.of("files", Map.of("film.yaml", "x")));
        kafka.publish(org, film.greenlit());
        kafka.publish(org, film.failed(Step.SHOT, "1B"));
        awaitState("incomplete");
        as(admin)
                .get(path(""))
                .then()
                .body("reasons[0].what", equalTo("1B"))
                .body("reasons[0].code", equalTo("no-such-thing"))
                .body("reasons[0].type", equalTo("https://backlot.studio/problems/no-such-thing"));
        try (ServerEvents events = events(null)) {
            events.ended().get(3, TimeUnit.MINUTES);
            assertThat(events.names()).contains("failed").endsWith("incomplete");
        }
    }

    @Test
    void a_redelivered_event_is_logged_once() {
        UUID id = UUID.randomUUID();
        kafka.publish(id, org, film.screenplay());
        kafka.publish(id, org, film.screenplay());
        kafka.publish(org, film.storyboard());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as(admin).get(path("")).then().statusCode(200).body("lastSequence", equalTo(2)));
    }

    @Test
    void an_artefact_is_had_whole_or_in_part() {
        film = film.with(Map.of("film.mp4", store(FILM, "video/mp4")));
        make();
        String url = path("/artefacts/film.mp4");
        String etag = as(admin)
                .get(url)
                .then()
                .statusCode(200)
                .contentType("video/mp4")
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", String.valueOf(FILM.length))
                .header("Content-Disposition", "inline; filename=\"film.mp4\"")
                .extract()
                .header("ETag");
        assertThat(as(admin).get(url).asByteArray()).isEqualTo(FILM);
        as(admin)
                .header("Range", "bytes=16-31")
                .get(url)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 16-31/" + FILM.length)
                .header("Content-Length", "16")
                .body(equalTo("0123456789abcdef"));
        as(admin).header("Range", "bytes=-3").get(url).then().statusCode(206).body(equalTo("def"));
        as(admin)
                .header("Range", "bytes=" + FILM.length + "-")
                .get(url)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + FILM.length)
                .contentType("application/problem+json");
        as(admin)
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"other\"")
                .get(url)
                .then()
                .statusCode(200);
        as(admin).header("If-None-Match", etag).get(url).then().statusCode(304);
        as(admin)
                .head(url)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(FILM.length))
                .header("ETag", etag);
        as(admin).get(url + "?download=1").then().header("Content-Disposition", "attachment; filename=\"film.mp4\"");
        as(admin).get(path("/artefacts/nothing.txt")).then().statusCode(404).body("code", equalTo("unknown-artefact"));
    }

    @Test
    void the_report_is_one_page_of_everything() {
        film = film.with(ReportPictures.store(this::store));
        make();
        String page = as(admin)
                .get(path("/artefacts/report.html"))
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
        assertThat(page)
                .contains(
                        "The Last Algorithm",
                        "INT. LAB - NIGHT",
                        "1A-1",
                        "Sarah",
                        "data:image/jpeg;base64,",
                        "-14.1",
                        "from library")
                .contains("The line was longer than the shot")
                .contains("garment-colour of sarah/garment-0", "0.84 / 1.50", "as it came", "was moved to the expected")
                .doesNotContain("<script", "http://", "{report", "{#", "NOT_FOUND");
        ReportPictures.keep(page);
    }

    @Test
    void usage_is_counted_once_from_the_events() {
        make();
        film.all().forEach(event -> kafka.publish(org, event));
        await().atMost(PATIENCE).untilAsserted(() -> as(admin)
                .get("/api/v1/usage?production=" + name)
                .then()
                .statusCode(200)
                .body("totals.find { it.meter == 'film-seconds' }.quantity", equalTo(64.0f)));
        as(admin)
                .get("/api/v1/usage")
                .then()
                .body("totals.find { it.meter == 'shots-rendered' }.quantity", notNullValue())
                .body("totals.find { it.meter == 'bytes-stored' }.entries", equalTo(27));
    }

    @Test
    void a_tool_reports_its_own_usage() {
        Map<String, Object> report = Map.of("meter", "gpu-seconds", "quantity", 12.5, "unit", "s", "production", name);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(admin)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(report)
                    .post("/api/v1/usage")
                    .then()
                    .statusCode(201);
        }
        as(admin)
                .get("/api/v1/usage")
                .then()
                .body("totals.find { it.meter == 'gpu-seconds' }.quantity", equalTo(12.5f));
        as(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("meter", "X!", "quantity", -1, "unit", "s"))
                .post("/api/v1/usage")
                .then()
                .statusCode(422)
                .body("violations", hasSize(2));
        as(admin).get("/api/v1/usage?from=yesterday").then().statusCode(422);
    }

    private void make() {
        apply(Map.of("files", Map.of("film.yaml", "x"))).statusCode(202);
        List<ProductionEvent> asked = film.asked();
        asked.forEach(event -> kafka.publish(org, event));
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(admin).get(path("")).then().body("lastSequence", equalTo(asked.size())));
        film.answered().forEach(event -> kafka.publish(org, event));
        awaitState("complete");
    }

    private void awaitState(String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as(admin).get(path("")).then().statusCode(200).body("state", equalTo(state)));
    }

    private ValidatableResponse apply(Map<String, Object> source) {
        return as(admin)
                .contentType(ContentType.JSON)
                .body(source)
                .put(path(""))
                .then();
    }

    private AssetRef store(byte[] bytes, String mediaType) {
        String sha256 = as(admin)
                .contentType(mediaType)
                .body(bytes)
                .post("/api/v1/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        return new AssetRef(sha256, mediaType, bytes.length);
    }

    private ServerEvents events(@Nullable String lastEventId) {
        return new ServerEvents(gateway.resolve(path("/events")), admin, lastEventId);
    }

    private String path(String below) {
        return "/api/v1/productions/" + name + below;
    }
}
