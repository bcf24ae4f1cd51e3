package studio.backlot.render.cut.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class CutResourceIT {
    private static final String ORG = "acme";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static PictureLocked locked;

    @Inject
    ObjectStore store;

    @BeforeAll
    static void lock() {
        SampleShots first = SampleShots.of("exchanged").lasting(new RationalTime(24, 24));
        SampleShots second = first.shot("1B", 1)
                .after("1A", Link.CUTS)
                .doing("Emma waits.")
                .lasting(new RationalTime(36, 24))
                .beginning(Transition.DISSOLVE);
        SampleShots third = first.shot("1C", 2).after("1B", Link.CUTS).doing("Emma nods.");
        SampleShots open = SampleShots.of("unlocked");
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish(ORG, first.greenlitWith(second, third));
            kafka.publish(ORG, open.greenlitWith());
            kafka.publish(ORG, first.requested());
            kafka.publish(ORG, second.requested());
            kafka.publish(ORG, third.requested());
            await().atMost(PATIENCE).until(() -> !kafka.all(PictureLocked.class, ORG, CutResourceIT::exchanged)
                    .isEmpty());
            locked = kafka.await(PictureLocked.class, ORG, CutResourceIT::exchanged);
        }
    }

    @Test
    void the_lock_is_given_as_it_was_published() throws IOException {
        byte[] published = Files.readAllBytes(store.fetch(new OrgId(ORG), locked.timeline()));

        byte[] given = as(ORG, "viewer")
                .get("/api/v1/productions/exchanged/cut.otio?revision=1")
                .then()
                .statusCode(200)
                .contentType("application/vnd.pixar.opentimelineio+json")
                .header("Content-Disposition", containsString("exchanged.otio"))
                .extract()
                .asByteArray();

        assertThat(given).isEqualTo(published);
        diff("exchanged", given).body("changes", hasSize(0)).body("remix", hasSize(0));
    }

    @Test
    void the_lock_is_given_as_an_edit_decision_list() {
        String edl = as(ORG, "viewer")
                .get("/api/v1/productions/exchanged/cut.edl")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();

        assertThat(edl.lines())
                .contains(
                        "001  1A-1     V     C        00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00",
                        "002  1B-1     V     D    018 00:00:00:00 00:00:01:12 01:00:01:00 01:00:02:12");
        diff("exchanged", edl.getBytes(StandardCharsets.UTF_8))
                .body("changes", hasSize(0))
                .body("notes", hasSize(0));
    }

    @Test
    void what_an_editor_did_is_said_with_what_it_costs() {
        String edl = """
                TITLE: edited
                001  1C-1     V     C        00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00
                002  1A-1     V     C        00:00:00:00 00:00:01:06 01:00:01:00 01:00:02:06
                """;
        diff("exchanged", edl.getBytes(StandardCharsets.UTF_8))
                .body("production.revision", equalTo(1))
                .body("before.value", equalTo(84))
                .body("after.value", equalTo(54))
                .body("changes.kind", equalTo(List.of("removed", "moved", "trimmed")))
                .body("changes[0].words", equalTo("1B-1 is removed, 36 frames."))
                .body("changes[2].words", equalTo("1A is 6 frames longer at its end; the take has 6 frames too few."))
                .body("film", equalTo(List.of("1A")));
    }

    @Test
    void what_is_no_cut_of_the_production_is_refused() {
        post("exchanged", "{\"OTIO_SCHEMA\": \"Clip.2\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("cut-unreadable"))
                .body("violations[0].pointer", equalTo("/OTIO_SCHEMA"));
        post("exchanged", "001  9Z-1  V  C  00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00")
                .statusCode(422)
                .body("code", equalTo("cut-unknown-clip"))
                .body("violations[0].line", equalTo(1));
        post("exchanged", "FCM: DROP FRAME").statusCode(422).body("detail", containsString("line 1"));
        as(ORG, "editor")
                .body(new byte[] {'x'})
                .post("/api/v1/productions/exchanged/cut/diff?rate=0")
                .then()
                .statusCode(422);
        as(ORG, "editor")
                .body(new byte[(10 << 20) + 1])
                .post("/api/v1/productions/exchanged/cut/diff")
                .then()
                .statusCode(413);
    }

    @Test
    void there_is_no_cut_before_the_picture_is_locked() {
        as(ORG, "viewer")
                .get("/api/v1/productions/unlocked/cut.edl")
                .then()
                .statusCode(409)
                .body("code", equalTo("picture-not-locked"));
        as(ORG, "viewer")
                .get("/api/v1/productions/exchanged/cut.otio?revision=2")
                .then()
                .statusCode(404);
        as(ORG, "viewer").get("/api/v1/productions/nothing/cut.otio").then().statusCode(404);
    }

    @Test
    void the_cut_of_another_organisation_does_not_exist() {
        as("rival", "admin")
                .get("/api/v1/productions/exchanged/cut.otio")
                .then()
                .statusCode(404);
        as("rival", "admin").get("/api/v1/productions/exchanged/cut.edl").then().statusCode(404);
        as("rival", "admin")
                .body("001  1A-1  V  C  00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00"
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/productions/exchanged/cut/diff")
                .then()
                .statusCode(404);
    }

    @Test
    void a_viewer_may_read_and_not_send() {
        as(ORG, "viewer")
                .body(new byte[] {'x'})
                .post("/api/v1/productions/exchanged/cut/diff")
                .then()
                .statusCode(403);
    }

    private static boolean exchanged(PictureLocked event) {
        return event.production().project().value().equals("exchanged");
    }

    private static ValidatableResponse diff(String production, byte[] cut) {
        return post(production, new String(cut, StandardCharsets.UTF_8)).statusCode(200);
    }

    private static ValidatableResponse post(String production, String cut) {
        return as(ORG, "editor")
                .body(cut.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/productions/" + production + "/cut/diff")
                .then();
    }

    private static RequestSpecification as(String org, String role) {
        return given().contentType("application/octet-stream").auth().oauth2(TestTokens.token(org, role));
    }
}
