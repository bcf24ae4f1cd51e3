package studio.backlot.render.provider.replicate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.client;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.fake;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.order;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.parameters;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** The fake is as strict as the documents are: each of these differs in one thing from what is accepted. */
class StrictReplicateFakeTest {
    private final ReplicateFake fake = fake(new MovingClock());
    private final ReplicateClient client = client(fake, ReplicateFake.KEY, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void the_fake_refuses_what_replicate_refuses(String parameter, Object value, String says) throws Exception {
        Map<String, Object> parameters = parameters();
        parameters.put(parameter, value);
        assertThat(((Fault) client.submit(order(parameters))).detail()).contains(says);
        assertThat(fake.accepted()).isEmpty();
    }

    static Stream<Arguments> the_fake_refuses_what_replicate_refuses() {
        return Stream.of(
                Arguments.of("durationSeconds", 8, "unrecognized key 'durationSeconds'"),
                Arguments.of("duration", "4", "expected integer"),
                Arguments.of("duration", 5, "expected 4, 6 or 8"),
                Arguments.of("resolution", "4k", "expected one of 720p, 1080p"),
                Arguments.of("resolution", "1080p", "needs 8 seconds"),
                Arguments.of("aspect_ratio", "4:3", "expected one of 16:9, 9:16"),
                Arguments.of("generate_audio", "yes", "expected boolean"),
                Arguments.of("negative_prompt", 7, "expected string"),
                Arguments.of("seed", -1, "expected 0 to"),
                Arguments.of("image", "https://elsewhere.test/a.png", "expected a data URL"),
                Arguments.of("reference_images", "a", "expected array"));
    }

    @Test
    void the_fake_refuses_a_first_frame_beside_references_and_references_of_the_faster_model() throws Exception {
        Map<String, Object> parameters = parameters();
        parameters.put("duration", 8);
        Picture frame = new Picture(Role.FIRST_FRAME, "image/png", new byte[] {1});
        Picture portrait = new Picture(Role.PORTRAIT, "image/png", new byte[] {2});
        Fault both = (Fault) client.submit(order("google/veo-3.1", parameters, List.of(frame, portrait)));
        assertThat(both.detail()).contains("reference_images exclude image");
        Fault faster = (Fault) client.submit(order("google/veo-3.1-fast", parameters, List.of(portrait)));
        assertThat(faster.detail()).contains("unrecognized key 'reference_images'");
    }
}
