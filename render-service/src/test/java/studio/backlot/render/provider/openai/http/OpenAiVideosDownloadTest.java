package studio.backlot.render.provider.openai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.MINUTE;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.OUTPUT;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.accepted;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.client;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.done;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.ended;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.fake;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.order;

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
import studio.backlot.fakes.openai.Manner;
import studio.backlot.fakes.openai.OpenAiVideosFake;
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
import studio.backlot.render.provider.openai.OpenAiVideosAddress;
import studio.backlot.wire.Patience;

/** What was filmed, and how it comes here. */
class OpenAiVideosDownloadTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));

    private final MovingClock clock = new MovingClock();
    private final OpenAiVideosFake fake = fake(clock);
    private final List<String> authorisations = new ArrayList<>();
    private final ScriptedServer store = new ScriptedServer(0, exchange -> Doing.DOWNLOAD, (exchange, kind, body) -> {
        authorisations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        return new Reply(200, "from the store".getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "video/mp4"));
    });
    private final OpenAiVideosClient client = client(fake, OpenAiVideosFake.KEY, Waits.LONG, store.address());

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
        try (OpenAiVideosFake animatic =
                        new OpenAiVideosFake(clock, new AnimaticFootage(TOOLS, folder), Manner.OPENAI);
                OpenAiVideosClient patient = client(animatic, OpenAiVideosFake.KEY, Patience.USUAL)) {
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
        RemoteFile file = result();
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
        Map<String, String> json = Map.of("Content-Type", "application/json");
        return Stream.of(
                Arguments.of("nowhere", new Trick.Turned(302, ""), FaultClass.NEVER, "request"),
                Arguments.of("good, but an error", new Trick.Turned(200, "{}", json), FaultClass.BACKOFF, "damaged"));
    }

    @Test
    void a_video_is_fetched_from_a_store_that_is_allowed_and_the_key_stays_here() throws Exception {
        RemoteFile file = result();
        fake.play(Doing.DOWNLOAD, to(store.address() + "/a.mp4?signed=1", "x".repeat(100)));
        Path into = folder.resolve("video.mp4");
        assertThat(client.download(file, OUTPUT, into)).isInstanceOf(Download.Complete.class);
        assertThat(into).as("nothing of the redirection is left").hasContent("from the store");
        assertThat(authorisations).containsExactly("null");
    }

    @Test
    void a_redirection_at_home_is_followed_with_the_key() throws Exception {
        RemoteFile file = result();
        fake.play(Doing.DOWNLOAD, to("/v1/videos/video_1/content", ""));
        assertThat(client.download(file, OUTPUT, folder.resolve("video.mp4"))).isInstanceOf(Download.Complete.class);
        assertThat(fake.count(Doing.DOWNLOAD)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/a.mp4",
                "https://127.0.0.1/a.mp4",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "//elsewhere.test/a",
                "no address at all:"
            })
    void nobody_is_sent_to_an_address_that_is_not_allowed(String location) throws Exception {
        RemoteFile file = result();
        fake.play(Doing.DOWNLOAD, to(location, "a body"));
        Path into = folder.resolve("video.mp4");
        Fault fault = (Fault) client.download(file, OUTPUT, into);
        assertThat(fault.code()).isEqualTo("elsewhere");
        assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
        assertThat(into).doesNotExist();
        assertThat(authorisations).isEmpty();
    }

    @Test
    void nobody_is_sent_round_for_ever() throws Exception {
        RemoteFile file = result();
        for (int hop = 1; hop <= 9; hop++) {
            fake.play(Doing.DOWNLOAD, to("/v1/videos/video_1/content", ""));
        }
        assertThat(((Fault) client.download(file, OUTPUT, folder.resolve("video.mp4"))).code())
                .isEqualTo("elsewhere");
        assertThat(fake.count(Doing.DOWNLOAD)).isEqualTo(6);
    }

    @Test
    void an_address_is_allowed_by_scheme_host_and_port() {
        assertThat(List.of("https://cdn.example/a", "HTTPS://CDN.example:443/b"))
                .allMatch(address -> allowed("https://cdn.example", address));
        assertThat(List.of("http://cdn.example/a", "https://cdn.example:8443/a", "https://cdn.example.evil.test/a"))
                .noneMatch(address -> allowed("https://cdn.example", address));
    }

    private RemoteFile result() throws InterruptedException {
        return done(ended(client, clock)).files().getFirst();
    }

    private static boolean allowed(String origin, String address) {
        return new OpenAiVideosAddress(URI.create("https://api.test/v1"), Set.of(URI.create(origin)))
                .mayFetch(URI.create(address));
    }

    private static Trick to(String location, String body) {
        return new Trick.Turned(302, body, Map.of("Location", location));
    }
}
