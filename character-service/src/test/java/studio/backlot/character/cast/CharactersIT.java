package studio.backlot.character.cast;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.PortraitDrawn;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;

@QuarkusTest
@WithTestResource(StudioBacking.class)
class CharactersIT {
    @Inject
    TenantTransactions transactions;

    private static final Dna PALE = SomeDna.withSkin("#F2D3BC");
    private static final Dna TANNED = SomeDna.withSkin("#B0805A");

    @AutoClose
    private final TestKafka kafka = new TestKafka();

    @Test
    void everyone_in_a_screenplay_is_locked() {
        kafka.publish("acme", screenplay("first", 1, source("ann", PALE), source("ben", TANNED)));

        List<CharacterLocked> locked = kafka.awaitAll(CharacterLocked.class, "acme", of("first", 1), 2);

        assertThat(locked).extracting(event -> event.character().id().value()).containsExactly("ann", "ben");
        assertThat(locked).extracting(event -> event.character().version()).containsExactly(1, 1);
        as("acme", "viewer")
                .get("/api/v1/characters/ann")
                .then()
                .statusCode(200)
                .body("versions[0].stage", equalTo("final"))
                .body("versions[0].dna.identity.skin", equalTo("#F2D3BC"));
    }

    @Test
    void the_next_revision_keeps_versions_whose_dna_is_the_same() {
        kafka.publish("acme", screenplay("kept", 1, source("cleo", PALE), source("dan", PALE)));
        kafka.awaitAll(CharacterLocked.class, "acme", of("kept", 1), 2);

        kafka.publish("acme", screenplay("kept", 2, source("cleo", TANNED), source("dan", PALE)));

        assertThat(kafka.awaitAll(CharacterLocked.class, "acme", of("kept", 2), 2))
                .extracting(event -> event.character().version())
                .containsExactly(2, 1);
    }

    @Test
    void a_screenplay_that_is_delivered_twice_locks_once() {
        UUID id = UUID.randomUUID();
        kafka.publish(id, "acme", screenplay("twice", 1, source("eve", PALE)));
        kafka.publish(id, "acme", screenplay("twice", 1, source("eve", PALE)));
        kafka.publish("acme", screenplay("twice", 2, source("eve", PALE)));

        kafka.await(CharacterLocked.class, "acme", of("twice", 2));

        assertThat(kafka.all(CharacterLocked.class, "acme", of("twice", 1))).hasSize(1);
    }

