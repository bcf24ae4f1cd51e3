package studio.backlot.gateway;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static studio.backlot.gateway.Tenants.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(StudioBacking.class)
@WithTestResource(ServicesBehind.class)
class IdentityIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/productions",
                "/api/v1/usage",
                "/api/v1/api-keys",
                "/api/v1/organizations",
                "/api/v1/characters",
                "/api/v1/assets/0000000000000000000000000000000000000000000000000000000000000000"
            })
    void without_a_credential_nothing_answers(String path) {
        get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("status", equalTo(401));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blk_nosuchkey00000000_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "blk_0123456789abcdef_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "blk_",
                "blk_x",
                "nonsense",
                "eyJhbGciOiJFUzI1NiJ9.e30.AAAA"
            })
    void a_wrong_credential_does_not_count(String credential) {
        as(credential).get("/api/v1/productions").then().statusCode(401).contentType("application/problem+json");
        as(credential).get("/api/v1/characters").then().statusCode(401).contentType("application/problem+json");
        given().header("X-API-Key", credential)
                .get("/api/v1/productions")
                .then()
                .statusCode(401);
    }

    @Test
    void a_key_is_shown_once_and_works_until_it_is_revoked() {
        String org = Tenants.name();
        String admin = Tenants.organization(org);
        String viewer = Tenants.key(admin, "viewer");
        String id = viewer.split("_", -1)[1];

        as(viewer).get("/api/v1/productions").then().statusCode(200);
        given().header("X-API-Key", viewer).get("/api/v1/productions").then().statusCode(200);
        String listed = as(admin)
                .get("/api/v1/api-keys")
                .then()
                .statusCode(200)
                .body("apiKeys", hasSize(2))
                .extract()
                .asString();
        assertThat(listed).doesNotContain(viewer.split("_", -1)[2]).doesNotContain("hash");
        as(admin)
                .get("/api/v1/api-keys/" + id)
                .then()
                .body("lastUsedAt", notNullValue())
                .body("revokedAt", nullValue());

        as(admin).delete("/api/v1/api-keys/" + id).then().statusCode(204);
        as(admin).delete("/api/v1/api-keys/" + id).then().statusCode(204);
        as(viewer).get("/api/v1/productions").then().statusCode(401);
        as(viewer).get("/api/v1/characters").then().statusCode(401);
        as(admin).get("/api/v1/api-keys/" + id).then().body("revokedAt", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "viewer,   PUT,  /api/v1/productions/x, 403",
        "viewer,   POST, /api/v1/characters,    403",
        "viewer,   POST, /api/v1/assets,        403",
        "viewer,   POST, /api/v1/usage,         403",
        "viewer,   GET,  /api/v1/api-keys,      403",
        "viewer,   POST, /api/v1/organizations, 403",
        "viewer,   GET,  /api/v1/characters,    200",
        "viewer,   GET,  /api/v1/usage,         200",
        "writer,   POST, /api/v1/characters,    200",
        "writer,   POST, /api/v1/footage,       403",
        "editor,   POST, /api/v1/characters,    403",
        "editor,   POST, /api/v1/footage,       200",
        "director, POST, /api/v1/projects,      403",
        "director, POST, /api/v1/usage,         403",
        "producer, GET,  /api/v1/api-keys,      403",
        "producer, POST, /api/v1/footage,       200",
        "admin,    GET,  /api/v1/api-keys,      200",
    })
    void a_role_may_do_what_its_work_needs(String role, String method, String path, int status) {
        String key = Tenants.key(Tenants.organization(Tenants.name()), role);
        as(key).contentType(ContentType.JSON)
                .body(method.equals("GET") ? "" : "{}")
                .request(method, path)
                .then()
                .statusCode(status);
    }

    @Test
    void only_the_operator_makes_organisations_and_each_only_once() {
        String org = Tenants.name();
        String admin = Tenants.organization(org);
        Map<String, String> again = Map.of("id", org, "name", "again");
        as(ServicesBehind.LOCAL_KEY)
                .contentType(ContentType.JSON)
                .body(again)
                .post("/api/v1/organizations")
                .then()
                .statusCode(409)
                .body("code", equalTo("organization-exists"));
        as(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("id", Tenants.name(), "name", "x"))
                .post("/api/v1/organizations")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        as(admin)
                .get("/api/v1/organizations")
                .then()
                .body("organizations", hasSize(1))
                .body("organizations[0].id", equalTo(org));
    }

    @Test
    void a_key_of_unknown_roles_is_refused_with_the_roles_there_are() {
        String admin = Tenants.organization(Tenants.name());
        as(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "k", "roles", List.of("emperor")))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations", hasSize(1));
    }

    @Test
    void the_key_set_is_public_and_holds_no_private_part() {
        get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys", hasSize(1))
                .body("keys[0].alg", equalTo("ES256"))
                .body("keys[0].crv", equalTo("P-256"))
                .body("keys.d", everyItem(nullValue()))
                .body("keys[0].kid", not(equalTo("")));
    }
}
