package studio.backlot.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static studio.backlot.gateway.Tenants.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(StudioBacking.class)
@WithTestResource(ServicesBehind.class)
@WithTestResource(OpenIdProvider.class)
class OidcIT {
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Map<String, Object> ACME = Map.of("company", "acme");

    @Test
    void a_token_of_the_provider_acts_in_its_organisation() {
        String viewer = OpenIdProvider.token(ACME, Set.of("viewer"), SHORT);
        as(viewer).get("/api/v1/productions").then().statusCode(200);
        as(viewer)
                .get("/api/v1/characters")
                .then()
                .statusCode(200)
                .body("headers.authorization", not(containsString(viewer)));
        as(viewer)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/characters")
                .then()
                .statusCode(403);
    }

    @Test
    void the_providers_roles_are_mapped_and_unknown_ones_count_for_nothing() {
        as(OpenIdProvider.token(ACME, Set.of("studio-boss"), SHORT))
                .get("/api/v1/api-keys")
                .then()
                .statusCode(200);
        as(OpenIdProvider.token(ACME, Set.of("emperor"), SHORT))
                .get("/api/v1/api-keys")
                .then()
                .statusCode(403);
    }

    @Test
    void a_token_that_names_no_organisation_is_nobodys() {
        as(OpenIdProvider.token(Map.of(), Set.of("admin"), SHORT))
                .get("/api/v1/productions")
                .then()
                .statusCode(401);
        as(OpenIdProvider.token(Map.of("company", "a/../b"), Set.of("admin"), SHORT))
                .get("/api/v1/productions")
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_that_is_expired_or_forged_does_not_count() {
        as(OpenIdProvider.token(ACME, Set.of("admin"), Duration.ofMinutes(-5)))
                .get("/api/v1/productions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        as(OpenIdProvider.forged(ACME)).get("/api/v1/productions").then().statusCode(401);
        as(OpenIdProvider.forged(ACME))
                .get("/api/v1/characters")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void api_keys_go_on_working_beside_it() {
        as(ServicesBehind.LOCAL_KEY)
                .get("/api/v1/organizations")
                .then()
                .statusCode(200)
                .body("organizations[0].id", equalTo("local"));
    }
}
