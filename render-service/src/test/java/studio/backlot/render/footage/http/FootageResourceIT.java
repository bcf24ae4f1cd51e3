package studio.backlot.render.footage.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.StudioBacking;
import studio.backlot.kit.test.TestTokens;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;
import studio.backlot.render.SampleShots;
import studio.backlot.render.standin.StandInStudio;

@QuarkusTest
@TestProfile(StandInStudio.class)
@WithTestResource(StudioBacking.class)
class FootageResourceIT {
    @Inject
    MediaTools tools;

    @Test
    void footage_is_kept_probed_and_given_a_proxy() throws IOException {
        String location = as("acme", "editor")
                .contentType("video/mp4")
                .body(footage())
                .post("/api/v1/production/upload-footage?name=day one/take 3.mp4")
                .then()
                .statusCode(202)
                .body("name", equalTo("take 3.mp4"))
                .body("media.video[0].width", equalTo(192))
                .body("media.video[0].rate.numerator", equalTo(24))
                .extract()
                .header("Location");

        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> as("acme", "viewer")
                .get(location)
                .then()
                .body("status", equalTo("ready"))
                .body("proxy.mediaType", equalTo("video/mp4"))
                .body("thumbnails[0].mediaType", equalTo("image/png")));
    }

    @Test
    void footage_comes_as_a_form_too() throws IOException {
        as("acme", "editor")
                .multiPart("file", "clip.mp4", footage(), "video/mp4")
                .post("/api/v1/production/upload-footage")
                .then()
                .statusCode(202)
                .body("name", equalTo("clip.mp4"));
    }

    @Test
    void a_corrupt_upload_is_refused_and_nothing_is_kept() throws IOException {
        byte[] whole = footage();
        refused("careful", "this is not a film".getBytes(StandardCharsets.UTF_8), "The upload is not a media file");
        refused("careful", Arrays.copyOf(whole, whole.length / 3), "The upload is damaged or was cut off");
        refused("careful", new byte[0], "The upload is empty.");

        as("careful", "viewer").get("/api/v1/footage").then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void footage_of_another_organisation_does_not_exist() throws IOException {
        String location = as("acme", "editor")
                .contentType("video/mp4")
                .body(footage())
                .post("/api/v1/production/upload-footage")
                .header("Location");

        as("rival", "admin").get(location).then().statusCode(404);
        as("rival", "admin").get("/api/v1/footage").then().body("", hasSize(0));
        assertThat(location).contains("/api/v1/footage/");
    }

    @Test
    void a_viewer_may_not_upload() {
        as("acme", "viewer")
                .contentType("video/mp4")
                .body(new byte[10])
                .post("/api/v1/production/upload-footage")
                .then()
                .statusCode(403);
    }

    private static void refused(String org, byte[] body, String sentence) {
        as(org, "editor")
                .contentType("video/mp4")
                .body(body)
                .post("/api/v1/production/upload-footage")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("footage-unreadable"))
                .body("detail", containsString(sentence));
    }

    private byte[] footage() throws IOException {
        Path file = Files.createTempFile("footage", ".mp4");
        try (FrameEncoder encoder = FrameEncoder.open(tools, SampleShots.SMALL, file)) {
            byte[] frame = new byte[192 * 108 * 3 / 2];
            for (int i = 0; i < 24; i++) {
                Arrays.fill(frame, (byte) (60 + 4 * i));
                encoder.write(frame);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private static RequestSpecification as(String org, String role) {
        return given().header("Authorization", "Bearer " + TestTokens.token(org, role));
    }
}
