package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.veo.http.VeoCalls.OUTPUT;
import static studio.backlot.render.provider.veo.http.VeoCalls.accepted;
import static studio.backlot.render.provider.veo.http.VeoCalls.client;
import static studio.backlot.render.provider.veo.http.VeoCalls.fake;
import static studio.backlot.render.provider.veo.http.VeoCalls.order;
import static studio.backlot.render.provider.veo.http.VeoCalls.parameters;
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
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What the client makes of every answer to a call that costs, and of none. */
class VeoSubmitTest {
    private final VeoFake fake = fake(new MovingClock());
    private final VeoClient client = client(fake, "veo-key-1", Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_submit_that_gets_no_acceptance(String name, Trick trick, FaultClass kind, String code) throws Exception {
        fake.play(Doing.SUBMIT, trick);
        try (VeoClient asking = client(fake, "veo-key-1", Waits.during(trick))) {
            Fault fault = (Fault) asking.submit(order());
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.code()).isEqualTo(code);
        }
        assertThat(fake.count(Doing.SUBMIT)).as("never asked twice").isLessThanOrEqualTo(1);
    }

    static Stream<Arguments> a_submit_that_gets_no_acceptance() {
        return Stream.of(
                Arguments.of("bad request", turned(400, "INVALID_ARGUMENT"), FaultClass.NEVER, "request"),
                Arguments.of("unpaid", turned(402, "FAILED_PRECONDITION"), FaultClass.NEVER, "credit"),
                Arguments.of("forbidden", turned(403, "PERMISSION_DENIED"), FaultClass.NEVER, "not-allowed"),
                Arguments.of("not found", turned(404, "NOT_FOUND"), FaultClass.NEVER, "gone"),
                Arguments.of("waited too long", turned(408, "CANCELLED"), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("too large", turned(413, "INVALID_ARGUMENT"), FaultClass.NEVER, "request"),
                Arguments.of("cannot be processed", turned(422, "INVALID_ARGUMENT"), FaultClass.NEVER, "request"),
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
}
