package studio.backlot.story.script;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestTokens;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "story"))
@TestProfile(HiredWriter.class)
class ScriptsIT {

    private static RequestSpecification as(String org, String role) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, role))
                .contentType(ContentType.JSON);
    }

    private static String drafted(String org, String title) {
        return as(org, "writer")
                .body(Map.of(
                        "title",
                        title,
                        "logline",
                        "A lamp remembers.",
                        "genre",
                        "fantasy",
                        "characters",
                        List.of("Mara", "Jonas")))
                .post("/api/v1/scripts")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/scripts/"))
                .body("draft", is(true))
                .body("version", is(1))
                .body("beats", hasSize(8))
                .body("fountain", containsString("A draft from templates"))
                .extract()
                .path("id");
    }

    @Test
    void a_draft_is_kept_and_written_on_in_versions() {
        String id = drafted("acme", "The Lamp");
        as("acme", "writer")
                .body(Map.of("fountain", "INT. LAB - DAY\n\nAnother.", "basedOn", 1, "note", "From scratch"))
                .put("/api/v1/scripts/" + id)
                .then()
                .statusCode(200)
                .body("version", is(2))
                .body("draft", is(false));
        as("acme", "writer")
                .body(Map.of("fountain", "INT. LAB - DAY\n\nToo late.", "basedOn", 1))
                .put("/api/v1/scripts/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("script-has-moved-on"))
                .body("detail", equalTo("You started from version 1, the latest is 2."));
        as("acme", "viewer").get("/api/v1/scripts/" + id + "/versions").then().body("number", equalTo(List.of(2, 1)));
        as("acme", "viewer")
                .get("/api/v1/scripts/" + id + "/versions/2")
                .then()
                .statusCode(200)
                .body(containsString("Another."));
        as("acme", "viewer")
                .get("/api/v1/scripts/" + id + "/blocks")
                .then()
                .body("type", equalTo(List.of("scene", "action")));
        as("acme", "viewer").get("/api/v1/scripts").then().body("id", hasItem(id));
    }

    @Test
    void the_same_brief_is_the_same_script() {
        assertThat(drafted("acme", "Twice")).isEqualTo(drafted("acme", "Twice"));
    }

    @Test
    void another_organisation_does_not_see_it() {
        String id = drafted("north", "Secret");
        as("south", "viewer")
                .get("/api/v1/scripts/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-script"));
        as("south", "viewer")
                .get("/api/v1/scripts/" + id + "/versions/1")
                .then()
                .statusCode(404);
        as("south", "writer")
                .body(Map.of("fountain", "INT. X", "basedOn", 1))
                .put("/api/v1/scripts/" + id)
                .then()
                .statusCode(404);
        as("south", "viewer").get("/api/v1/scripts").then().body("", hasSize(0));
    }

    @Test
    void bad_wishes_are_named() {
        as("acme", "writer")
                .body(Map.of("logline", " "))
                .post("/api/v1/scripts")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/logline"));
        as("acme", "writer")
                .body(Map.of("logline", "x", "genre", "opera"))
                .post("/api/v1/scripts")
                .then()
                .statusCode(400);
        as("acme", "viewer")
                .body(Map.of("logline", "x"))
                .post("/api/v1/scripts")
                .then()
                .statusCode(403);
        String id = drafted("acme", "Binary");
        as("acme", "writer")
                .body(Map.of("fountain", "%PDF-1.7", "basedOn", 1))
                .put("/api/v1/scripts/" + id)
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-script"));
    }
}
