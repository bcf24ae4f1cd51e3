package studio.backlot.render.provider.omni.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.fake.MovingClock;

/**
 * The fake is as strict as the documents are: each of these differs in one thing from what is accepted. They are posted as they
 * are, because the client would not send them.
 */
class StrictOmniFakeTest {
    private static final String IMAGE = "{\"type\":\"image\",\"mime_type\":\"image/png\",\"data\":\"AQ==\"}";

    private final OmniFake fake = OmniCalls.fake(new MovingClock());
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        fake.close();
    }

    @Test
    void what_the_others_differ_from_is_accepted() throws Exception {
        assertThat(posted(body(), OmniFake.REVISION)).contains("\"status\":\"in_progress\"");
        assertThat(fake.accepted()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void the_fake_refuses_what_the_interface_refuses(String pointer, String value, String says) throws Exception {
        ObjectNode body = body();
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) body.at(pointer.substring(0, last)))
                .set(pointer.substring(last + 1), Json.mapper().readTree(value));
        assertThat(posted(body, OmniFake.REVISION)).contains(says);
        assertThat(fake.accepted()).isEmpty();
    }

    static Stream<Arguments> the_fake_refuses_what_the_interface_refuses() {
        return Stream.of(
                Arguments.of("/prompt", "\"A lighthouse.\"", "unrecognized key 'prompt'"),
                Arguments.of("/background", "false", "in the background only"),
                Arguments.of("/background", "\"true\"", "expected boolean"),
                Arguments.of("/previous_interaction_id", "\"v1_1\"", "with edit and extend only"),
                Arguments.of("/input", "[]", "expected 1 to 7 of them"),
                Arguments.of("/input", "[" + IMAGE + "]", "expected one text"),
                Arguments.of("/input/0/text", "\" \"", "expected 1 to 100000 characters"),
                Arguments.of("/generation_config/seed", "-1", "expected 0 to 2147483647"),
                Arguments.of("/generation_config/seed", "\"7\"", "expected integer"),
                Arguments.of("/generation_config/video_config", "{}", "task is required"),
                Arguments.of("/generation_config/video_config/task", "\"edit\"", "edit takes a video"),
                Arguments.of("/generation_config/video_config/task", "\"image_to_video\"", "takes one image"),
                Arguments.of("/generation_config/video_config/task", "\"reference_to_video\"", "takes 1 to 6 images"),
                Arguments.of("/response_format/type", "\"audio\"", "expected one of video"),
                Arguments.of("/response_format/duration", "8", "expected string"),
                Arguments.of("/response_format/duration", "\"8\"", "expected seconds such as"),
                Arguments.of("/response_format/duration", "\"16s\"", "expected 3s to 15s, got 16s"),
                Arguments.of("/response_format/resolution", "\"480p\"", "expected one of 360p, 720p, 1080p, 4k"),
                Arguments.of("/response_format/aspect_ratio", "\"1:1\"", "expected one of 16:9, 9:16"),
                Arguments.of("/response_format/delivery", "\"inline\"", "with the delivery uri, and with no other"),
                Arguments.of("/response_format/gcs_uri", "\"gs://films\"", "expected gs://bucket/folder/"),
                Arguments.of("/response_format/durationSeconds", "8", "unrecognized key 'durationSeconds'"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void the_fake_counts_the_images_of_a_task(String task, String image, int times, String says) throws Exception {
        ObjectNode body = body();
        ((ObjectNode) body.at("/generation_config/video_config")).put("task", task);
        JsonNode item = Json.mapper().readTree(image);
        for (int i = 0; i < times; i++) {
            ((ArrayNode) body.path("input")).add(item);
        }
        assertThat(posted(body, OmniFake.REVISION)).contains(says);
    }

    static Stream<Arguments> the_fake_counts_the_images_of_a_task() {
        return Stream.of(
                Arguments.of("text_to_video", IMAGE, 1, "text_to_video takes no images"),
                Arguments.of("image_to_video", IMAGE, 1, "in_progress"),
                Arguments.of("image_to_video", IMAGE, 2, "image_to_video takes one image"),
                Arguments.of("reference_to_video", IMAGE, 6, "in_progress"),
                Arguments.of("reference_to_video", IMAGE, 7, "expected 1 to 7 of them"),
                Arguments.of("image_to_video", IMAGE.replace("png", "gif"), 1, "expected one of image/png"),
                Arguments.of("image_to_video", IMAGE.replace("AQ==", "%"), 1, "is no Base64"),
                Arguments.of("image_to_video", IMAGE.replace("AQ==", ""), 1, "empty or too large"),
                Arguments.of("image_to_video", "{\"type\":\"image\",\"mime_type\":\"image/png\"}", 1, "uri and data"),
                Arguments.of(
                        "image_to_video",
                        IMAGE.replace("\"data\":\"AQ==\"", "\"uri\":\"https://x.test/a.png\""),
                        1,
                        "expected gs://bucket/object"));
    }

    @Test
    void the_fake_wants_the_revision_that_it_knows() throws Exception {
        assertThat(posted(body(), "2025-01-01")).contains("Api-Revision: expected 2026-05-20, got 2025-01-01.");
        assertThat(fake.submitted()).isEmpty();
    }

    private static ObjectNode body() throws Exception {
        return (ObjectNode) Json.mapper().readTree("""
                {"model": "gemini-omni-1.2-flash", "background": true,
                 "input": [{"type": "text", "text": "A lighthouse."}],
                 "generation_config": {"seed": 7, "video_config": {"task": "text_to_video"}},
                 "response_format": {"type": "video", "aspect_ratio": "16:9", "duration": "8s", "resolution": "1080p",
                   "delivery": "uri", "gcs_uri": "gs://films/acme/1/"}}
                """);
    }

    private String posted(ObjectNode body, String revision) throws Exception {
        URI address = fake.address().resolve("/v1beta1/projects/p1/locations/global/interactions");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + OmniFake.TOKEN)
                .header("Api-Revision", revision)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
