package studio.backlot.render.provider.comfyui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.CALL;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.accepted;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.client;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.fake;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.frame;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.order;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.parameters;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.sent;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.turned;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What the client makes of every answer to a call, and of none. */
class ComfyUiSubmitTest {
    private final ComfyUiFake fake = fake(new MovingClock());
    private final ComfyUiClient client = client(fake, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_call_goes_by_our_name_and_two_under_one_name_would_be_two() throws Exception {
        assertThat(accepted(client.submit(order())).name()).isEqualTo(CALL);
        assertThat(sent(fake).path("prompt_id").textValue()).isEqualTo(CALL);
        accepted(client.submit(order()));
        assertThat(fake.accepted(CALL)).isEqualTo(2);
    }

    @Test
    void the_graph_is_told_what_the_order_says_and_without_a_frame_has_no_picture() throws Exception {
        accepted(client.submit(order()));
        JsonNode graph = sent(fake).path("prompt");
        assertThat(graph.path("6").path("inputs").path("text").textValue()).startsWith("A slow dolly shot");
        assertThat(graph.path("7").path("inputs").path("text").textValue()).isEqualTo("text");
        assertThat(graph.path("3").path("inputs").path("seed").intValue()).isEqualTo(7);
        assertThat(graph.path("3").path("inputs").path("steps").intValue())
                .as("as it is written")
                .isEqualTo(20);
        JsonNode latent = graph.path("55").path("inputs");
        assertThat(latent.path("width").intValue()).isEqualTo(1312);
        assertThat(latent.path("height").intValue()).isEqualTo(736);
        assertThat(latent.path("length").intValue()).isEqualTo(97);
        assertThat(latent.has("start_image")).isFalse();
        assertThat(graph.has("56")).isFalse();
        assertThat(graph.path("58").path("inputs").path("filename_prefix").textValue())
                .isEqualTo("backlot/" + CALL);
    }

    @Test
    void a_frame_is_put_into_the_folder_of_inputs_by_its_content() throws Exception {
        accepted(client.submit(order(frame(400_000))));
        accepted(client.submit(order(frame(400_000))));
        assertThat(fake.pictures()).hasSize(2).allMatch(fake.pictures().getFirst()::equals);
        JsonNode graph = sent(fake).path("prompt");
        assertThat(graph.path("56").path("inputs").path("image").textValue())
                .isEqualTo(fake.pictures().getFirst())
                .startsWith("backlot-")
                .endsWith(".png");
        assertThat(graph.path("55").path("inputs").path("start_image").path(0).textValue())
                .isEqualTo("56");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_picture_that_cannot_be_put_there_queues_nothing(String name, Trick trick, FaultClass kind, String code)
            throws Exception {
        fake.play(Doing.UPLOAD, trick);
        Fault fault = (Fault) client.submit(order(frame(100)));
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fake.count(Doing.SUBMIT)).isZero();
    }

    static Stream<Arguments> a_picture_that_cannot_be_put_there_queues_nothing() {
        return Stream.of(
                Arguments.of("refused", turned(400), FaultClass.NEVER, "request"),
                Arguments.of("too large", turned(413), FaultClass.NEVER, "request"),
                Arguments.of("down", turned(500), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("lost", new Trick.LostAfter(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("says nothing", new Trick.Says("{}"), FaultClass.BACKOFF, "malformed"),
                Arguments.of(
                        "another name",
                        new Trick.Says("{\"name\":\"x (1).png\",\"subfolder\":\"\",\"type\":\"input\"}"),
                        FaultClass.BACKOFF,
                        "malformed"));
    }

    @Test
    void what_does_not_fit_is_said_by_node_class_and_input() throws Exception {
        Map<String, Object> parameters = parameters();
        parameters.put("seed", -1);
        Fault fault = (Fault) client.submit(order("wan-2.2-ti2v-5b", parameters));
        assertThat(fault)
                .isEqualTo(
                        Fault.of(
                                FaultClass.NEVER,
                                "request",
                                "The workflow does not fit this ComfyUI: node 3 (KSampler): Value -1 smaller than min of 0.0: seed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"type\":\"prompt_no_outputs\",\"message\":\"Prompt has no outputs\",\"details\":\"\"},\"node_errors\":[]}"
                        + "| Prompt has no outputs",
                "{\"error\":\"no prompt\",\"node_errors\":[]} | no prompt",
                "no JSON | status 400"
            })
    void what_speaks_of_no_node_is_said_in_its_words(String body, String says) throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Turned(400, body));
        assertThat(((Fault) client.submit(order())).detail()).isEqualTo(says);
    }

    @Test
    void an_order_that_does_not_fit_its_workflow_is_not_sent() throws Exception {
        Map<String, Object> parameters = parameters();
        parameters.put("fps", 16);
        Fault picture = (Fault) client.submit(order("wan-2.1-t2v-1.3b", parameters, frame(1)));
        assertThat(picture)
                .isEqualTo(Fault.of(
                        FaultClass.NEVER,
                        "workflow",
                        "wan-2.1-t2v-1.3b.json: it is not told image, which the profile sends."));
        assertThat(((Fault) client.submit(order("wan-3", parameters))).detail())
                .isEqualTo("There is no workflow wan-3.json; there are flux-1-schnell.json, wan-2.1-t2v-1.3b.json,"
                        + " wan-2.2-ti2v-5b.json.");
        assertThat(((Fault) client.submit(order("../../etc/passwd", parameters))).code())
                .isEqualTo("workflow");
        assertThat(fake.count(Doing.UPLOAD) + fake.count(Doing.SUBMIT)).isZero();
    }
}
