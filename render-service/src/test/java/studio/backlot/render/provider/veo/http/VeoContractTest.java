package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.veo.AccessTokens;
import studio.backlot.render.provider.veo.MovingClock;
import studio.backlot.render.provider.veo.Secret;
import studio.backlot.render.provider.veo.VeoAccount;
import studio.backlot.render.provider.veo.fake.AnimaticFootage;
import studio.backlot.render.provider.veo.fake.Doing;
import studio.backlot.render.provider.veo.fake.Fate;
import studio.backlot.render.provider.veo.fake.Trick;
import studio.backlot.render.provider.veo.fake.VeoFake;

/** What the client makes of everything that Veo answers, and does not answer. */
class VeoContractTest {
    private static final MediaTools TOOLS = MediaTools.find(Path.of("target", "tools"));
    private static final OutputFolder OUTPUT = new OutputFolder("acme/take/1-1/");
    private static final String FIRST =
            "projects/p1/locations/us-central1/publishers/google/models/veo-3.1-generate-001"
                    + "/operations/00000001-0000-4000-8000-000000000000";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(2),
            Duration.ofMillis(600),
            Duration.ofMillis(600),
            Duration.ofSeconds(5),
            1 << 20,
            4 << 20);

    private final MovingClock clock = new MovingClock();
    private final VeoFake fake = new VeoFake(
            clock, (ratio, resolution, seconds) -> "an mp4, as far as anyone looks".getBytes(StandardCharsets.UTF_8));
    private final VeoClient client = client(fake, "veo-key-1", SHORT);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_video_is_filmed_asked_after_and_fetched() throws Exception {
        try (VeoFake animatic = new VeoFake(clock, new AnimaticFootage(TOOLS, folder));
                VeoClient patient = client(animatic, "veo-key-1", Patience.USUAL)) {
            Operation operation = accepted(patient.submit(order()));
            assertThat(patient.poll(operation)).isEqualTo(new Progress.Running());
            clock.pass(MINUTE);

            RemoteFile file = done(patient.poll(operation)).files().getFirst();
            Path into = folder.resolve("video.mp4");
            assertThat(patient.download(file, OUTPUT, into)).isEqualTo(new Download.Complete(Files.size(into)));

            MediaInfo video = new Ffprobe(TOOLS).probe(into);
            assertThat(video.picture().width()).isEqualTo(1280);
            assertThat(video.picture().frames()).hasValue(4 * 24);
            assertThat(patient.look(OUTPUT)).isEqualTo(new Traces.Found(List.of(file)));
        }
    }

    @Test
    void a_long_running_call_runs_until_it_is_done() throws Exception {
        fake.fate(new Fate.Films(MINUTE.multipliedBy(11)));
        Operation operation = accepted(client.submit(order()));
        for (int minute = 0; minute <= 10; minute++) {
            assertThat(client.poll(operation)).isEqualTo(new Progress.Running());
            assertThat(client.look(OUTPUT)).isEqualTo(new Traces.Nothing());
            clock.pass(MINUTE);
        }
        assertThat(client.poll(operation)).isInstanceOf(Progress.Done.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_submit_that_gets_no_acceptance(String name, Trick trick, FaultClass kind, String code) throws Exception {
        fake.play(Doing.SUBMIT, trick);
        Fault fault = (Fault) client.submit(order());
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fake.count(Doing.SUBMIT)).as("asked once").isEqualTo(1);
    }

    static Stream<Arguments> a_submit_that_gets_no_acceptance() {
        return Stream.of(
                Arguments.of("bad request", turned(400, "INVALID_ARGUMENT"), FaultClass.NEVER, "request"),
                Arguments.of("forbidden", turned(403, "PERMISSION_DENIED"), FaultClass.NEVER, "not-allowed"),
                Arguments.of("not found", turned(404, "NOT_FOUND"), FaultClass.NEVER, "gone"),
                Arguments.of("unknown status", turned(418, "TEAPOT"), FaultClass.NEVER, "request"),
                Arguments.of("redirected", turned(302, "FOUND"), FaultClass.NEVER, "request"),
                Arguments.of("quota", turned(429, "RESOURCE_EXHAUSTED"), FaultClass.RETRY_AFTER, "quota"),
                Arguments.of("internal", turned(500, "INTERNAL"), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("bad gateway", new Trick.Turned(502, "<html>"), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("unavailable", turned(503, "UNAVAILABLE"), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("timed out", turned(504, "DEADLINE_EXCEEDED"), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("unknown failure", turned(599, "WHAT"), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of(
                        "busy until later",
                        new Trick.Turned(503, "{}", Map.of("Retry-After", "7")),
                        FaultClass.RETRY_AFTER,
                        "provider-busy"),
                Arguments.of("lost before", new Trick.LostBefore(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("lost after", new Trick.LostAfter(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("slow", new Trick.Late(Duration.ofSeconds(3)), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("huge", new Trick.Endless(3 << 20), FaultClass.AMBIGUOUS, "too-large"),
                Arguments.of("malformed", new Trick.Says("{\"name\":"), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("empty", new Trick.Says(""), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("no name", new Trick.Says("{\"done\":true}"), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("name of a number", new Trick.Says("{\"name\":7}"), FaultClass.AMBIGUOUS, "malformed"));
    }

    @Test
    void a_call_on_a_connection_that_was_closed_meanwhile_is_not_repeated() throws Exception {
        accepted(client.submit(order()));
        fake.play(Doing.SUBMIT, new Trick.LostBefore());

        assertThat(((Fault) client.submit(order())).kind()).isEqualTo(FaultClass.AMBIGUOUS);

        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(2);
        assertThat(fake.accepted(OUTPUT.path())).isEqualTo(1);
    }

    @Test
    void without_a_connection_nothing_was_sent() throws Exception {
        fake.close();
        assertThat(client.submit(order()))
                .isEqualTo(Fault.of(FaultClass.BACKOFF, "no-connection", "There is no connection."));
    }

    @Test
    void how_long_the_provider_asks_to_wait_is_heard() throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Turned(429, "{}", Map.of("Retry-After", "42")));
        assertThat(((Fault) client.submit(order())).retryAfter()).contains(Duration.ofSeconds(42));
    }

    @Test
    void a_retired_model_is_gone_and_not_down() throws Exception {
        VideoOrder retired = new VideoOrder("veo-3.0-generate-001", "A lighthouse.", parameters(), List.of(), OUTPUT);
        Fault fault = (Fault) client.submit(retired);
        assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
        assertThat(fault.code()).isEqualTo("gone");
        assertThat(fault.detail()).contains("no longer available");
    }

    @Test
    void a_refused_request_says_what_was_refused() throws Exception {
        fake.play(Doing.SUBMIT, turned(400, "INVALID_ARGUMENT", "The prompt was blocked. Support codes: 61493863"));
        Refusal refusal = (Refusal) client.submit(order());
        assertThat(refusal.categories()).containsExactly("violence");
        assertThat(refusal.reason()).contains("61493863");
    }

    @Test
    void a_withheld_result_is_a_refusal_with_its_category() throws Exception {
        fake.fate(new Fate.Withholds(MINUTE, 1, "It shows a child. Support codes: 58061214"));
        assertThat(ended(order()))
                .isEqualTo(new Refusal(List.of("child"), "It shows a child. Support codes: 58061214"));
    }

    @Test
    void a_result_that_is_withheld_without_a_reason_is_a_refusal_all_the_same() throws Exception {
        fake.fate(new Fate.Withholds(MINUTE, 1, ""));
        assertThat(ended(order())).isEqualTo(new Refusal(List.of(), "Every result was withheld."));
    }

    @Test
    void an_operation_that_was_blocked_is_a_refusal() throws Exception {
        fake.fate(new Fate.Fails(MINUTE, 3, "Blocked. Support codes: 15236754, 12345678"));
        assertThat(((Refusal) ended(order())).categories()).containsExactly("celebrity", "other");
    }

    @Test
    void part_of_the_results_is_done_with_what_is_missing() throws Exception {
        fake.fate(new Fate.Withholds(MINUTE, 1, "Support codes: 64151117"));
        Map<String, Object> two = parameters();
        two.put("sampleCount", 2);
        Progress.Done done = done(ended(new VideoOrder(model(), "A lighthouse.", two, List.of(), OUTPUT)));
        assertThat(done.files()).hasSize(1);
        assertThat(done.withheld()).isEqualTo(1);
        assertThat(done.reasons()).containsExactly("Support codes: 64151117");
    }

    @ParameterizedTest(name = "code {0}")
    @MethodSource
    void an_operation_that_failed(int code, FaultClass kind) throws Exception {
        fake.fate(new Fate.Fails(MINUTE, code, "It did not work."));
        Progress.Broken broken = (Progress.Broken) ended(order());
        assertThat(broken.fault().kind()).isEqualTo(kind);
        assertThat(broken.fault().detail()).isEqualTo("It did not work.");
    }

    static Stream<Arguments> an_operation_that_failed() {
        return Stream.of(
                Arguments.of(2, FaultClass.NEVER),
                Arguments.of(3, FaultClass.NEVER),
                Arguments.of(4, FaultClass.BACKOFF),
                Arguments.of(5, FaultClass.NEVER),
                Arguments.of(7, FaultClass.NEVER),
                Arguments.of(8, FaultClass.RETRY_AFTER),
                Arguments.of(9, FaultClass.NEVER),
                Arguments.of(13, FaultClass.BACKOFF),
                Arguments.of(14, FaultClass.BACKOFF),
                Arguments.of(99, FaultClass.NEVER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_question_that_got_no_answer_says_nothing_of_the_call(String name, Trick trick, FaultClass kind, String code)
            throws Exception {
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        fake.play(Doing.POLL, trick);
        Fault fault = (Fault) client.poll(operation);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(client.poll(operation)).isInstanceOf(Progress.Done.class);
    }

    static Stream<Arguments> a_question_that_got_no_answer_says_nothing_of_the_call() {
        return Stream.of(
                Arguments.of("forbidden", turned(403, "PERMISSION_DENIED"), FaultClass.NEVER, "not-allowed"),
                Arguments.of("quota", turned(429, "RESOURCE_EXHAUSTED"), FaultClass.RETRY_AFTER, "quota"),
                Arguments.of("internal", turned(500, "INTERNAL"), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("unavailable", turned(503, "UNAVAILABLE"), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("lost", new Trick.LostBefore(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("slow", new Trick.Late(Duration.ofSeconds(3)), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("huge", new Trick.Endless(3 << 20), FaultClass.NEVER, "too-large"),
                Arguments.of("malformed", new Trick.Says("{\"name\":\"x\",\"do"), FaultClass.BACKOFF, "malformed"),
                Arguments.of("no object", new Trick.Says("[]"), FaultClass.BACKOFF, "malformed"),
                Arguments.of(
                        "unknown status",
                        says("{\"name\":\"NAME\",\"done\":\"perhaps\"}"),
                        FaultClass.BACKOFF,
                        "malformed"),
                Arguments.of(
                        "answer of another call",
                        new Trick.Says("{\"name\":\"another\",\"done\":true}"),
                        FaultClass.BACKOFF,
                        "malformed"),
                Arguments.of(
                        "done with nothing",
                        says("{\"name\":\"NAME\",\"done\":true}"),
                        FaultClass.BACKOFF,
                        "malformed"),
                Arguments.of(
                        "done with no videos",
                        says("{\"name\":\"NAME\",\"done\":true,\"response\":{\"videos\":[]}}"),
                        FaultClass.BACKOFF,
                        "malformed"),
                Arguments.of(
                        "done with an unknown video",
                        says("{\"name\":\"NAME\",\"done\":true,\"response\":{\"videos\":[{\"uri\":\"y\"}]}}"),
                        FaultClass.BACKOFF,
                        "malformed"));
    }

    @Test
    void a_forgotten_operation_is_gone_and_its_folder_still_tells() throws Exception {
        fake.fate(new Fate.Forgotten(MINUTE));
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        assertThat(((Fault) client.poll(operation)).code()).isEqualTo("gone");
        assertThat(client.look(OUTPUT)).isInstanceOf(Traces.Found.class);
        assertThat(client.look(new OutputFolder("acme/take/1-2/"))).isEqualTo(new Traces.Nothing());
    }

    @Test
    void an_operation_of_somebody_else_is_not_asked_after() throws Exception {
        assertThat(((Fault) client.poll(new Operation("../../elsewhere"))).code())
                .isEqualTo("gone");
        assertThat(fake.count(Doing.POLL)).isZero();
    }

    @Test
    void a_video_in_the_answer_is_taken_too() throws Exception {
        fake.fate(new Fate.Inlines(MINUTE));
        RemoteFile file = done(ended(order())).files().getFirst();
        Path into = folder.resolve("video.mp4");
        assertThat(client.download(file, OUTPUT, into)).isInstanceOf(Download.Complete.class);
        assertThat(into).hasContent("an mp4, as far as anyone looks");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_download_that_fails_leaves_no_file(String name, Trick trick, FaultClass kind, String code) throws Exception {
        RemoteFile file = done(ended(order())).files().getFirst();
        fake.play(Doing.DOWNLOAD, trick);
        Path into = folder.resolve("video.mp4");
        Fault fault = (Fault) client.download(file, OUTPUT, into);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(into).doesNotExist();
        assertThat(client.download(file, OUTPUT, into)).isInstanceOf(Download.Complete.class);
    }

    static Stream<Arguments> a_download_that_fails_leaves_no_file() {
        return Stream.of(
                Arguments.of("forbidden", turned(403, "PERMISSION_DENIED"), FaultClass.NEVER, "not-allowed"),
                Arguments.of("down", turned(503, "UNAVAILABLE"), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("damaged", new Trick.Says("other bytes"), FaultClass.BACKOFF, "damaged"),
                Arguments.of("huge", new Trick.Endless(9 << 20), FaultClass.NEVER, "too-large"));
    }

    @Test
    void nothing_is_fetched_from_outside_the_folder_of_the_call() throws Exception {
        for (String elsewhere : List.of("gs://other/acme/take/1-1/a.mp4", "gs://films/b.mp4", "https://evil.test/a")) {
            Download end = client.download(new RemoteFile.Stored(elsewhere), OUTPUT, folder.resolve("video.mp4"));
            assertThat(((Fault) end).code()).isEqualTo("elsewhere");
        }
        assertThat(fake.count(Doing.DOWNLOAD)).isZero();
    }

    @Test
    void a_token_that_ran_out_is_renewed_once_and_the_call_made_once() throws Exception {
        fake.tokens("veo-key-2");
        try (VeoClient renewing = new VeoClient(account(fake), new Renewing(), SHORT)) {
            accepted(renewing.submit(order()));
        }
        assertThat(fake.accepted(OUTPUT.path())).isEqualTo(1);
        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(2);
    }

    @Test
    void a_key_that_is_not_taken_is_never_shown() throws Exception {
        try (VeoClient wrong = client(fake, "veo-key-of-nobody", SHORT)) {
            Fault fault = (Fault) wrong.submit(order());
            assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
            assertThat(fault.code()).isEqualTo("credentials");
            assertThat(fault.detail()).contains("Bearer [secret]").doesNotContain("veo-key-of-nobody");
        }
        assertThat(new Secret("veo-key-of-nobody").toString()).isEqualTo("[secret]");
        assertThat(order().toString()).doesNotContain("lighthouse");
    }

    /** The fake is as strict as the documents are: each of these differs in one thing from what is accepted. */
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

    private Progress ended(VideoOrder order) throws InterruptedException {
        Operation operation = accepted(client.submit(order));
        clock.pass(MINUTE);
        return client.poll(operation);
    }

    private static VeoClient client(VeoFake fake, String key, Patience patience) {
        return new VeoClient(account(fake), AccessTokens.fixed(new Secret(key)), patience);
    }

    private static VeoAccount account(VeoFake fake) {
        URI address = fake.address();
        return new VeoAccount(address, address, "p1", "us-central1", "films");
    }

    private static VideoOrder order() {
        return new VideoOrder(model(), "A slow dolly shot of a lighthouse at dusk.", parameters(), List.of(), OUTPUT);
    }

    private static String model() {
        return "veo-3.1-generate-001";
    }

    private static Map<String, Object> parameters() {
        return new LinkedHashMap<>(Map.of("sampleCount", 1, "durationSeconds", 4, "generateAudio", true));
    }

    private static Operation accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    private static Progress.Done done(Progress answer) {
        assertThat(answer).isInstanceOf(Progress.Done.class);
        return (Progress.Done) answer;
    }

    /** Of the fake's first operation. */
    private static Trick says(String answer) {
        return new Trick.Says(answer.replace("NAME", FIRST));
    }

    private static Trick turned(int status, String reason) {
        return turned(status, reason, "It does not work.");
    }

    private static Trick turned(int status, String reason, String message) {
        return new Trick.Turned(
                status,
                "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\"}}".formatted(status, message, reason));
    }

    /** The first token has run out. */
    private static final class Renewing implements AccessTokens {
        private boolean renewed;

        @Override
        public Optional<Secret> current() {
            return Optional.of(new Secret(renewed ? "veo-key-2" : "veo-key-1"));
        }

        @Override
        public void refused(Secret token) {
            renewed = true;
        }
    }
}
