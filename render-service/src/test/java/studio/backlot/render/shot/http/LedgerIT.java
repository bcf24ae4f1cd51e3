package studio.backlot.render.shot.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class LedgerIT {
    private static final String ORG = "ledgers";

    @Inject
    TenantTransactions transactions;

    @Test
    void a_scene_is_in_the_ledger_shot_by_shot_and_can_be_replayed() {
        film("told", "Emma tells it.");

        JsonPath ledger = as(ORG).get("/api/v1/productions/told/scenes/1/ledger")
                .then()
                .statusCode(200)
                .body("entries", hasSize(3))
                .body("entries.cause", everyItem(equalTo("filmed")))
                .body("entries.verdict", everyItem(equalTo("accepted")))
                .body("entries.measurements.verdict", everyItem(equalTo("accepted")))
                .body("entries.measurements.readings.'file-similarity'.value", everyItem(greaterThan(0.9f)))
                .body("entries.take.lastFrame.sha256", everyItem(notNullValue()))
                .body("entries.before.set", everyItem(equalTo("rehearsal-stage")))
                .extract()
                .jsonPath();
        assertThat(ledger.getMap("entries.find { it.shot == '1B' }.before"))
                .isEqualTo(ledger.getMap("entries.find { it.shot == '1A' }.after"));
        for (String shot : new String[] {"1A", "1B", "1C"}) {
            as(ORG).get("/api/v1/shots/told@1:" + shot + "/state")
                    .then()
                    .statusCode(200)
                    .body("take", equalTo(shot + "-1"))
                    .body("replayed", is(true));
        }
    }

    @Test
    void an_edit_adds_entries_and_the_states_of_the_earlier_ones_stay_readable() {
        film("edited", "Emma waits.");
        int first = as(ORG).get("/api/v1/shots/edited@1:1A/state").jsonPath().getInt("entry");
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish(ORG, SampleShots.of("edited").doing("Emma laughs.").requested());
        }
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> as(ORG).get("/api/v1/shots/edited@1:1A/state")
                .then()
                .statusCode(200)
                .body("take", equalTo("1A-2"))
                .body("entry", greaterThan(first))
                .body("replayed", is(true)));
        as(ORG).get("/api/v1/shots/edited@1:1A/state?entry=" + first)
                .then()
                .statusCode(200)
                .body("take", equalTo("1A-1"))
                .body("replayed", is(true));
        as(ORG).get("/api/v1/shots/edited@1:1A/state?entry=999999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void a_long_ledger_comes_in_pages() {
        film("paged", "Emma waits.");
        JsonPath page = as(ORG).get("/api/v1/productions/paged/ledger?limit=2")
                .then()
                .statusCode(200)
                .body("entries", hasSize(2))
                .body("production.revision", equalTo(1))
                .extract()
                .jsonPath();
        as(ORG).get("/api/v1/productions/paged/ledger?limit=2&after=" + page.getInt("next"))
                .then()
                .statusCode(200)
                .body("entries", hasSize(1))
                .body("next", equalTo(null));
    }

    @Test
    void the_ledger_of_another_organisation_does_not_exist() {
        film("secret", "Emma waits.");
        for (String path : new String[] {
            "productions/secret/ledger", "productions/secret/scenes/1/ledger", "shots/secret@1:1A/state"
        }) {
            as("rival").get("/api/v1/" + path).then().statusCode(404).contentType("application/problem+json");
            as(ORG).get("/api/v1/" + path).then().statusCode(200);
            given().get("/api/v1/" + path).then().statusCode(401);
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        film("there", "Emma waits.");
        for (String path : new String[] {
            "productions/nowhere/ledger",
            "productions/there/ledger?revision=2",
            "productions/there/scenes/9/ledger",
            "shots/there@1:9A/state"
        }) {
            as(ORG).get("/api/v1/" + path).then().statusCode(404);
        }
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish(ORG, SampleShots.of("unspoken").saying("Hello.").requested());
        }
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() ->
                        as(ORG).get("/api/v1/shots/unspoken@1:1A/state").then().statusCode(409));
        as(ORG).get("/api/v1/productions/unspoken/ledger").then().body("entries", hasSize(0));
    }

    @Test
    void what_a_model_of_the_callers_own_sees_stands_with_the_take() {
        film("seen", "Emma waits.");
        String path = "/api/v1/shots/seen@1:1A/takes/1A-1/features/subject";
        String given = "{\"model\": \"dino-vitb16\", \"vectors\": [[1, 0], [0, 1], [1, 0]]}";
        give(ORG, path, given)
                .statusCode(200)
                .body("measure", equalTo("subject-consistency"))
                .body("frames", equalTo(3))
                .body("value", equalTo(0.25f));
        give(ORG, path, given.replace("[0, 1]", "[1, 0]")).statusCode(200).body("value", equalTo(1f));
        as(ORG).get("/api/v1/shots/seen@1:1A/takes")
                .then()
                .body("[0].features", hasSize(1))
                .body("[0].features[0].model", equalTo("dino-vitb16"))
                .body("[0].features[0].value", equalTo(1f));

        film("rival", "seen", "Emma waits.");
        give("rival", path.replace("1A-1", "1A-7"), given).statusCode(404);
        as("rival").get("/api/v1/shots/seen@1:1A/takes").then().body("[0].features", equalTo(null));
        give(ORG, path.replace("seen@", "nowhere@"), given).statusCode(404);
        give(ORG, path, given.replace("[0, 1]", "[0, 1, 2]"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].pointer", equalTo("/vectors/1"));
        give(ORG, path, given.replace("[0, 1]", "[0, 0]"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/vectors/1"));
        give(ORG, path, given.replace("[0, 1]", "[0]")).statusCode(422);
        as(ORG).contentType("application/json").body(given).put(path).then().statusCode(403);
    }

    private static ValidatableResponse give(String org, String path, String body) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, "editor"))
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update continuity_ledger set verdict = 'ASKED'",
                "delete from continuity_ledger",
                "truncate continuity_ledger",
                "update continuity_world set document = '{}'",
                "delete from continuity_world",
                "truncate continuity_world cascade"
            })
    void nothing_in_the_ledger_can_be_changed_or_taken_out(String statement) {
        assertThatThrownBy(() -> transactions.await(new OrgId(ORG), session -> session.createNativeQuery(statement)
                        .executeUpdate()))
                .hasStackTraceContaining("permission denied");
    }

    private static void film(String project, String action) {
        film(ORG, project, action);
    }

    private static void film(String org, String project, String action) {
        SampleShots first = SampleShots.of(project).doing(action);
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish(org, first.requested());
            kafka.publish(org, first.shot("1B", 1).after("1A", Link.CUTS).requested());
            kafka.publish(org, first.shot("1C", 2).after("1B", Link.CONTINUES).requested());
        }
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> as(org).get("/api/v1/shots?project=" + project)
                .then()
                .body("status", contains("rendered", "rendered", "rendered")));
    }

    private static RequestSpecification as(String org) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, "viewer"));
    }
}
