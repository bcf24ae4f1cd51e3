package studio.backlot.render.provider.comfyui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.MINUTE;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.OUTPUT;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.accepted;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.client;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.done;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.ended;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.fake;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.order;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.turned;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.fake.AnimaticFootage;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.wire.Patience;

/** What was filmed, and how it comes here. */
class ComfyUiDownloadTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));

    private final MovingClock clock = new MovingClock();
    private final ComfyUiFake fake = fake(clock);
    private final ComfyUiClient client = client(fake, Waits.LONG);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_video_is_filmed_asked_after_and_fetched() throws Exception {
        try (ComfyUiFake animatic = new ComfyUiFake(clock, new AnimaticFootage(TOOLS, folder));
                ComfyUiClient patient = client(animatic, Patience.USUAL)) {
            Operation operation = accepted(patient.submit(order()));
            clock.pass(MINUTE);

            RemoteFile file = done(patient.poll(operation)).files().getFirst();
            Path into = folder.resolve("video.mp4");
            assertThat(patient.download(file, OUTPUT, into)).isEqualTo(new Download.Complete(Files.size(into)));

            MediaInfo video = new Ffprobe(TOOLS).probe(into);
            assertThat(video.picture().width()).isEqualTo(1312);
            assertThat(video.picture().frames()).hasValue(4 * 24);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_download_that_fails_leaves_no_file(String name, Trick trick, FaultClass kind, String code) throws Exception {
        RemoteFile file = done(ended(client, clock)).files().getFirst();
        fake.play(Doing.DOWNLOAD, trick);
        Path into = folder.resolve("video.mp4");
        Fault fault = (Fault) client.download(file, OUTPUT, into);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(into).doesNotExist();
        assertThat(client.download(file, OUTPUT, into)).isInstanceOf(Download.Complete.class);
        assertThat(into).hasContent("an mp4, as far as anyone looks");
    }

    static Stream<Arguments> a_download_that_fails_leaves_no_file() {
        Map<String, String> elsewhere = Map.of("Location", "https://elsewhere.test/a.mp4");
        Map<String, String> json = Map.of("Content-Type", "application/json");
        return Stream.of(
                Arguments.of("forbidden", turned(403), FaultClass.NEVER, "not-allowed"),
                Arguments.of("removed", turned(404), FaultClass.NEVER, "not-found"),
                Arguments.of("down", turned(502), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("redirected", new Trick.Turned(302, "", elsewhere), FaultClass.NEVER, "request"),
                Arguments.of("good, but an error", new Trick.Turned(200, "{}", json), FaultClass.BACKOFF, "damaged"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("huge", new Trick.Endless(9 << 20), FaultClass.NEVER, "too-large"));
    }

    @Test
    void a_name_is_never_a_way_to_elsewhere() throws Exception {
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        fake.play(
                Doing.POLL,
                new Trick.Says(
                        "{\"%s\":{\"outputs\":{\"9\":{\"images\":[{\"filename\":\"a&type=input#.mp4\",\"subfolder\":\"../..\"}]}},"
                                        .formatted(operation)
                                + "\"status\":{\"status_str\":\"success\"}}}"));
        assertThat(done(client.poll(operation)).files())
                .containsExactly(new RemoteFile.Stored(
                        fake.address() + "/view?filename=a%26type%3Dinput%23.mp4&subfolder=..%2F..&type=output"));
    }

    @Test
    void an_address_that_cannot_be_read_is_none() throws Exception {
        RemoteFile file = new RemoteFile.Stored(fake.address() + "/view?filename=a b.mp4");
        assertThat(((Fault) client.download(file, OUTPUT, folder.resolve("video.mp4"))).code())
                .isEqualTo("elsewhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.test/view?filename=a.mp4",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "data:video/mp4;base64,AAAA",
                "no address at all:"
            })
    void nothing_is_fetched_from_elsewhere(String address) throws Exception {
        Download end = client.download(new RemoteFile.Stored(address), OUTPUT, folder.resolve("video.mp4"));
        assertThat(((Fault) end).code()).isEqualTo("elsewhere");
        assertThat(((Fault) end).kind()).isEqualTo(FaultClass.NEVER);
        assertThat(fake.count(Doing.DOWNLOAD)).isZero();
    }
}
