package studio.backlot.kit.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestTokens;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class RestIT {

    private static final String NOTE = "{\"id\":\"%s\",\"content\":{\"text\":\"%s\",\"times\":1}}";

    @Test
    void without_a_token_nobody_is_let_in() {
        problem(given().get("/api/v1/notes/any").then(), 401, "unauthenticated");
    }

    @Test
    void a_token_of_somebody_else_is_not_believed() {
        String foreign = TestTokens.token("acme", "writer").replaceAll(".{8}$", "AAAAAAAA");

        problem(given().auth().oauth2(foreign).get("/api/v1/notes/any").then(), 401, "unauthenticated");
    }

    @Test
    void the_wrong_role_is_refused() {
        problem(
                as("rest", "viewer")
                        .body(NOTE.formatted("x", "x"))
                        .post("/api/v1/notes")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void what_is_not_there_is_a_problem_document() {
        problem(as("rest", "writer").get("/api/v1/notes/nothing").then(), 404, "not-found")
                .body("detail", equalTo("There is no note 'nothing'."))
                .body("type", equalTo("https://backlot.studio/problems/not-found"));
    }

    @Test
    void an_address_that_is_none_is_a_problem_document() {
        problem(as("rest", "writer").get("/api/v1/elsewhere").then(), 404, "not-found");
    }

    @Test
    void a_method_or_media_type_that_is_not_supported_is_a_problem_document() {
        problem(as("rest", "writer").delete("/api/v1/notes/x").then(), 405, "method-not-allowed");
        problem(
                given().auth()
                        .oauth2(TestTokens.token("rest", "writer"))
                        .contentType("text/csv")
                        .body("a,b")
                        .post("/api/v1/notes")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void another_organisations_note_does_not_exist() {
        as("rest", "writer")
                .body(NOTE.formatted("mine", "mine"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);

        problem(as("elsewhere", "writer").get("/api/v1/notes/mine").then(), 404, "not-found");
    }

    @Test
    void invalid_parts_are_named_by_their_pointers() {
        problem(
                        as("rest", "writer")
                                .body("{\"id\":\"a\",\"content\":{\"text\":\" \",\"times\":0}}")
                                .post("/api/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("violations.pointer", hasItem("/content/text"))
                .body("violations.pointer", hasItem("/content/times"));
    }

    @Test
    void broken_json_is_shown_where_it_breaks() {
        problem(
                        as("rest", "writer")
                                .body("{\"id\":\n  oops}")
                                .post("/api/v1/notes")
                                .then(),
                        400,
                        "malformed")
                .body("violations[0].line", equalTo(2));
    }

    @Test
    void unknown_missing_and_mistyped_parts_are_named() {
        problem(
                        as("rest", "writer")
                                .body("{\"id\":\"a\",\"content\":{\"text\":\"b\",\"times\":1,\"size\":3}}")
                                .post("/api/v1/notes")
                                .then(),
                        400,
                        "malformed")
                .body("violations[0].pointer", equalTo("/content/size"))
                .body("detail", containsString("expected one of colour, text, times"));
        problem(
                        as("rest", "writer")
                                .body("{\"id\":\"a\"}")
                                .post("/api/v1/notes")
                                .then(),
                        400,
                        "malformed")
                .body("violations[0].pointer", equalTo("/content"))
                .body("detail", equalTo("'content' is required"));
        problem(
                        as("rest", "writer")
                                .body("{\"id\":\"a\",\"content\":{\"text\":\"b\",\"times\":\"many\"}}")
                                .post("/api/v1/notes")
                                .then(),
                        400,
                        "malformed")
                .body("violations[0].pointer", equalTo("/content/times"))
                .body("detail", equalTo("'many' is not a number"));
    }

    @Test
    void our_own_failures_keep_their_internals() {
        problem(as("rest", "writer").get("/api/v1/notes/broken").then(), 500, "internal")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void a_request_sent_twice_under_one_key_is_done_once() {
        String first = keyed("key-1")
                .body(NOTE.formatted("once", "x"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/notes/once"))
                .extract()
                .asString();

        String second = keyed("key-1")
                .body(NOTE.formatted("once", "x"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"))
                .header("Location", containsString("/api/v1/notes/once"))
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        keyed("key-2")
                .body(NOTE.formatted("one", "x"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);

        problem(
                keyed("key-2")
                        .body(NOTE.formatted("two", "x"))
                        .post("/api/v1/notes")
                        .then(),
                422,
                "idempotency-conflict");
    }

    @Test
    void the_same_key_of_another_organisation_is_another_key() {
        keyed("key-3")
                .body(NOTE.formatted("shared", "x"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);

        as("elsewhere", "writer")
                .header("Idempotency-Key", "key-3")
                .body(NOTE.formatted("other", "x"))
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification keyed(String key) {
        return as("rest", "writer").header("Idempotency-Key", key);
    }

    private static RequestSpecification as(String org, String role) {
        return given().auth().oauth2(TestTokens.token(org, role)).contentType("application/json");
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }
}
