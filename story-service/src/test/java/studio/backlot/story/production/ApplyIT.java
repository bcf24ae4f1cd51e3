package studio.backlot.story.production;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.story.script.HiredWriter;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "story"))
@TestProfile(HiredWriter.class)
class ApplyIT {

    private static final Map<String, String> BARE =
            Map.of("screenplay.fountain", "INT. LAB - NIGHT\n\nSarah types.\n\nSARAH\nIt learns.\n");

    private static RequestSpecification as(String org, String... roles) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, roles))
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse apply(String org, String name, Map<String, String> files) {
        return as(org, "writer")
                .body(Map.of("files", files))
                .put("/api/v1/productions/" + name)
                .then();
    }

    @Test
    void a_source_is_published_as_screenplay_and_storyboard() {
        apply("acme", "first", Productions.files(Productions.EXAMPLES.resolve("the-last-algorithm")))
                .statusCode(202)
                .body("production.project", equalTo("first"))
                .body("production.revision", is(1))
                .body("unchanged", is(false));
        try (TestKafka kafka = new TestKafka()) {
            ScreenplayPublished screenplay = kafka.await(
                    ScreenplayPublished.class,
                    "acme",
                    event -> event.production().project().value().equals("first"));
            StoryboardPublished storyboard = kafka.await(
                    StoryboardPublished.class,
                    "acme",
                    event -> event.production().project().value().equals("first"));
            assertThat(screenplay.title()).isEqualTo("The Last Algorithm");
            assertThat(screenplay.cast())
                    .extracting(member -> member.id().value())
                    .containsExactly("aria", "sarah");
            assertThat(screenplay.scenes()).hasSize(2);
            assertThat(storyboard.shots()).hasSize(8);
            assertThat(storyboard.sets()).extracting(set -> set.id().value()).containsExactly("lab");
            assertThat(storyboard.shots().getFirst().brief().dialogue())
                    .extracting(DialogueLine::text)
                    .containsExactly("Last run. If this one learns, we are done.");
        }
    }

    @Test
    void the_same_source_is_the_same_revision_and_is_published_once() {
        apply("acme", "again", BARE)
                .statusCode(202)
                .body("production.revision", is(1))
                .body("unchanged", is(false));
        apply("acme", "again", BARE)
                .statusCode(202)
                .body("production.revision", is(1))
                .body("unchanged", is(true));
        Map<String, String> changed = new HashMap<>(BARE);
        changed.put("README.md", "Not part of the film.");
        apply("acme", "again", changed).statusCode(202).body("unchanged", is(true));
        changed.put("screenplay.fountain", BARE.get("screenplay.fountain") + "\nShe smiles.\n");
        apply("acme", "again", changed)
                .statusCode(202)
                .body("production.revision", is(2))
                .body("unchanged", is(false));
        try (TestKafka kafka = new TestKafka()) {
            List<StoryboardPublished> published = kafka.awaitAll(
                    StoryboardPublished.class,
                    "acme",
                    event -> event.production().project().value().equals("again"),
                    2);
            assertThat(published)
                    .extracting(event -> event.production().revision())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void the_same_source_is_made_once_more_when_its_revision_is_named() {
        apply("acme", "unfinished", BARE).body("production.revision", is(1));
        apply("acme", "unfinished?again=2", BARE)
                .body("production.revision", is(1))
                .body("unchanged", is(true));
        apply("acme", "unfinished?again=1", BARE)
                .body("production.revision", is(2))
                .body("unchanged", is(false));
        apply("acme", "unfinished?again=1", BARE)
                .body("production.revision", is(2))
                .body("unchanged", is(true));
        apply("other", "unfinished?again=2", BARE)
                .body("production.revision", is(1))
                .body("unchanged", is(false));
        try (TestKafka kafka = new TestKafka()) {
            assertThat(kafka.awaitAll(
                            StoryboardPublished.class,
                            "acme",
                            event -> event.production().project().value().equals("unfinished"),
                            2))
                    .extracting(event -> event.production().revision())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void a_source_that_is_planned_is_a_revision_apart_from_those_that_are_made() {
        apply("acme", "wished", BARE).body("production.revision", is(1));
        Map<String, String> changed =
                Map.of("screenplay.fountain", BARE.get("screenplay.fountain") + "\nShe smiles.\n");
        apply("acme", "wished?intent=plan", changed)
                .statusCode(202)
                .body("production.revision", is(2))
                .body("unchanged", is(false));
        apply("acme", "wished?intent=plan", changed).body("production.revision", is(3));
        apply("acme", "wished", BARE).body("production.revision", is(1)).body("unchanged", is(true));
        apply("acme", "wished", changed).body("production.revision", is(4)).body("unchanged", is(false));
        apply("acme", "wished?intent=dream", BARE).statusCode(422).body("violations[0].pointer", equalTo("/intent"));
        as("acme", "viewer")
                .get("/api/v1/productions/wished/revisions")
                .then()
                .body("intent", equalTo(List.of("make", "plan", "plan", "make")));
        try (TestKafka kafka = new TestKafka()) {
            assertThat(kafka.awaitAll(
                            ScreenplayPublished.class,
                            "acme",
                            event -> event.production().project().value().equals("wished"),
                            4))
                    .extracting(ScreenplayPublished::purpose)
                    .containsExactly(Intent.MAKE, Intent.PLAN, Intent.PLAN, Intent.MAKE);
        }
    }

    @Test
    void a_draft_or_an_excerpt_of_a_source_is_a_revision_of_its_own_and_names_only_what_there_is() {
        apply("acme", "partly", BARE).body("production.revision", is(1));
        apply("acme", "partly?tier=draft&shot=1A", BARE)
                .statusCode(202)
                .body("production.revision", is(2))
                .body("unchanged", is(false));
        apply("acme", "partly?tier=draft&shot=1A", BARE)
                .body("production.revision", is(2))
                .body("unchanged", is(true));
        apply("acme", "partly?tier=sketch", BARE).statusCode(422).body("violations[0].pointer", equalTo("/tier"));
        apply("acme", "partly?scene=1,12&shot=1AA", BARE)
                .statusCode(422)
                .body("violations.pointer", equalTo(List.of("/scene", "/shot")))
                .body("violations[0].detail", startsWith("the film has no scene '12'"))
                .body("violations[1].detail", containsString("did you mean '1A'"));
        try (TestKafka kafka = new TestKafka()) {
            ScreenplayPublished draft = kafka.awaitAll(
                            ScreenplayPublished.class,
                            "acme",
                            event -> event.production().project().value().equals("partly"),
                            2)
                    .getLast();
            assertThat(draft.tier()).contains(Tier.DRAFT);
            assertThat(draft.part().shots()).containsExactly(new ShotId("1A"));
            assertThat(draft.format()).isEqualTo(new FilmFormat(640, 360, 24));
        }
    }

    @Test
    void one_source_applied_by_many_at_once_becomes_one_revision() {
        List<Integer> revisions = Stream.of(IntStream.range(0, 8)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> apply("acme", "rush", BARE)
                                .statusCode(202)
                                .extract()
                                .<Integer>path("production.revision")))
                        .toList())
                .flatMap(List::stream)
                .map(CompletableFuture::join)
                .toList();
        assertThat(revisions).containsOnly(1);
        as("acme", "viewer")
                .get("/api/v1/productions/rush/revisions")
                .then()
                .statusCode(200)
                .body("", hasSize(1));
    }

    @Test
    void what_is_wrong_is_said_with_file_line_column_and_pointer_and_nothing_is_kept() {
        Map<String, String> files = new HashMap<>(BARE);
        files.put("cast/sarah.yaml", """
                apiVersion: backlot.studio/v1
                kind: Character
                metadata: {name: sarah}
                spec:
                  identity:
                    hairs: black bun
                    eyes: "#12345"
                """);
        apply("acme", "broken", files)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-production"))
                .body("violations", hasSize(1))
                .body("violations[0].file", equalTo("cast/sarah.yaml"))
                .body("violations[0].line", is(6))
                .body("violations[0].column", is(5))
                .body("violations[0].pointer", equalTo("/spec/identity/hairs"))
                .body("violations[0].detail", equalTo("'hairs' is not known here; did you mean 'hair'?"));
        as("acme", "viewer")
                .get("/api/v1/productions/broken/revisions")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-revision"));
    }

    @Test
    void another_organisation_has_its_own_productions_and_sees_no_other() {
        apply("north", "mine", BARE).statusCode(202).body("production.revision", is(1));
        as("south", "viewer").get("/api/v1/productions/mine/revisions").then().statusCode(404);
        as("south", "viewer")
                .get("/api/v1/productions/mine/revisions/1/source")
                .then()
                .statusCode(404);
        apply("south", "mine", BARE)
                .statusCode(202)
                .body("production.revision", is(1))
                .body("unchanged", is(false));
        as("north", "viewer")
                .get("/api/v1/productions/mine/revisions/1/source")
                .then()
                .statusCode(200)
                .body("files.keySet()", hasItem("screenplay.fountain"));
    }

    @Test
    void only_those_who_write_may_apply() {
        as("acme", "viewer")
                .body(Map.of("files", BARE))
                .put("/api/v1/productions/no")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(Map.of("files", BARE))
                .put("/api/v1/productions/no")
                .then()
                .statusCode(401);
        apply("acme", "-odd", BARE).statusCode(422).body("violations[0].pointer", equalTo("/name"));
    }

    @Test
    void a_screenplay_of_twenty_megabytes_is_refused_before_it_is_read() {
        apply("acme", "huge", Map.of("screenplay.fountain", "word ".repeat(4_200_000)))
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("too-large"));
        apply("acme", "large", Map.of("screenplay.fountain", "word ".repeat(1_000_000)))
                .statusCode(422)
                .body(
                        "violations[0].detail",
                        equalTo(
                                "the screenplay has 4.8 MB, more than the 4 MB that one may have; split it into several productions"));
    }

    @Test
    void schemas_are_there_for_everyone() {
        for (String kind : List.of("film", "character", "set", "style")) {
            given().get("/api/v1/schemas/" + kind)
                    .then()
                    .statusCode(200)
                    .contentType("application/schema+json")
                    .body("$id", equalTo("https://backlot.studio/schemas/" + kind + ".json"));
        }
        given().get("/api/v1/schemas/poem").then().statusCode(404).body("code", equalTo("unknown-schema"));
    }
}
