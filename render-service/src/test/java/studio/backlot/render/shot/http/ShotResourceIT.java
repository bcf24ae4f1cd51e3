package studio.backlot.render.shot.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestKafka;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class ShotResourceIT {
    private static final String SKETCH = """
            {"brief": {"action": "An empty stage."}, "seconds": 0.5, "format": {"width": 192, "height": 108, "frameRate": 24}}""";

    @Test
    void a_brief_becomes_a_take() {
        String location = generate("east", SKETCH);

        assertThat(status("east", location)).isEqualTo("rendered");
        as("east", "viewer")
                .get(location)
                .then()
                .statusCode(200)
                .body("take.duration.value", equalTo(12))
                .body("facts.fromLibrary", equalTo(false));
    }

    @Test
    void the_same_brief_again_comes_from_the_library() {
        status("north", generate("north", SKETCH));

        String again = generate("north", SKETCH);

        assertThat(status("north", again)).isEqualTo("rendered");
        as("north", "viewer").get(again).then().body("facts.fromLibrary", equalTo(true));
    }

    @Test
    void an_existing_shot_lends_its_world_and_can_be_asked_for_again() {
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish("acme", SampleShots.of("lent").requested());
        }
        assertThat(status("acme", "/api/v1/shots/lent@1:1A")).isEqualTo("rendered");

        String again = generate("acme", "{\"project\": \"lent\", \"shot\": \"1A\"}");
        String variant = generate(
                "acme",
                "{\"project\": \"lent\", \"shot\": \"1A\", \"seconds\": 0.5, \"brief\": {\"action\": \"Emma waves.\"}}");

        assertThat(again).endsWith("/api/v1/shots/lent@1:1A");
        assertThat(variant).contains("/api/v1/shots/lent-sketches@1:S-");
        assertThat(status("acme", variant)).isEqualTo("rendered");
        as("acme", "viewer")
                .get("/api/v1/shots?project=lent")
                .then()
                .statusCode(200)
                .body("", hasSize(1));
    }

    @Test
    void a_shot_says_what_it_waits_for() {
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish("acme", SampleShots.of("waiting").saying("Hello.").requested());
        }
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> as("acme", "viewer")
                .get("/api/v1/shots/waiting@1:1A")
                .then()
                .statusCode(200)
                .body("status", equalTo("waiting"))
                .body("waitsFor", hasItem("the recording of line 1A.1")));
    }

    @Test
    void a_rendered_shot_comes_apart_and_goes_together_again() throws IOException {
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish("acme", SampleShots.of("layered").requested());
        }
        String shot = "/api/v1/shots/layered@1:1A";
        assertThat(status("acme", shot)).isEqualTo("rendered");

        Map<String, byte[]> parts = unzipped(as("acme", "viewer")
                .get(shot + "/layers?frame=7")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray());
        JsonPath index = JsonPath.from(new String(parts.get("layers.json"), StandardCharsets.UTF_8));
        BufferedImage laid = image(parts.get("plate.png"));
        for (Map<String, String> overlay : index.<Map<String, String>>getList("overlays")) {
            laid = over(image(parts.get(overlay.get("colour"))), image(parts.get(overlay.get("matte"))), laid);
        }

        assertThat(laid.getRGB(0, 0, 192, 108, null, 0, 192))
                .isEqualTo(image(parts.get("drawing.png")).getRGB(0, 0, 192, 108, null, 0, 192));
        assertThat(index.getList("overlays.kind", String.class)).contains("SHADOW", "CHARACTER", "AIR");
        assertThat(image(parts.get("depth.png")).getRaster().getSampleModel().getSampleSize(0))
                .isEqualTo(16);
        as("acme", "viewer")
                .get(shot + "/track")
                .then()
                .statusCode(200)
                .body("frames", hasSize(12))
                .body("frames[0].characters[0].id", equalTo("emma"));
    }

    @Test
    void only_a_frame_of_a_rendered_shot_has_layers() {
        try (TestKafka kafka = new TestKafka()) {
            kafka.publish("acme", SampleShots.of("silent").saying("Hello.").requested());
            kafka.publish("acme", SampleShots.of("short").requested());
        }
        assertThat(status("acme", "/api/v1/shots/short@1:1A")).isEqualTo("rendered");
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> as("acme", "viewer")
                .get("/api/v1/shots/silent@1:1A/layers")
                .then()
                .statusCode(409));
        as("acme", "viewer")
                .get("/api/v1/shots/short@1:1A/layers?frame=12")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/frame"));
        as("rival", "viewer").get("/api/v1/shots/short@1:1A/layers").then().statusCode(404);
        as("rival", "viewer").get("/api/v1/shots/short@1:1A/track").then().statusCode(404);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** The formula that the archive states. */
    private static BufferedImage over(BufferedImage colour, BufferedImage matte, BufferedImage under) {
        BufferedImage laid = new BufferedImage(under.getWidth(), under.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < under.getHeight(); y++) {
            for (int x = 0; x < under.getWidth(); x++) {
                int open = 255 - matte.getRaster().getSample(x, y, 0);
                for (int band = 0; band < 3; band++) {
                    long kept = Math.round(under.getRaster().getSample(x, y, band) * open / 255.0);
                    long value = colour.getRaster().getSample(x, y, band) + kept;
                    laid.getRaster().setSample(x, y, band, (int) Math.min(255, value));
                }
            }
        }
        return laid;
    }

    @Test
    void a_shot_of_another_organisation_does_not_exist() {
        String location = generate("acme", SKETCH);

        as("rival", "admin").get(location).then().statusCode(404);
        as("rival", "admin")
                .get("/api/v1/shots?project=sketches")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                       | 422 | /brief
                    {"shot": "1A"}                                           | 422 | /project
                    {"brief": {"action": " "}}                               | 422 | /brief/action
                    {"brief": {"action": "x", "lens": 4}}                    | 422 | /brief/lens
                    {"brief": {"action": "x"}, "seconds": 100000}            | 422 | /seconds
                    {"brief": {"action": "x", "lines": [{"character": "nobody", "text": "Hi."}]}} | 422 | /brief/lines/0/character
                    {"brief": {"action": "x", "size": "HUGE"}}               | 400 | /brief/size
                    {"brief": {"action": "x"}, "format": {"width": 3, "height": 4, "frameRate": 24}} | 400 | /format
                    """)
    void what_is_wrong_with_a_request_is_said_where_it_is(String body, int status, String pointer) {
        as("acme", "director")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/production/generate-shot")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(equalTo(pointer)));
    }

    @Test
    void a_shot_that_is_not_there_is_not_found() {
        as("acme", "viewer").get("/api/v1/shots/none@1:1A").then().statusCode(404);
        as("acme", "viewer").get("/api/v1/shots/gibberish").then().statusCode(404);
        as("acme", "director")
                .contentType(ContentType.JSON)
                .body("{\"project\": \"none\", \"shot\": \"1A\"}")
                .post("/api/v1/production/generate-shot")
                .then()
                .statusCode(404);
    }

    @Test
    void a_viewer_may_not_have_shots_made() {
        as("acme", "viewer")
                .contentType(ContentType.JSON)
                .body(SKETCH)
                .post("/api/v1/production/generate-shot")
                .then()
                .statusCode(403);
        given().get("/api/v1/shots?project=x").then().statusCode(401);
    }

    private static String generate(String org, String body) {
        return as(org, "director")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/production/generate-shot")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    /** The shot's status once it is decided. */
    private static String status(String org, String location) {
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> String.valueOf(
                                as(org, "viewer").get(location).jsonPath().getString("status")),
                        status -> status.equals("rendered") || status.equals("failed"));
    }

    private static RequestSpecification as(String org, String role) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, role));
    }
}
