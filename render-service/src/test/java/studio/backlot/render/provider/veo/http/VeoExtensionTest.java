package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.veo.http.VeoCalls.accepted;
import static studio.backlot.render.provider.veo.http.VeoCalls.model;
import static studio.backlot.render.provider.veo.http.VeoCalls.parameters;
import static studio.backlot.render.provider.veo.http.VeoCalls.turned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Mp4;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.VideoBefore;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** A call that goes on from a video: where Veo finds that, and what is refused of it. */
class VeoExtensionTest {
    private static final OutputFolder BEFORE = new OutputFolder("acme/take/1-1/");
    private static final OutputFolder AFTER = new OutputFolder("acme/take/2-1/");

    @TempDir
    Path folder;

    private final VeoFake fake = VeoCalls.fake(new MovingClock());
    private final VeoClient client = VeoCalls.client(fake, "veo-key-1", Waits.LONG);
    private Path file = Path.of("");

    @BeforeEach
    void video() throws IOException {
        file = Files.write(folder.resolve("before.mp4"), Mp4.empty(8));
    }

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_video_that_lies_in_the_bucket_is_named_and_not_sent() throws Exception {
        fake.fate(new Fate.Films(Duration.ZERO));
        client.submit(new VideoOrder(model(), "A lighthouse.", of(8), List.of(), BEFORE));

        accepted(client.submit(extending(Map.of(), Optional.of(BEFORE))));

        assertThat(fake.submitted().getLast())
                .containsPattern("\"video\":\\{\"gcsUri\":\"gs://films/acme/take/1-1/\\d+/sample_0.mp4\"")
                .doesNotContain("bytesBase64Encoded");
    }

    @Test
    void a_video_that_lies_nowhere_is_sent() throws Exception {
        accepted(client.submit(extending(Map.of(), Optional.of(BEFORE))));
        accepted(client.submit(extending(Map.of(), Optional.empty())));

        String bytes = Base64.getEncoder().encodeToString(Mp4.empty(8));
        assertThat(fake.submitted()).hasSize(2).allSatisfy(body -> assertThat(body)
                .contains("\"video\":{\"bytesBase64Encoded\":\"" + bytes + "\",\"mimeType\":\"video/mp4\"}"));
    }

    @Test
    void nothing_is_asked_for_while_the_bucket_does_not_answer_or_the_video_cannot_be_read() throws Exception {
        fake.play(Doing.LIST, turned(503, "UNAVAILABLE"));
        assertThat(client.submit(extending(Map.of(), Optional.of(BEFORE))))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(FaultClass.BACKOFF));
        Files.delete(file);
        assertThat(client.submit(extending(Map.of(), Optional.of(BEFORE))))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("disk"));
        assertThat(fake.count(Doing.SUBMIT)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "8, durationSeconds, 8, must be 7 beside a video",
        "8, resolution, 1080p, 720p only",
        "31, sampleCount, 1, 1 to 30 seconds",
        "0, sampleCount, 1, 1 to 30 seconds",
    })
    void the_fake_refuses_what_veo_refuses(int seconds, String parameter, String value, String says) throws Exception {
        Files.write(file, Mp4.empty(seconds));
        Object sent = value.matches("\\d") ? (Object) Integer.valueOf(value) : value;

        Fault fault = (Fault) client.submit(extending(Map.of(parameter, sent), Optional.empty()));

        assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
        assertThat(fault.detail()).contains(says);
    }

    @Test
    void the_fake_refuses_a_frame_or_references_beside_a_video_and_what_is_no_video() throws Exception {
        for (Role role : List.of(Role.FIRST_FRAME, Role.PORTRAIT)) {
            VideoOrder order = extending(Map.of(), Optional.empty());
            VideoOrder both = new VideoOrder(
                    order.model(),
                    order.words(),
                    order.parameters(),
                    List.of(new Picture(role, "image/png", new byte[] {1})),
                    order.before(),
                    AFTER);
            assertThat(((Fault) client.submit(both)).detail()).contains("excludes");
        }
        Files.writeString(file, "no video");
        assertThat(((Fault) client.submit(extending(Map.of(), Optional.empty()))).detail())
                .contains("cannot be read");
    }

    private VideoOrder extending(Map<String, Object> other, Optional<OutputFolder> left) {
        Map<String, Object> sent = of(7);
        sent.putAll(other);
        return new VideoOrder(model(), "It goes on.", sent, List.of(), Optional.of(new VideoBefore(file, left)), AFTER);
    }

    private static Map<String, Object> of(int seconds) {
        Map<String, Object> sent = parameters();
        sent.put("durationSeconds", seconds);
        return sent;
    }
}
