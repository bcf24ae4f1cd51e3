package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.veo.http.VeoCalls.OUTPUT;
import static studio.backlot.render.provider.veo.http.VeoCalls.client;
import static studio.backlot.render.provider.veo.http.VeoCalls.fake;
import static studio.backlot.render.provider.veo.http.VeoCalls.model;
import static studio.backlot.render.provider.veo.http.VeoCalls.parameters;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** The fake is as strict as the documents are: each of these differs in one thing from what is accepted. */
class StrictVeoFakeTest {
    private final VeoFake fake = fake(new MovingClock());
    private final VeoClient client = client(fake, "veo-key-1", Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void the_fake_refuses_what_veo_refuses(String parameter, Object value, String says) throws Exception {
        Map<String, Object> parameters = parameters();
        parameters.put(parameter, value);
        Submission answer = client.submit(new VideoOrder(model(), "A lighthouse.", parameters, List.of(), OUTPUT));
        String detail =
                switch (answer) {
                    case Fault fault -> fault.detail();
                    case Refusal refusal -> refusal.reason();
                    case Submission.Accepted accepted -> "accepted " + accepted;
                };
        assertThat(detail).contains(says);
        assertThat(fake.accepted(OUTPUT.path())).isZero();
    }

    static Stream<Arguments> the_fake_refuses_what_veo_refuses() {
        return Stream.of(
                Arguments.of("duration", 8, "Unknown name \"duration\""),
                Arguments.of("durationSeconds", "8", "TYPE_INT64"),
                Arguments.of("durationSeconds", 5, "must be one of 4, 6, 8"),
                Arguments.of("durationSeconds", 60, "between 4 and 8"),
                Arguments.of("aspectRatio", "4:3", "Supported values: 16:9, 9:16"),
                Arguments.of("resolution", "480p", "Supported values: 720p, 1080p, 4k"),
                Arguments.of("resolution", "4k", "for 8 seconds only"),
                Arguments.of("sampleCount", 5, "between 1 and 4"),
                Arguments.of("seed", -1, "between 0 and"),
                Arguments.of("generateAudio", "yes", "TYPE_BOOL"),
                Arguments.of("resizeMode", "pad", "with an image only"),
                Arguments.of("personGeneration", "allow_all", "58061214"));
    }

    @Test
    void the_fake_refuses_a_first_frame_beside_references() throws Exception {
        List<Picture> both = List.of(
                new Picture(Role.FIRST_FRAME, "image/png", new byte[] {1}),
                new Picture(Role.PORTRAIT, "image/png", new byte[] {2}));
        Fault fault = (Fault) client.submit(new VideoOrder(model(), "A lighthouse.", parameters(), both, OUTPUT));
        assertThat(fault.detail()).contains("image excludes video and referenceImages");
    }
}
