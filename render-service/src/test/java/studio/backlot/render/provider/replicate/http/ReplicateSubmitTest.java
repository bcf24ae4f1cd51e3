package studio.backlot.render.provider.replicate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.OUTPUT;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.accepted;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.client;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.fake;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.order;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.parameters;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.turned;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.render.provider.replicate.fake.ReplicateCounterpart;

/** What the client makes of every answer to a call that costs, and of none. */
class ReplicateSubmitTest {
    private final ReplicateFake fake = fake(new MovingClock());
    private final ReplicateClient client = client(fake, ReplicateFake.KEY, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void how_long_the_provider_asks_to_wait_is_heard_from_the_header_or_its_words() throws Exception {
        String words = ReplicateFake.error(429, "Request was throttled. Your rate limit resets in ~30s.");
        fake.play(
                Doing.SUBMIT,
                turned(429, "42"),
                new Trick.Turned(429, words),
                new Trick.Turned(429, words, Map.of("Retry-After", "5")),
                turned(429));
        assertThat(((Fault) client.submit(order())).retryAfter()).contains(Duration.ofSeconds(42));
        assertThat(((Fault) client.submit(order())).retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(((Fault) client.submit(order())).retryAfter()).contains(Duration.ofSeconds(5));
        assertThat(((Fault) client.submit(order())).retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ReplicateFake.VERSION, "google/veo-3.1-fast:" + ReplicateFake.VERSION})
    void a_model_is_also_asked_for_by_its_version(String version) throws Exception {
        accepted(client.submit(order(version, parameters(), List.of())));
        assertThat(sent().path("version").textValue()).isEqualTo(version);
    }

    @Test
    void an_official_model_is_named_in_the_address_alone() throws Exception {
        accepted(client.submit(order()));
        assertThat(sent().has("version")).isFalse();
        assertThat(sent().has("webhook")).isFalse();
    }

    @Test
    void a_large_picture_is_uploaded_and_a_small_one_goes_with_the_call() throws Exception {
        List<Picture> pictures = List.of(picture(Role.PORTRAIT, 100), picture(Role.PORTRAIT, 400_000));
        accepted(client.submit(referring(pictures)));
        JsonNode references = sent().path("input").path("reference_images");
        assertThat(references.path(0).textValue()).startsWith("data:image/png;base64,");
        assertThat(references.path(1).textValue()).isEqualTo(fake.address() + "/files/file1");
    }

    @Test
    void the_frame_that_a_shot_goes_on_from_is_the_image() throws Exception {
        accepted(
                client.submit(order("google/veo-3.1-fast", parameters(), List.of(picture(Role.FIRST_FRAME, 400_000)))));
        assertThat(sent().path("input").path("image").textValue()).isEqualTo(fake.address() + "/files/file1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_picture_that_cannot_be_put_there_costs_nothing(String name, Trick trick, FaultClass kind, String code)
            throws Exception {
        fake.play(Doing.UPLOAD, trick);
        Fault fault = (Fault) client.submit(referring(List.of(picture(Role.PORTRAIT, 400_000))));
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fake.count(Doing.SUBMIT)).isZero();
    }

    static Stream<Arguments> a_picture_that_cannot_be_put_there_costs_nothing() {
        return Stream.of(
                Arguments.of("too large", turned(413), FaultClass.NEVER, "request"),
                Arguments.of("too many", turned(429), FaultClass.RETRY_AFTER, "quota"),
                Arguments.of("down", turned(500), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("lost", new Trick.LostAfter(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("says nothing", new Trick.Says("{}"), FaultClass.BACKOFF, "malformed"),
                Arguments.of(
                        "elsewhere",
                        new Trick.Says("{\"urls\":{\"get\":\"https://elsewhere.test/a\"}}"),
                        FaultClass.BACKOFF,
                        "malformed"));
    }

    @Test
    void where_the_studio_can_be_called_is_said_and_an_answer_to_another_call_is_none() throws Exception {
        try (ReplicateClient callable = client(fake, ReplicateFake.KEY, Waits.LONG, ReplicateCounterpart.CALLABLE)) {
            accepted(callable.submit(order()));
            assertThat(sent().path("webhook").textValue()).isEqualTo("https://studio.test/" + OUTPUT);
            assertThat(sent().path("webhook_events_filter")).hasToString("[\"completed\"]");

            fake.play(Doing.SUBMIT, new Trick.Says("{\"id\":\"pred9\",\"webhook\":\"https://studio.test/other/\"}"));
            Fault fault = (Fault) callable.submit(order());
            assertThat(fault.kind()).isEqualTo(FaultClass.AMBIGUOUS);
            fake.play(Doing.SUBMIT, new Trick.Says("{\"id\":\"pred9\"}"));
            assertThat(accepted(callable.submit(order())).name()).isEqualTo("pred9");
        }
    }

    private JsonNode sent() throws Exception {
        return Json.mapper().readTree(fake.submitted().getLast());
    }

    private static VideoOrder referring(List<Picture> pictures) {
        Map<String, Object> parameters = parameters();
        parameters.put("duration", 8);
        return order("google/veo-3.1", parameters, pictures);
    }

    private static Picture picture(Role role, int bytes) {
        return new Picture(role, "image/png", new byte[bytes]);
    }
}
