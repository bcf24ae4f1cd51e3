package studio.backlot.render.provider.comfyui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.CALL;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.MINUTE;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.OUTPUT;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.accepted;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.client;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.done;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.ended;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.fake;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.order;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.turned;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What the client makes of what is said of a call that was accepted. */
class ComfyUiProgressTest {
    private static final String SUCCESS = "{\"%s\":{\"outputs\":%s,\"status\":{\"status_str\":\"success\"}}}";

    private final MovingClock clock = new MovingClock();
    private final ComfyUiFake fake = fake(clock);
    private final ComfyUiClient client = client(fake, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_call_waits_and_runs_in_the_queue_until_it_is_in_the_history() throws Exception {
        fake.ends(End.films(MINUTE.multipliedBy(11)));
        Operation operation = accepted(client.submit(order()));
        for (int minute = 0; minute <= 10; minute++) {
            assertThat(client.poll(operation)).isEqualTo(new Progress.Running());
            clock.pass(MINUTE);
        }
        assertThat(fake.count(Doing.POLL)).as("the history").isZero();
        Progress.Done done = done(client.poll(operation));
        assertThat(done.files()).hasSize(1);
        assertThat(done.cost()).as("the profile has its price").isEmpty();
    }

    @Test
    void a_call_that_is_pending_runs() throws Exception {
        assertThat(queue("{\"queue_running\":[],\"queue_pending\":[[7,\"%s\",{},{},[]]]}".formatted(CALL)))
                .isEqualTo(new Progress.Running());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"9\":{\"images\":[{\"filename\":\"a.mp4\",\"subfolder\":\"\",\"type\":\"output\"}],\"animated\":[true]}}    | 1",
                "{\"9\":{\"gifs\":[{\"filename\":\"a b.WEBM\",\"subfolder\":\"x/y\",\"type\":\"output\",\"frame_rate\":16}]}} | 1",
                "{\"9\":{\"images\":[{\"filename\":\"a.mp4\"}]},\"12\":{\"images\":[{\"filename\":\"b.mp4\"}]}}                | 2",
                "{\"9\":{\"images\":[{\"filename\":\"a.mp4\"}]},\"12\":{\"gifs\":[{\"filename\":\"a.mp4\"}]}}                  | 1",
                "{\"8\":{\"images\":[{\"filename\":\"a.mp4\",\"type\":\"temp\"},{\"filename\":\"a.png\",\"type\":\"output\"}],"
                        + "\"text\":[\"a.mp4\"],\"audio\":[{\"filename\":\"a.flac\"}]},\"9\":{\"images\":[{\"filename\":\"a.mp4\"}]}} | 1"
            })
    void videos_are_found_under_whatever_name_a_node_has_for_them(String outputs, int videos) throws Exception {
        assertThat(done(history(SUCCESS.formatted(CALL, outputs))).files()).hasSize(videos);
    }

    @ParameterizedTest
    @CsvSource({
        "failed, torch.OutOfMemoryError, Allocation on device, BACKOFF, out-of-memory, Node 3 (KSampler): Allocation on device",
        "failed, RuntimeError, CUDA error: out of memory, BACKOFF, out-of-memory, Node 3 (KSampler): CUDA error: out of memory",
        "failed, RuntimeError, shapes differ, NEVER, failed, Node 3 (KSampler): shapes differ",
        "failed, KeyError, '', NEVER, failed, Node 3 (KSampler): KeyError",
        "interrupted, '', '', NEVER, cancelled, It was interrupted.",
        "restarted, '', '', BACKOFF, restarted, "
                + "'It is neither in the queue nor in the history: ComfyUI was restarted, or it was removed there.'"
    })
    void a_call_that_came_to_nothing(
            String status, String type, String message, FaultClass kind, String code, String says) throws Exception {
        fake.ends(new End(MINUTE, status, type, message, false));
        Progress.Broken broken = (Progress.Broken) ended(client, clock);
        assertThat(broken.fault()).isEqualTo(Fault.of(kind, code, says));
        assertThat(broken.cost()).isEmpty();
    }

