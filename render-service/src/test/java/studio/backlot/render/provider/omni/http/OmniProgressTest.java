package studio.backlot.render.provider.omni.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.omni.http.OmniCalls.MINUTE;
import static studio.backlot.render.provider.omni.http.OmniCalls.OUTPUT;
import static studio.backlot.render.provider.omni.http.OmniCalls.accepted;
import static studio.backlot.render.provider.omni.http.OmniCalls.client;
import static studio.backlot.render.provider.omni.http.OmniCalls.ended;
import static studio.backlot.render.provider.omni.http.OmniCalls.fake;
import static studio.backlot.render.provider.omni.http.OmniCalls.order;
import static studio.backlot.render.provider.omni.http.OmniCalls.turned;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What is its own in what is said of a call that was accepted. */
class OmniProgressTest {
    private final MovingClock clock = new MovingClock();
    private final OmniFake fake = fake(clock);
    private final OmniClient client = client(fake, OmniFake.TOKEN, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "in_progress"})
    void a_call_that_waits_or_is_made_runs(String status) throws Exception {
        assertThat(answer("\"status\":\"%s\"".formatted(status))).isEqualTo(new Progress.Running());
    }

    @ParameterizedTest
    @CsvSource({
        "cancelled, cancelled",
        "incomplete, incomplete",
        "budget_exceeded, budget-exceeded",
        "requires_action, requires-action",
    })
    void a_call_that_came_to_no_result_has_failed_for_good(String status, String code) throws Exception {
        fake.ends(End.as(status, MINUTE));
        Fault fault = ((Progress.Broken) ended(client, clock)).fault();
        assertThat(List.of(fault.kind(), fault.code())).containsExactly(FaultClass.NEVER, code);
    }

    @ParameterizedTest
    @CsvSource({
        "api_error, BACKOFF, provider-down",
        "service_unavailable, BACKOFF, provider-down",
        "quota_exceeded, RETRY_AFTER, quota",
        "invalid_request, NEVER, invalid-request",
        "'Oh, no!', NEVER, failed",
        "'', BACKOFF, failed",
    })
    void a_call_that_failed_says_why(String code, FaultClass kind, String told) throws Exception {
        fake.ends(End.fails(MINUTE, code, "It did not work."));
        assertThat(ended(client, clock)).isEqualTo(new Progress.Broken(Fault.of(kind, told, "It did not work.")));
    }

    @ParameterizedTest
    @CsvSource({"13, BACKOFF, provider-down", "8, RETRY_AFTER, quota", "3, NEVER, request"})
    void a_failure_may_have_a_number(int code, FaultClass kind, String told) throws Exception {
        Progress progress = answer("\"status\":\"failed\",\"error\":{\"code\":%d,\"message\":\"No.\"}".formatted(code));
        assertThat(progress).isEqualTo(new Progress.Broken(Fault.of(kind, told, "No.")));
    }

    @Test
    void a_failure_without_a_reason_may_be_made_again() throws Exception {
        assertThat(answer("\"status\":\"failed\""))
                .isEqualTo(new Progress.Broken(Fault.of(FaultClass.BACKOFF, "failed", "It does not say why.")));
    }

    @ParameterizedTest
    @CsvSource({"safety, safety", "image_recitation, image_recitation", "invalid_request, child"})
    void a_call_that_was_blocked_is_a_refusal(String code, String category) throws Exception {
        String message = category.equals("child") ? "Blocked. Support codes: 58061214" : "It was blocked.";
        fake.ends(End.fails(MINUTE, code, message));
        assertThat(ended(client, clock)).isEqualTo(new Refusal(List.of(category), message));
    }

    @Test
    void who_is_done_and_has_only_spoken_has_refused() throws Exception {
        assertThat(answer(done("{\"type\":\"text\",\"text\":\"I cannot show this.\"}")))
                .isEqualTo(new Refusal(List.of(), "I cannot show this."));
    }

    @Test
    void who_is_done_with_an_error_has_failed() throws Exception {
        String step = "{\"type\":\"model_output\",\"content\":[],\"error\":{\"code\":\"safety\",\"message\":\"No.\"}}";
        assertThat(answer("\"status\":\"completed\",\"steps\":[%s]".formatted(step)))
                .isEqualTo(new Refusal(List.of("safety"), "No."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void who_is_done_with_what_cannot_be_read_is_asked_again(String name, String fields) throws Exception {
        Fault fault = (Fault) answer(fields);
        assertThat(List.of(fault.kind(), fault.code())).containsExactly(FaultClass.BACKOFF, "malformed");
    }

    static Stream<Arguments> who_is_done_with_what_cannot_be_read_is_asked_again() {
        return Stream.of(
                Arguments.of("no status", "\"steps\":[]"),
                Arguments.of("no steps", "\"status\":\"completed\""),
                Arguments.of("steps that are none", "\"status\":\"completed\",\"steps\":7"),
                Arguments.of("a thought only", done("{\"type\":\"thought\",\"summary\":[]}")),
                Arguments.of("a video that is nowhere", done("{\"type\":\"video\",\"mime_type\":\"video/mp4\"}")),
                Arguments.of("a damaged video", done("{\"type\":\"video\",\"data\":\"%%\"}")));
    }

    @Test
    void a_video_in_the_answer_is_taken_too(@TempDir Path folder) throws Exception {
        Progress.Done done = (Progress.Done) answer(done("{\"type\":\"video\",\"data\":\"b25l\"}"));
        Path into = folder.resolve("video.mp4");
        assertThat(client.download(done.files().getFirst(), OUTPUT, into)).isEqualTo(new Download.Complete(3));
        assertThat(into).hasContent("one");
    }

    @Test
    void a_video_that_is_not_what_the_store_has_is_fetched_again(@TempDir Path folder) throws Exception {
        RemoteFile file = ((Progress.Done) ended(client, clock)).files().getFirst();
        fake.play(Doing.DOWNLOAD, new Trick.Says("other bytes"));
        Path into = folder.resolve("video.mp4");
        assertThat(((Fault) client.download(file, OUTPUT, into)).code()).isEqualTo("damaged");
        assertThat(into).doesNotExist();
    }

    @Test
    void the_folder_of_a_forgotten_call_still_tells() throws Exception {
        fake.ends(End.forgotten(MINUTE));
        assertThat(((Fault) ended(client, clock)).code()).isEqualTo("gone");
        assertThat(client.look(OUTPUT))
                .isEqualTo(new Traces.Found(List.of(new RemoteFile.Stored("gs://films/acme/take/1-1/v1_1.mp4"))));
        assertThat(client.look(new OutputFolder("acme/take/1-2/"))).isEqualTo(new Traces.Nothing());
    }

    @Test
    void a_call_that_nobody_wants_any_more_is_cancelled_and_costs_nothing() throws Exception {
        Operation operation = accepted(client.submit(order()));
        assertThat(client.cancel(operation)).isEmpty();
        clock.pass(MINUTE.multipliedBy(10));
        assertThat(((Progress.Broken) client.poll(operation)).fault().code()).isEqualTo("cancelled");
        assertThat(fake.billed(OUTPUT.path())).isZero();
    }

    @Test
    void a_cancellation_that_is_not_heard_is_told() throws Exception {
        Operation operation = accepted(client.submit(order()));
        fake.play(Doing.CANCEL, turned(503, "service_unavailable", "Busy."), new Trick.LostBefore());
        assertThat(client.cancel(operation)).map(Fault::code).contains("provider-down");
        assertThat(client.cancel(operation)).map(Fault::code).contains("no-answer");
        clock.pass(MINUTE);
        assertThat(client.cancel(operation)).map(Fault::detail).contains("The interaction has ended.");
        assertThat(client.cancel(new Operation("../models"))).map(Fault::code).contains("gone");
        assertThat(client.poll(operation)).isInstanceOf(Progress.Done.class);
    }

    private static String done(String content) {
        return "\"status\":\"completed\",\"steps\":[{\"type\":\"model_output\",\"content\":[%s]}]".formatted(content);
    }

    /** Said of the first call. */
    private Progress answer(String fields) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        fake.play(Doing.POLL, new Trick.Says("{\"id\":\"v1_1\",%s}".formatted(fields)));
        return client.poll(operation);
    }
}
