package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.MINUTE;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.OUTPUT;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.accepted;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.client;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.done;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.ended;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.fake;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.order;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.turned;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OpenRouterFake;
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
class OpenRouterDownloadTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));

    private final MovingClock clock = new MovingClock();
    private final OpenRouterFake fake = fake(clock);
    private final OpenRouterClient client = client(fake, OpenRouterFake.KEY, Waits.LONG);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_video_is_filmed_asked_after_and_fetched() throws Exception {
        try (OpenRouterFake animatic =
                        new OpenRouterFake(clock, new AnimaticFootage(TOOLS, folder), new BigDecimal("1.60"));
                OpenRouterClient patient = client(animatic, OpenRouterFake.KEY, Patience.USUAL)) {
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
                Arguments.of(
                        "good, but an error",
                        new Trick.Turned(200, "{\"error\":1}", json),
                        FaultClass.BACKOFF,
                        "damaged"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("huge", new Trick.Endless(9 << 20), FaultClass.NEVER, "too-large"));
    }

    @Test
    void nothing_is_fetched_but_results_of_calls() throws Exception {
        for (String elsewhere : List.of("https://elsewhere.test/a", "key", "videos/../key", "videos/job-1/content")) {
            Download end = client.download(new RemoteFile.Stored(elsewhere), OUTPUT, folder.resolve("video.mp4"));
            assertThat(((Fault) end).code()).isEqualTo("elsewhere");
        }
        assertThat(fake.count(Doing.DOWNLOAD)).isZero();
    }
}
