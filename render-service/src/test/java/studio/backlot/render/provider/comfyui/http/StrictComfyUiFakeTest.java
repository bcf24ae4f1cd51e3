package studio.backlot.render.provider.comfyui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.CALL;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.accepted;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.client;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.fake;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.order;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.sent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;

/** The fake is as strict as ComfyUI's source is: each of these differs in one thing from what is accepted. */
class StrictComfyUiFakeTest {
    private final ComfyUiFake fake = fake(new MovingClock());
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        fake.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/colour                    | 1             | unrecognized key 'colour'",
                "/prompt/3/inputs/seed      | \"7\"         | Failed to convert an input value to a INT value",
                "/prompt/3/inputs/steps     | 0             | Value 0 smaller than min of 1",
                "/prompt/3/inputs/model     | [\"99\",0]    | '99'",
                "/prompt/3/inputs/model     | \"48\"        | Bad linked input",
                "/prompt/3/inputs/scheduler | \"other\"     | scheduler: 'other' not in [simple, normal]",
                "/prompt/3/inputs/colour    | 1             | Unknown input",
                "/prompt/37/inputs          | {}            | Required input is missing: unet_name",
                "/prompt/3/class_type       | \"KSampled\"  | node KSampled does not exist",
                "/prompt/58/class_type      | \"VAEDecode\" | Prompt has no outputs",
                "/prompt/3/colour           | 1             | unknown part",
                "/prompt                    | {}            | No prompt provided",
                "/prompt/37                 | {\"class_type\":\"LoadImage\",\"inputs\":{\"image\":\"a.png\"}} | Invalid image file: a.png"
            })
    void the_fake_refuses_what_comfyui_refuses(String pointer, String value, String says) throws Exception {
        try (ComfyUiClient client = client(fake, Patience.USUAL)) {
            accepted(client.submit(order()));
        }
        ObjectNode body = (ObjectNode) sent(fake);
        int name = pointer.lastIndexOf('/');
        ((ObjectNode) body.at(pointer.substring(0, name)))
                .set(pointer.substring(name + 1), Json.read(value, JsonNode.class));
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(says);
        assertThat(fake.accepted(CALL)).isEqualTo(1);
    }

    @Test
    void one_runs_and_the_others_wait() throws Exception {
        try (ComfyUiClient client = client(fake, Optional.of(ComfyUiFake.KEY), Patience.USUAL)) {
            accepted(client.submit(order()));
            accepted(client.submit(order()));
        }
        HttpRequest question = HttpRequest.newBuilder(at("/queue")).build();
        JsonNode queue = Json.mapper()
                .readTree(http.send(question, HttpResponse.BodyHandlers.ofString())
                        .body());
        assertThat(queue.path("queue_running")).hasSize(1);
        assertThat(queue.path("queue_pending")).hasSize(1);
    }

    private HttpResponse<String> post(ObjectNode body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(at("/prompt"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(fake.address() + path);
    }
}
