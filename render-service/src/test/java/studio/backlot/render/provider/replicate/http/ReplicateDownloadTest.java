package studio.backlot.render.provider.replicate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.MINUTE;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.OUTPUT;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.accepted;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.client;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.done;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.fake;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.order;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.fake.AnimaticFootage;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.wire.Patience;

/** What was filmed, and how it comes here. */
class ReplicateDownloadTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));

    private final MovingClock clock = new MovingClock();
    private final ReplicateFake fake = fake(clock);
    private final List<String> authorisations = new ArrayList<>();
    private final ScriptedServer store = new ScriptedServer(0, exchange -> Doing.DOWNLOAD, (exchange, kind, body) -> {
        authorisations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        return new Reply(200, "from the store".getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "video/mp4"));
    });
    private final ReplicateClient client = client(fake, ReplicateFake.KEY, Waits.LONG, Nudges.NONE, store.address());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        client.close();
        fake.close();
        store.close();
    }

    @Test
    void a_video_is_filmed_asked_after_and_fetched() throws Exception {
        try (ReplicateFake animatic = new ReplicateFake(clock, new AnimaticFootage(TOOLS, folder));
                ReplicateClient patient = client(animatic, ReplicateFake.KEY, Patience.USUAL)) {
            Operation operation = accepted(patient.submit(order()));
            clock.pass(MINUTE);

            RemoteFile file = done(patient.poll(operation)).files().getFirst();
            Path into = folder.resolve("video.mp4");
            assertThat(patient.download(file, OUTPUT, into)).isEqualTo(new Download.Complete(Files.size(into)));

            MediaInfo video = new Ffprobe(TOOLS).probe(into);
            assertThat(video.picture().width()).isEqualTo(1280);
            assertThat(video.picture().frames()).hasValue(4 * 24);
        }
    }

    @Test
    void the_key_does_not_go_where_files_are_kept() throws Exception {
        Path into = folder.resolve("video.mp4");
        RemoteFile file = new RemoteFile.Stored(store.address() + "/a/out.mp4");
        assertThat(client.download(file, OUTPUT, into)).isInstanceOf(Download.Complete.class);
        assertThat(into).hasContent("from the store");
        assertThat(authorisations).containsExactly("null");
    }

    @Test
    void hosts_below_that_of_the_files_are_theirs() {
        ReplicateAddress address = new ReplicateAddress(
                URI.create("https://api.replicate.com/v1"), Set.of(URI.create("https://replicate.delivery")));
        assertThat(List.of(
                        "https://replicate.delivery/xezq/out.mp4",
                        "https://pbxt.replicate.delivery/out.mp4",
                        "https://api.replicate.com/v1/files/1"))
                .allMatch(there -> address.result(there).isPresent());
        assertThat(List.of(
                        "http://replicate.delivery/out.mp4",
                        "https://evilreplicate.delivery/out.mp4",
                        "https://replicate.delivery.evil.test/out.mp4",
                        "https://replicate.delivery:8443/out.mp4"))
                .noneMatch(there -> address.result(there).isPresent());
    }
}