    @Test
    void what_a_node_says_is_cut_where_it_is_long() throws Exception {
        fake.ends(End.fails(MINUTE, "RuntimeError", "x".repeat(100_000)));
        assertThat(((Progress.Broken) ended(client, clock)).fault().detail()).hasSizeLessThan(600);
    }

    @Test
    void a_workflow_that_saves_no_video_saves_none_another_time() throws Exception {
        assertThat(history(SUCCESS.formatted(CALL, "{}")))
                .isEqualTo(new Progress.Broken(
                        Fault.of(FaultClass.NEVER, "no-video", "The workflow has saved no video (mp4 or webm).")));
    }

    @Test
    void a_failure_without_words_is_one() throws Exception {
        assertThat(history("{\"%s\":{\"status\":{\"status_str\":\"error\",\"messages\":[]}}}".formatted(CALL)))
                .isEqualTo(new Progress.Broken(Fault.of(FaultClass.NEVER, "failed", "It does not say why.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_queue_that_got_no_answer_says_nothing_of_the_call(String name, Trick trick, FaultClass kind, String code)
            throws Exception {
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        fake.play(Doing.LIST, trick);
        if (trick instanceof Trick.LostBefore) {
            fake.play(Doing.LIST, trick); // the platform asks once more where it costs nothing
        }
        try (ComfyUiClient asking = client(fake, Waits.during(trick))) {
            Fault fault = (Fault) asking.poll(operation);
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.code()).isEqualTo(code);
        }
        assertThat(client.poll(operation)).isInstanceOf(Progress.Done.class);
    }

    static Stream<Arguments> a_queue_that_got_no_answer_says_nothing_of_the_call() {
        return Stream.of(
                Arguments.of("credentials", turned(401), FaultClass.NEVER, "credentials"),
                Arguments.of("forbidden", turned(403), FaultClass.NEVER, "not-allowed"),
                Arguments.of("no ComfyUI", turned(404), FaultClass.NEVER, "not-found"),
                Arguments.of("quota", turned(429), FaultClass.RETRY_AFTER, "quota"),
                Arguments.of("internal", turned(500), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("lost", new Trick.LostBefore(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("slow", new Trick.Dawdles(Duration.ofSeconds(3)), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("huge", new Trick.Endless(3 << 20), FaultClass.NEVER, "too-large"),
                Arguments.of("malformed", new Trick.Says("{\"q"), FaultClass.BACKOFF, "malformed"),
                Arguments.of("no object", new Trick.Says("[]"), FaultClass.BACKOFF, "malformed"),
                Arguments.of(
                        "half a queue", new Trick.Says("{\"queue_running\":[]}"), FaultClass.BACKOFF, "malformed"));
    }

    @Test
    void a_lost_call_is_found_by_its_name() throws Exception {
        assertThat(client.look(OUTPUT)).as("it was never there").isEqualTo(new Traces.Nothing());
        fake.play(Doing.SUBMIT, new Trick.LostAfter());
        assertThat(client.submit(order())).isInstanceOf(Fault.class);
        assertThat(client.look(OUTPUT)).as("it runs").isEqualTo(new Traces.Nothing());
        clock.pass(MINUTE);
        assertThat(client.look(OUTPUT)).isInstanceOfSatisfying(Traces.Found.class, found -> assertThat(
                        found.files().toString())
                .contains(CALL));
        assertThat(client.look(new OutputFolder("acme/take/1-2/"))).isEqualTo(new Traces.Nothing());
        fake.play(Doing.LIST, turned(429, "9"));
        assertThat(((Fault) client.look(OUTPUT)).retryAfter()).contains(Duration.ofSeconds(9));
    }

    private Progress queue(String answer) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        fake.play(Doing.LIST, new Trick.Says(answer));
        return client.poll(operation);
    }

    private Progress history(String answer) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        fake.play(Doing.POLL, new Trick.Says(answer));
        return client.poll(operation);
    }
}
