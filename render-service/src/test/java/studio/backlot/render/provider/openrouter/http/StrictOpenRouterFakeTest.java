package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.OUTPUT;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.client;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.fake;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.order;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.parameters;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** The fake is as strict as the documents are: each of these differs in one thing from what is accepted. */
class StrictOpenRouterFakeTest {
    private final OpenRouterFake fake = fake(new MovingClock());
    private final OpenRouterClient client = client(fake, OpenRouterFake.KEY, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void the_fake_refuses_what_openrouter_refuses(String parameter, Object value, String says) throws Exception {
        Map<String, Object> parameters = parameters();
        parameters.put(parameter, value);
        assertThat(((Fault) client.submit(order(parameters))).detail()).contains(says);
        assertThat(fake.accepted()).isEmpty();
    }

    static Stream<Arguments> the_fake_refuses_what_openrouter_refuses() {
        return Stream.of(
                Arguments.of("durationSeconds", 8, "unrecognized key 'durationSeconds'"),
                Arguments.of("duration", "4", "expected integer"),
                Arguments.of("duration", 5, "5 is not supported"),
                Arguments.of("duration", 0, "expected 1 to 60"),
                Arguments.of("resolution", "4k", "expected one of 480p"),
                Arguments.of("resolution", "480p", "not supported by the model"),
                Arguments.of("resolution", "1080p", "needs 8 seconds"),
                Arguments.of("aspect_ratio", "4:3", "expected one of 16:9, 9:16"),
                Arguments.of("size", "1280x720", "size excludes resolution"),
                Arguments.of("generate_audio", "yes", "expected boolean"),
                Arguments.of("seed", -1, "expected 0 to"),
                Arguments.of("callback_url", "http://plain.test", "expected https"),
                Arguments.of("provider.options.google-vertex.people", "all", "unrecognized key 'people'"),
                Arguments.of("provider.options.google-vertex.negativePrompt", 7, "expected string"));
    }

    @Test
    void the_fake_refuses_a_first_frame_beside_references() throws Exception {
        List<Picture> both = List.of(
                new Picture(Role.FIRST_FRAME, "image/png", new byte[] {1}),
                new Picture(Role.PORTRAIT, "image/png", new byte[] {2}));
        Fault fault =
                (Fault) client.submit(new VideoOrder("google/veo-3.1", "A lighthouse.", parameters(), both, OUTPUT));
        assertThat(fault.detail()).contains("frame_images win over input_references");
    }
}
