package studio.backlot.render.provider.replicate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.MINUTE;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.OUTPUT;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.accepted;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.client;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.done;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.ended;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.fake;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.order;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.turned;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
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
                Arguments.of("gone", turned(404), FaultClass.NEVER, "gone"),
                Arguments.of("down", turned(502), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("redirected", new Trick.Turned(302, "", elsewhere), FaultClass.NEVER, "request"),
                Arguments.of("good, but an error", new Trick.Turned(200, "{}", json), FaultClass.BACKOFF, "damaged"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("huge", new Trick.Endless(9 << 20), FaultClass.NEVER, "too-large"));
    }

    @Test
    void the_key_does_not_go_where_files_are_kept() throws Exception {
        Path into = folder.resolve("video.mp4");
        RemoteFile file = new RemoteFile.Stored(store.address() + "/a/out.mp4");
        assertThat(client.download(file, OUTPUT, into)).isInstanceOf(Download.Complete.class);
        assertThat(into).hasContent("from the store");
        assertThat(authorisations).containsExactly("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.test/a.mp4",
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
