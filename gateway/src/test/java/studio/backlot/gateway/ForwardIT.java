package studio.backlot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static studio.backlot.gateway.ServicesBehind.LOCAL_KEY;
import static studio.backlot.gateway.Tenants.as;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(StudioBacking.class)
@WithTestResource(ServicesBehind.class)
class ForwardIT {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void a_request_arrives_under_the_internal_token_and_never_with_the_callers_key() throws JacksonException {
        String answer = as(LOCAL_KEY)
                .urlEncodingEnabled(false)
                .header("X-API-Key", LOCAL_KEY)
                .header("X-Backlot-Internal-Token", "forged")
                .header("Cookie", "a=b")
                .header("traceparent", TRACE)
                .contentType("application/json")
                .body("{\"name\":\"Sarah\"}")
                .post("/api/v1/characters/sarah?x=1&y=%20z")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/api/v1/characters/sarah?x=1&y=%20z"))
                .body("body", equalTo("{\"name\":\"Sarah\"}"))
                .body("headers.traceparent", startsWith("00-0af7651916cd43dd8448eb211c80319c-"))
                .body("headers", not(hasKey("x-api-key")))
                .body("headers", not(hasKey("cookie")))
                .body("headers", not(hasKey("x-backlot-internal-token")))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(LOCAL_KEY);

        String token = Json.read(answer, JsonNode.class)
                .at("/headers/authorization")
                .asText()
                .substring("Bearer ".length());
        JsonNode claims = Json.read(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), JsonNode.class);
        assertThat(claims.path("org").asText()).isEqualTo("local");
        assertThat(claims.path("iss").asText()).isEqualTo("https://backlot.studio/gateway");
        assertThat(claims.path("aud").toString()).contains("backlot-services");
        assertThat(claims.at("/groups/0").asText()).isEqualTo("admin");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void the_token_verifies_with_the_published_key_and_is_reused() throws IOException, GeneralSecurityException {
        String first = token();
        assertThat(token()).isEqualTo(first);
        assertThat(PublishedKeys.verify(
                        RestAssured.get("/.well-known/jwks.json").asString(), first))
                .isTrue();
    }

    private static String token() throws JacksonException {
        String answer = as(LOCAL_KEY).get("/api/v1/characters").asString();
        return Json.read(answer, JsonNode.class)
                .at("/headers/authorization")
                .asText()
                .substring("Bearer ".length());
    }

    @Test
    void the_internal_token_opens_nothing_from_outside() throws JacksonException {
        as(token()).get("/api/v1/characters").then().statusCode(401);
        as(token()).get("/api/v1/productions").then().statusCode(401);
    }

    @Test
    void a_webhook_arrives_as_it_was_signed_without_any_identity() {
        String path = "/api/v1/webhooks/replicate/acme/take/1-1/proof";
        String body = "{\"id\": \"pred1\",  \"status\":\"succeeded\"}";
        RestAssured.given()
                .header("webhook-id", "msg_1")
                .header("webhook-signature", "v1,AAAA")
                .header("Authorization", "Bearer of-nobody")
                .header("X-API-Key", LOCAL_KEY)
                .header("X-Backlot-Internal-Token", "forged")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .body("uri", equalTo(path))
                .body("body", equalTo(body))
                .body("headers.webhook-id", equalTo("msg_1"))
                .body("headers.webhook-signature", equalTo("v1,AAAA"))
                .body("headers", not(hasKey("authorization")))
                .body("headers", not(hasKey("x-api-key")))
                .body("headers", not(hasKey("x-backlot-internal-token")));
        RestAssured.given().get(path).then().statusCode(405);
        as(LOCAL_KEY).delete(path).then().statusCode(405);
        RestAssured.given()
                .contentType("application/json")
                .body(new byte[(2 << 20) + 1])
                .post(path)
                .then()
                .statusCode(413);
    }

    @Test
    void problems_of_a_service_are_passed_on_as_they_are() {
        as(LOCAL_KEY)
                .get("/api/v1/characters/gone")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://backlot.studio/problems/unknown-character"));
    }

    @Test
    void a_location_stays_valid_at_the_gateway() {
        as(LOCAL_KEY)
                .get("/api/v1/characters/made")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/characters/made/2?x=1"));
    }

    @Test
    void a_service_that_is_down_is_said_and_when_to_come_back() {
        as(LOCAL_KEY)
                .get("/api/v1/marketing/trailers")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("2"))
                .body("code", equalTo("service-down"));
    }

    @Test
    void what_nobody_answers_is_not_found() {
        as(LOCAL_KEY).get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        as(LOCAL_KEY).get("/api/v1/shotsize").then().statusCode(404);
    }

    @Test
    void a_large_upload_streams_through() throws IOException, InterruptedException {
        long size = 96L << 20;
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/v1/footage"))
                .header("Authorization", "Bearer " + LOCAL_KEY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(size)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).isEqualTo("{\"size\":" + size + "}");
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused_announced_or_not() throws IOException, InterruptedException {
        byte[] body = "x".repeat(3 << 20).getBytes(StandardCharsets.UTF_8);
        as(LOCAL_KEY)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/characters")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        HttpRequest chunked = HttpRequest.newBuilder(gateway.resolve("/api/v1/characters"))
                .header("Authorization", "Bearer " + LOCAL_KEY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(3 << 20)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(chunked, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void one_document_describes_the_whole_api() {
        RestAssured.get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/v1/productions/{name}"))
                .body("paths", hasKey("/api/v1/characters"))
                .body("components.schemas", hasKey("Character"))
                .body("'x-unavailable-services'", hasItem("marketing"));
        RestAssured.get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void the_live_page_runs_nothing_but_its_own_files() {
        RestAssured.get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'"));
        for (String script : List.of("/app.js", "/api.js", "/paid.js")) {
            RestAssured.get(script)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'"));
        }
        RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    /** So many zeros, without holding them. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int given = (int) Math.min(left, length);
            left -= given;
            return given == 0 ? -1 : given;
        }
    }
}
