package studio.backlot.render.provider.openai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.OUTPUT;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.accepted;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.client;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.fake;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.order;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.parameters;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.turned;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.turnedUntil;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openai.OpenAiVideosFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What the client makes of every answer to a call that costs, and of none. */
class OpenAiVideosSubmitTest {
    private final OpenAiVideosFake fake = fake(new MovingClock());
    private final OpenAiVideosClient client = client(fake, OpenAiVideosFake.KEY, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_submit_that_gets_no_acceptance(String name, Trick trick, FaultClass kind, String code) throws Exception {
        fake.play(Doing.SUBMIT, trick);
        try (OpenAiVideosClient asking = client(fake, OpenAiVideosFake.KEY, Waits.during(trick))) {
            Fault fault = (Fault) asking.submit(order());
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.code()).isEqualTo(code);
        }
        assertThat(fake.count(Doing.SUBMIT)).as("never asked twice").isLessThanOrEqualTo(1);
    }

    static Stream<Arguments> a_submit_that_gets_no_acceptance() {
        return Stream.of(
                Arguments.of("bad request", turned(400), FaultClass.NEVER, "request"),
                Arguments.of("no credit", turned(402), FaultClass.NEVER, "credit"),
                Arguments.of("forbidden", turned(403), FaultClass.NEVER, "not-allowed"),
                Arguments.of("not found", turned(404), FaultClass.NEVER, "gone"),
                Arguments.of("timed out", turned(408), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("too large", turned(413), FaultClass.NEVER, "request"),
                Arguments.of("cannot be processed", turned(422), FaultClass.NEVER, "request"),
                Arguments.of("unknown status", turned(418), FaultClass.NEVER, "request"),
                Arguments.of("redirected", turned(307), FaultClass.NEVER, "request"),
                Arguments.of("too many", turned(429, "rate_limit_exceeded"), FaultClass.RETRY_AFTER, "quota"),
                Arguments.of("nothing left", turned(429, "insufficient_quota"), FaultClass.NEVER, "credit"),
                Arguments.of("internal", turned(500), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("bad gateway", new Trick.Turned(502, "<html>"), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("unavailable", turned(503), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("busy until later", turnedUntil(503, "7"), FaultClass.RETRY_AFTER, "provider-busy"),
                Arguments.of("lost before", new Trick.LostBefore(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("lost after", new Trick.LostAfter(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("slow", new Trick.Late(Duration.ofSeconds(3)), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("huge", new Trick.Endless(3 << 20), FaultClass.AMBIGUOUS, "too-large"),
                Arguments.of("malformed", new Trick.Says("{\"id\":"), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("empty", new Trick.Says(""), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("no name", new Trick.Says("{\"status\":\"queued\"}"), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of(
                        "name of a path", new Trick.Says("{\"id\":\"../models\"}"), FaultClass.AMBIGUOUS, "malformed"));
    }

    @Test
    void a_name_is_taken_as_gateways_write_it() throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Says("{\"id\":\"video_bGk6c29yYQ==\"}"), new Trick.Says("{\"id\":7}"));
        assertThat(accepted(client.submit(order())).name()).isEqualTo("video_bGk6c29yYQ==");
        assertThat(accepted(client.submit(order())).name()).isEqualTo("7");
    }

    @Test
    void without_a_connection_nothing_was_sent() throws Exception {
        fake.close();
        assertThat(client.submit(order()))
                .isEqualTo(Fault.of(FaultClass.BACKOFF, "no-connection", "There is no connection."));
    }

    @Test
    void how_long_the_provider_asks_to_wait_is_heard() throws Exception {
        fake.play(Doing.SUBMIT, turnedUntil(429, "42"));
        assertThat(((Fault) client.submit(order())).retryAfter()).contains(Duration.ofSeconds(42));
    }

    @Test
    void a_retired_model_is_gone_and_not_down() throws Exception {
        Fault fault = (Fault) client.submit(new VideoOrder("sora-1", "A lighthouse.", parameters(), List.of(), OUTPUT));
        assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
        assertThat(fault.code()).isEqualTo("gone");
        assertThat(fault.detail()).contains("was retired");
    }

    @Test
    void what_is_moderated_is_a_refusal() throws Exception {
        fake.play(Doing.SUBMIT, turned(400, "moderation_blocked"));
        assertThat(client.submit(order())).isEqualTo(new Refusal(List.of(), "It does not work."));
    }

    @Test
    void an_error_that_is_text_is_heard() throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Turned(400, "{\"error\":\"seconds: expected 4\"}"));
        assertThat(((Fault) client.submit(order())).detail()).isEqualTo("seconds: expected 4");
    }

    @Test
    void a_key_that_is_not_taken_is_never_shown() throws Exception {
        try (OpenAiVideosClient wrong = client(fake, "sk-of-nobody", Waits.LONG)) {
            Fault fault = (Fault) wrong.submit(order());
            assertThat(fault.code()).isEqualTo("credentials");
            assertThat(fault.detail()).contains("Bearer [secret]").doesNotContain("sk-of-nobody");
        }
    }
}
