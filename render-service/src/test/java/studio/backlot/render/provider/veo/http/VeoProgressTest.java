package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.veo.http.VeoCalls.MINUTE;
import static studio.backlot.render.provider.veo.http.VeoCalls.OUTPUT;
import static studio.backlot.render.provider.veo.http.VeoCalls.accepted;
import static studio.backlot.render.provider.veo.http.VeoCalls.client;
import static studio.backlot.render.provider.veo.http.VeoCalls.done;
import static studio.backlot.render.provider.veo.http.VeoCalls.ended;
import static studio.backlot.render.provider.veo.http.VeoCalls.fake;
import static studio.backlot.render.provider.veo.http.VeoCalls.model;
import static studio.backlot.render.provider.veo.http.VeoCalls.order;
import static studio.backlot.render.provider.veo.http.VeoCalls.parameters;
import static studio.backlot.render.provider.veo.http.VeoCalls.says;
import static studio.backlot.render.provider.veo.http.VeoCalls.turned;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What the client makes of what is said of a call that was accepted. */
class VeoProgressTest {
    private final MovingClock clock = new MovingClock();
    private final VeoFake fake = fake(clock);
    private final VeoClient client = client(fake, "veo-key-1", Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
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

    @Test
    void a_withheld_result_is_a_refusal_with_its_category() throws Exception {
        fake.fate(new Fate.Withholds(MINUTE, 1, "It shows a child. Support codes: 58061214"));
        assertThat(ended(client, clock, order()))
                .isEqualTo(new Refusal(List.of("child"), "It shows a child. Support codes: 58061214"));
    }

    @Test
    void a_result_that_is_withheld_without_a_reason_is_a_refusal_all_the_same() throws Exception {
        fake.fate(new Fate.Withholds(MINUTE, 1, ""));
        assertThat(ended(client, clock, order())).isEqualTo(new Refusal(List.of(), "Every result was withheld."));
    }

    @Test
    void an_operation_that_was_blocked_is_a_refusal() throws Exception {
        fake.fate(new Fate.Fails(MINUTE, 3, "Blocked. Support codes: 15236754, 12345678"));
        assertThat(((Refusal) ended(client, clock, order())).categories()).containsExactly("celebrity", "other");
    }

    @Test
    void part_of_the_results_is_done_with_what_is_missing() throws Exception {
        fake.fate(new Fate.Withholds(MINUTE, 1, "Support codes: 64151117"));
        Map<String, Object> two = parameters();
        two.put("sampleCount", 2);
        Progress.Done done =
                done(ended(client, clock, new VideoOrder(model(), "A lighthouse.", two, List.of(), OUTPUT)));
        assertThat(done.files()).hasSize(1);
        assertThat(done.withheld()).isEqualTo(1);
        assertThat(done.reasons()).containsExactly("Support codes: 64151117");
    }

    @ParameterizedTest(name = "code {0}")
    @MethodSource
    void an_operation_that_failed(int code, FaultClass kind) throws Exception {
        fake.fate(new Fate.Fails(MINUTE, code, "It did not work."));
        Progress.Broken broken = (Progress.Broken) ended(client, clock, order());
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
        try (VeoClient asking = client(fake, "veo-key-1", Waits.during(trick))) {
            Fault fault = (Fault) asking.poll(operation);
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.code()).isEqualTo(code);
        }
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
}
