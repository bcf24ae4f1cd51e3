package studio.backlot.render.provider.credential.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.vault.VaultFake;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.job.VeoStudio;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Providers;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.credential.Envelope;
import studio.backlot.render.provider.credential.FileKeys;
import studio.backlot.render.provider.credential.MasterKey;
import studio.backlot.render.provider.credential.db.RenewedKeys;
import studio.backlot.render.provider.credential.kms.http.VaultTransit;
import studio.backlot.render.provider.credential.work.MasterKeys;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Secret;

/** Keys of organisations: entered, used, tested and forgotten, and shown to nobody. */
@QuarkusTest
@TestProfile(VeoStudio.class)
@WithTestResource(StudioBacking.class)
class CredentialsIT {
    private static final String ORG = "key-owners";
    private static final String OTHER = "key-others";
    private static final String KEY = "a-key-of-their-own-9f3a";
    private static final String VEO = "/api/v1/providers/veo/credentials";

    private static VeoFake fake;

    @Inject
    Providers providers;

    @Inject
    TenantTransactions transactions;

    @Inject
    RenewedKeys renewed;

    @Inject
    MasterKeys masters;

    @BeforeAll
    static void open() {
        fake = new VeoFake(Clock.systemUTC(), _ -> new byte[0], VeoStudio.port());
    }

    @AfterAll
    static void close() {
        fake.close();
    }

    @BeforeEach
    void forget() {
        fake.tokens(KEY);
        as(ORG, "admin").delete(VEO);
    }

    @Test
    void an_organisation_works_with_its_own_keys_and_another_does_not() throws InterruptedException {
        entered(KEY).statusCode(200).body("keys", equalTo("own"));
        assertThat(looked(ORG)).isInstanceOf(Traces.Nothing.class);
        assertThat(looked(OTHER)).hasFieldOrPropertyWithValue("code", "credentials");

        as(ORG, "admin").post(VEO + "/check").then().statusCode(200).body("accepted", equalTo(true));
        as(OTHER, "admin")
                .post(VEO + "/check")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(false))
                .body("code", equalTo("credentials"));

