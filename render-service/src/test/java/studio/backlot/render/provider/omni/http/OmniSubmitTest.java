package studio.backlot.render.provider.omni.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.omni.http.OmniCalls.MODEL;
import static studio.backlot.render.provider.omni.http.OmniCalls.OUTPUT;
import static studio.backlot.render.provider.omni.http.OmniCalls.accepted;
import static studio.backlot.render.provider.omni.http.OmniCalls.client;
import static studio.backlot.render.provider.omni.http.OmniCalls.fake;
import static studio.backlot.render.provider.omni.http.OmniCalls.order;
import static studio.backlot.render.provider.omni.http.OmniCalls.parameters;
import static studio.backlot.render.provider.omni.http.OmniCalls.turned;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What is sent, what is not, and what is its own in the answers. */
class OmniSubmitTest {
    private static final Picture FRAME = picture(Role.FIRST_FRAME, "image/png", 1);
    private static final Picture PORTRAIT = picture(Role.PORTRAIT, "image/jpeg", 1);

    private final OmniFake fake = fake(new MovingClock());
    private final OmniClient client = client(fake, OmniFake.TOKEN, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    static Stream<Arguments> tasks() {
        return Stream.of(
                Arguments.of("text_to_video", order()),
                Arguments.of("image_to_video", order(FRAME)),
                Arguments.of(
                        "reference_to_video",
                        order(Collections.nCopies(6, PORTRAIT).toArray(Picture[]::new))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void the_pictures_say_what_is_made_of_them(String task, VideoOrder order) throws Exception {
        accepted(client.submit(order));
        JsonNode sent = Json.mapper().readTree(fake.submitted().getLast());
        assertThat(sent.at("/generation_config/video_config/task").textValue()).isEqualTo(task);
        assertThat(sent.path("input")).hasSize(1 + order.pictures().size());
        assertThat(sent.at("/response_format/gcs_uri").textValue()).isEqualTo("gs://films/" + OUTPUT);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void what_is_known_not_to_be_taken_is_not_sent(VideoOrder order, String says) throws Exception {
        Fault fault = (Fault) client.submit(order);
        assertThat(List.of(fault.kind(), fault.code())).containsExactly(FaultClass.NEVER, "request");
        assertThat(fault.detail()).isEqualTo(says);
        assertThat(fake.count(Doing.SUBMIT)).isZero();
    }

    static Stream<Arguments> what_is_known_not_to_be_taken_is_not_sent() {
        return Stream.of(
                Arguments.of(new VideoOrder(MODEL, " ", parameters(), List.of(), OUTPUT), "The prompt is empty."),
                Arguments.of(order(FRAME, FRAME), "There are 2 first frames; one is taken."),
                Arguments.of(order(FRAME, PORTRAIT), "A first frame is not taken beside reference pictures."),
                Arguments.of(
                        order(Collections.nCopies(7, PORTRAIT).toArray(Picture[]::new)),
                        "There are 7 reference pictures; 6 are taken."),
                Arguments.of(
                        order(picture(Role.PORTRAIT, "image/gif", 1)), "A picture of the type image/gif is not taken."),
                Arguments.of(
                        order(picture(Role.PORTRAIT, "image/png", 20_971_521)),
                        "The pictures have 20971521 bytes; 20971520 are taken."),
                Arguments.of(
                        with("response_format.duration", "16s"),
                        "response_format.duration: expected 3s to 15s, not 16s."),
                Arguments.of(
                        with("response_format.duration", 8L), "response_format.duration: expected 3s to 15s, not 8."),
                Arguments.of(
                        with("response_format.resolution", "480p"),
                        "response_format.resolution: expected 360p, 720p, 1080p or 4k, not 480p."),
                Arguments.of(
                        with("response_format.aspect_ratio", "1:1"),
                        "response_format.aspect_ratio: expected 16:9 or 9:16, not 1:1."),
                Arguments.of(
                        with("generation_config.seed", 2_147_483_648L),
                        "generation_config.seed: expected 0 to 2147483647, not 2147483648."),
                Arguments.of(with("negative_prompt", "rain"), "negative_prompt: it has no such parameter."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_request_that_was_blocked_is_a_refusal(String code, String message, String category) throws Exception {
        fake.play(Doing.SUBMIT, turned(400, code, message));
        assertThat(client.submit(order())).isEqualTo(new Refusal(List.of(category), message));
    }

    static Stream<Arguments> a_request_that_was_blocked_is_a_refusal() {
        return Stream.of(
                Arguments.of("prohibited_content", "It was blocked.", "prohibited_content"),
                Arguments.of("invalid_request", "Blocked. Support codes: 61493863", "violence"));
    }

    @Test
    void an_error_of_the_cloud_says_when_to_come_again_and_whose_fault_it_is() throws Exception {
        fake.play(
                Doing.SUBMIT,
                cloud(429, "{\"retryDelay\":\"12.4s\"}"),
                cloud(403, "{\"reason\":\"BILLING_DISABLED\"}"));
        assertThat(((Fault) client.submit(order())).retryAfter()).contains(Duration.ofSeconds(13));
        assertThat(((Fault) client.submit(order())).code()).isEqualTo("credentials");
    }

    @Test
    void a_name_that_leads_elsewhere_is_none() throws Exception {
        for (String id : List.of("\"../models\"", "\"\"", "7", "null")) {
            fake.play(Doing.SUBMIT, new Trick.Says("{\"id\":%s,\"status\":\"queued\"}".formatted(id)));
            assertThat(((Fault) client.submit(order())).kind()).as(id).isEqualTo(FaultClass.AMBIGUOUS);
        }
    }

    private static Trick cloud(int status, String detail) {
        return new Trick.Turned(
                status, "{\"error\":{\"code\":%d,\"message\":\"No.\",\"details\":[%s]}}".formatted(status, detail));
    }

    private static VideoOrder with(String parameter, Object value) {
        Map<String, Object> parameters = parameters();
        parameters.put(parameter, value);
        return order(MODEL, parameters);
    }

    private static Picture picture(Role role, String type, int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 7);
        return new Picture(role, type, bytes);
    }
}
