package studio.backlot.render.provider.comfyui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.MINUTE;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.OUTPUT;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.accepted;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.client;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.done;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.fake;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.order;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
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
}
