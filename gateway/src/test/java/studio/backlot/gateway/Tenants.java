package studio.backlot.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Organisations and keys of a test, made through the API. */
final class Tenants {
    private Tenants() {}

    static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    /** A new organisation's id. */
    static String name() {
        return "org-" + UUID.randomUUID();
    }

    /** Makes the organisation; answers its admin key. */
    static String organization(String id) {
        return as(ServicesBehind.LOCAL_KEY)
                .contentType("application/json")
                .body(Map.of("id", id, "name", "Test " + id))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("apiKey");
    }

    /** A key of the same organisation with another role. */
    static String key(String adminKey, String role) {
        return as(adminKey)
                .contentType("application/json")
                .body(Map.of("name", role, "roles", List.of(role)))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("apiKey");
    }
}
