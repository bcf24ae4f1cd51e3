package studio.backlot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static studio.backlot.gateway.Tenants.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;

/** Two organisations with productions of the same name; neither exists for the other, whichever door it tries. */
@QuarkusTest
@WithTestResource(StudioBacking.class)
@WithTestResource(ServicesBehind.class)
class IsolationIT {
    private static final List<String> TABLES =
            List.of("organization", "api_key", "production", "production_event", "usage_entry", "stored_asset");

    @Inject
    TenantTransactions transactions;

    private final String acme = Tenants.name();
    private final String rival = Tenants.name();
    private String acmeKey = "";
    private String rivalKey = "";
    private String asset = "";

    @BeforeEach
    void two_organisations() {
        acmeKey = Tenants.organization(acme);
        rivalKey = Tenants.organization(rival);
        byte[] bytes = ("film of " + acme).getBytes(StandardCharsets.UTF_8);
        asset = as(acmeKey)
                .contentType("video/mp4")
                .body(bytes)
                .post("/api/v1/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        try (TestKafka kafka = new TestKafka()) {
            Films film = Films.named("secret").with(Map.of("film.mp4", new AssetRef(asset, "video/mp4", bytes.length)));
            film.all().forEach(event -> kafka.publish(acme, event));
        }
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> as(acmeKey)
                .get("/api/v1/productions/secret")
                .then()
                .statusCode(200)
                .body("state", equalTo("complete")));
    }

    @Test
    void the_owner_sees_everything() {
        as(acmeKey).get("/api/v1/productions").then().body("productions", hasSize(1));
        as(acmeKey).get("/api/v1/productions/secret/artefacts/film.mp4").then().statusCode(200);
        as(acmeKey)
                .get("/api/v1/productions/secret/artefacts/report.html")
                .then()
                .statusCode(200);
        as(acmeKey).get("/api/v1/assets/" + asset).then().statusCode(200);
    }

    @Test
    void the_other_finds_nothing() {
        as(rivalKey).get("/api/v1/productions").then().body("productions", empty());
        for (String path : List.of(
                "",
                "?revision=1",
                "/events",
                "/artefacts/film.mp4",
                "/artefacts/report.html",
                "/artefacts/report.json")) {
            as(rivalKey)
                    .get("/api/v1/productions/secret" + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        as(rivalKey)
                .head("/api/v1/productions/secret/artefacts/film.mp4")
                .then()
                .statusCode(404);
        as(rivalKey).get("/api/v1/assets/" + asset).then().statusCode(404).contentType("application/problem+json");
        as(rivalKey).head("/api/v1/assets/" + asset).then().statusCode(404);
        as(rivalKey).get("/api/v1/usage").then().body("totals", empty());
        String keyId = acmeKey.split("_", -1)[1];
        as(rivalKey).get("/api/v1/api-keys/" + keyId).then().statusCode(404);
        as(rivalKey).delete("/api/v1/api-keys/" + keyId).then().statusCode(404);
        as(acmeKey).get("/api/v1/productions").then().statusCode(200);
        as(rivalKey).get("/api/v1/api-keys").then().body("apiKeys", hasSize(1));
        as(rivalKey).get("/api/v1/organizations").then().body("organizations.id", equalTo(List.of(rival)));
    }

    @Test
    void an_asset_of_the_same_bytes_is_each_organisations_own() {
        byte[] bytes = ("film of " + acme).getBytes(StandardCharsets.UTF_8);
        String same = as(rivalKey)
                .contentType("video/mp4")
                .body(bytes)
                .post("/api/v1/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        assertThat(same).isEqualTo(asset).isEqualTo(Json.sha256(bytes));
        as(rivalKey).get("/api/v1/assets/" + asset).then().statusCode(200);
    }

    @Test
    void the_database_itself_keeps_them_apart() {
        for (String table : TABLES) {
            assertThat(rows(rival, table, acme)).as(table).isZero();
            assertThat(rows(acme, table, acme)).as(table).isPositive();
        }
    }

    private long rows(String bound, String table, String owner) {
        return transactions.await(new OrgId(bound), session -> session.createNativeQuery(
                        "select count(*) from " + table + " where org_id = :owner", Long.class)
                .setParameter("owner", owner)
                .getSingleResult());
    }
}