        as(ORG, "admin").delete(VEO).then().statusCode(204);
        as(ORG, "admin").delete(VEO).then().statusCode(404);
        assertThat(looked(ORG)).hasFieldOrPropertyWithValue("code", "credentials");
    }

    @Test
    void new_keys_take_the_place_of_those_before_at_once() throws InterruptedException {
        entered("a-key-that-was-withdrawn").statusCode(200);
        assertThat(looked(ORG)).hasFieldOrPropertyWithValue("code", "credentials");
        entered(KEY).statusCode(200);
        assertThat(looked(ORG)).isInstanceOf(Traces.Nothing.class);
    }

    @Test
    void no_answer_and_no_row_has_a_key() {
        entered(KEY).body(not(containsString(KEY)));
        as(ORG, "admin")
                .get("/api/v1/providers/credentials")
                .then()
                .statusCode(200)
                .body("find { it.provider == 'veo' }.keys", equalTo("own"))
                .body("find { it.provider == 'veo' }.changedBy", equalTo("tester"))
                .body("find { it.provider == 'veo' }.fields.find { it.name == 'token' }.ends", equalTo("9f3a"))
                .body(not(containsString(KEY)));
        List<byte[]> rows = transactions.await(new OrgId(ORG), session -> session.createNativeQuery(
                        "select sealed from provider_credential", byte[].class)
                .getResultList());
        assertThat(rows).hasSize(1).allSatisfy(row -> assertThat(new String(row, StandardCharsets.ISO_8859_1))
                .doesNotContain(KEY));
    }

    @Test
    void keys_that_do_not_open_are_said_and_can_be_entered_again() {
        entered(KEY).statusCode(200);
        transactions.await(new OrgId(ORG), session -> session.createNativeQuery(
                        "update provider_credential set sealed = set_byte(sealed, length(sealed) - 1,"
                                + " 255 - get_byte(sealed, length(sealed) - 1))")
                .executeUpdate());
        as(ORG, "admin")
                .post(VEO + "/check")
                .then()
                .statusCode(409)
                .body("code", equalTo("stored-keys-closed"))
                .body("detail", containsString("The keys that were entered for veo do not open"))
                .body(not(containsString(KEY)));
        entered(KEY).statusCode(200);
        as(ORG, "admin").post(VEO + "/check").then().statusCode(200).body("accepted", equalTo(true));
    }

    @Test
    void another_organisation_sees_and_removes_nothing() {
        entered(KEY);
        as(OTHER, "admin")
                .get("/api/v1/providers/credentials")
                .then()
                .body("find { it.provider == 'veo' }.keys", equalTo("deployment"))
                .body(not(containsString("9f3a")));
        as(OTHER, "admin").delete(VEO).then().statusCode(404);
        List<byte[]> rows = transactions.await(new OrgId(OTHER), session -> session.createNativeQuery(
                        "select sealed from provider_credential", byte[].class)
                .getResultList());
        assertThat(rows).isEmpty();
    }

    @Test
    void only_an_administrator_has_to_do_with_keys() {
        for (String role : List.of("producer", "director", "editor", "writer", "viewer")) {
            as(ORG, role).get("/api/v1/providers/credentials").then().statusCode(403);
            as(ORG, role).body(Map.of("keys", Map.of())).put(VEO).then().statusCode(403);
            as(ORG, role).delete(VEO).then().statusCode(403);
            as(ORG, role).post(VEO + "/check").then().statusCode(403);
        }
    }

    @Test
    void what_is_missing_unknown_or_impossible_is_told_by_its_place() {
        refused(Map.of("bucket", "films", "token", KEY), "/keys/project", "expected id of the project");
        refused(Map.of("project", "p1", "bucket", "films", "tokn", KEY), "/keys/tokn", "expected none of this name");
        refused(Map.of("project", "p1", "bucket", "films"), "/keys/serviceAccount", "expected it, or a token");
        refused(
                Map.of("project", "p1", "bucket", "films", "serviceAccount", "{\"private_key\":\"" + KEY + "\"}"),
                "/keys/serviceAccount",
                "expected the key file");
        as(ORG, "admin")
                .body(Map.of("keys", Map.of("key", KEY)))
                .put("/api/v1/providers/nobody/credentials")
                .then()
                .statusCode(404)
                .body("detail", containsString("veo"));
    }

    @Test
    void what_a_file_sealed_moves_to_vault_and_waits_for_it_while_it_is_away() throws Exception {
        entered(KEY).statusCode(200);
        assertThat(masters()).singleElement().asString().startsWith("file:");
        try (VaultFake vault = new VaultFake(VeoStudio.vaultPort())) {
            FileKeys file = FileKeys.read(Path.of("target", "master.key").toAbsolutePath());
            var key = new VaultTransit.Key(vault.address(), Optional.empty(), "transit", "backlot");
            MasterKey transit =
                    new VaultTransit(key, AccessTokens.fixed(new Secret(VaultFake.TOKEN)), Duration.ofMinutes(1));
            try (Envelope moving = new Envelope(transit, List.of(file, transit))) {
                assertThat(renewed.all(moving).renewed()).isPositive();
            }
            assertThat(masters()).containsExactly("vault:transit/backlot:v1");
            assertThat(looked(ORG)).isInstanceOf(Traces.Nothing.class);
            vault.play(VaultFake.SEALED);
            as(ORG, "admin")
                    .post(VEO + "/check")
                    .then()
                    .statusCode(503)
                    .body("type", endsWith("/master-key-away"))
                    .body("detail", containsString("Vault"))
                    .body("detail", containsString("It is sealed."));
            as(ORG, "admin").post(VEO + "/check").then().statusCode(200).body("accepted", equalTo(true));
            assertThat(renewed.all(masters.envelope().orElseThrow()).renewed()).isPositive();
        }
        assertThat(masters()).singleElement().asString().startsWith("file:");
        assertThat(looked(ORG)).isInstanceOf(Traces.Nothing.class);
    }

    private List<String> masters() {
        return transactions.await(new OrgId(ORG), session -> session.createNativeQuery(
                        "select master from provider_credential", String.class)
                .getResultList());
    }

    private static void refused(Map<String, String> keys, String pointer, String detail) {
        as(ORG, "admin")
                .body(Map.of("keys", keys))
                .put(VEO)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].detail", containsString(detail))
                .body(not(containsString(KEY)));
    }

    private static ValidatableResponse entered(String token) {
        return as(ORG, "admin")
                .body(Map.of("keys", Map.of("project", "p1", "bucket", "films", "token", token)))
                .put(VEO)
                .then();
    }

    private Traces looked(String org) throws InterruptedException {
        return providers.video(new OrgId(org), "veo-3.1").orElseThrow().look(new OutputFolder(org + "/nothing/"));
    }

    private static RequestSpecification as(String org, String role) {
        return given().auth().oauth2(TestTokens.token(org, role)).contentType(ContentType.JSON);
    }
}