    @Test
    void a_portrait_is_attached_to_its_version() {
        kafka.publish("acme", screenplay("drawn", 1, source("fay", PALE)));
        kafka.await(CharacterLocked.class, "acme", of("drawn", 1));
        String hash = "a".repeat(64);
        String sheet = "c".repeat(64);

        kafka.publish(
                "acme",
                new PortraitDrawn(
                        production("drawn", 1),
                        new CharacterId("fay"),
                        1,
                        portrait(hash),
                        Optional.of(portrait(sheet)),
                        Optional.of(
                                Artist.hired("gemini", "gemini-3.1-flash-image", Optional.of(Money.of("0.067 USD")))),
                        Optional.of(Artist.builtIn(Optional.of("gemini does not draw this: Not this.")))));

        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> as("acme", "viewer")
                .get("/api/v1/characters/fay/versions")
                .then()
                .body("[0].portrait.asset.sha256", equalTo(hash))
                .body("[0].artist.engine", equalTo("gemini"))
                .body("[0].artist.model", equalTo("gemini-3.1-flash-image"))
                .body("[0].artist.cost", equalTo("0.067 USD"))
                .body("[0].sheetArtist.engine", equalTo("animatic"))
                .body("[0].sheetArtist.instead", equalTo("gemini does not draw this: Not this."))
                .body("[0].portrait.url", equalTo("/api/v1/assets/" + hash))
                .body("[0].modelSheet.url", equalTo("/api/v1/assets/" + sheet)));
    }

    /** What reads must not write: it would write over a portrait that comes meanwhile. */
    @Test
    void reading_a_character_writes_nothing() {
        kafka.publish("acme", screenplay("read", 1, source("ida", PALE)));
        kafka.await(CharacterLocked.class, "acme", of("read", 1));
        String written = lastWriterOf("ida");

        as("acme", "viewer").get("/api/v1/characters/ida").then().statusCode(200);
        as("acme", "viewer").get("/api/v1/characters").then().statusCode(200);

        assertThat(lastWriterOf("ida")).isEqualTo(written);
    }

    private String lastWriterOf(String character) {
        return transactions.await(new OrgId("acme"), session -> session.createNativeQuery("""
                                select string_agg(writer, ' ') from (
                                    select xmin::text writer from character where id = :id union all
                                    select xmin::text from character_version where character_id = :id) rows""", String.class)
                .setParameter("id", character)
                .getSingleResult());
    }

    @Test
    void a_portrait_of_a_version_that_is_not_there_is_said() {
        kafka.publish(
                "acme",
                new PortraitDrawn(
                        production("nobody", 1),
                        new CharacterId("nobody"),
                        7,
                        portrait("b".repeat(64)),
                        Optional.empty()));

        WorkFailed failed =
                kafka.await(WorkFailed.class, "acme", event -> event.what().equals("nobody"));

        assertThat(failed.code()).isEqualTo("no-such-version");
    }

    @Test
    void a_character_is_locked_and_taken_forward_over_rest() {
        lock("gil", PALE, 201);
        lock("gil", PALE, 200);
        lock("gil", TANNED, 201);

        stage("gil", 2, "final").then().statusCode(200).body("stage", equalTo("final"));
        stage("gil", 2, "concept")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("stage-goes-forward"));
        as("acme", "viewer")
                .get("/api/v1/characters/gil")
                .then()
                .body("mode", equalTo("stylized"))
                .body("versions", hasSize(2))
                .body("versions.stage", equalTo(List.of("concept", "final")));
    }

    @Test
    void a_list_goes_on_after_its_last_character() {
        for (String id : List.of("list-a", "list-b", "list-c")) {
            lock("pages", id, PALE, 201);
        }

        as("pages", "viewer")
                .get("/api/v1/characters?limit=2")
                .then()
                .body("characters.id", equalTo(List.of("list-a", "list-b")))
                .body("next", equalTo("list-b"));
        as("pages", "viewer")
                .get("/api/v1/characters?limit=2&after=list-b")
                .then()
                .body("characters.id", equalTo(List.of("list-c")))
                .body("next", equalTo(null));
    }

    @Test
    void another_organisations_character_does_not_exist() {
        lock("hal", PALE, 201);

        as("other", "admin")
                .get("/api/v1/characters/hal")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-character"));
        as("other", "admin").get("/api/v1/characters").then().body("characters.id", not(hasItem("hal")));
        as("other", "admin")
                .body(Map.of("stage", "final"))
                .put("/api/v1/characters/hal/versions/1/stage")
                .then()
                .statusCode(404);
        lock("other", "hal", TANNED, 201);
        as("acme", "viewer").get("/api/v1/characters/hal").then().body("versions", hasSize(1));
    }

    @Test
    void a_viewer_locks_nobody() {
        as("acme", "viewer")
                .body(wish("ivy", PALE))
                .post("/api/v1/characters")
                .then()
                .statusCode(403);
    }

    @Test
    void a_wrong_part_is_named() {
        as("acme", "writer")
                .body(wish("joe", PALE).replace("#F2D3BC", "pale"))
                .post("/api/v1/characters")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/dna/identity/skin"));
    }

    private static Response stage(String id, int version, String stage) {
        return as("acme", "director")
                .body(Map.of("stage", stage))
                .put("/api/v1/characters/" + id + "/versions/" + version + "/stage");
    }

    private static void lock(String id, Dna dna, int status) {
        lock("acme", id, dna, status);
    }

    private static void lock(String org, String id, Dna dna, int status) {
        as(org, "writer").body(wish(id, dna)).post("/api/v1/characters").then().statusCode(status);
    }

    private static String wish(String id, Dna dna) {
        return Json.write(Map.of("id", id, "name", id, "mode", "stylized", "dna", dna));
    }

    private static RequestSpecification as(String org, String role) {
        return given().auth().oauth2(TestTokens.token(org, role)).contentType("application/json");
    }

    private static Predicate<CharacterLocked> of(String project, int revision) {
        return event -> event.production().equals(production(project, revision));
    }

    private static ScreenplayPublished screenplay(String project, int revision, CharacterSource... cast) {
        return new ScreenplayPublished(
                production(project, revision), project, FilmFormat.HD_720P24, List.of(), Arrays.asList(cast));
    }

    private static CharacterSource source(String id, Dna dna) {
        return new CharacterSource(new CharacterId(id), id, dna);
    }

    private static AssetRef portrait(String hash) {
        return new AssetRef(hash, "image/png", 10);
    }

    private static ProductionRef production(String project, int revision) {
        return new ProductionRef(new ProjectId(project), revision);
    }
}
