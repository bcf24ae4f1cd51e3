package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.OUTPUT;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.accepted;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.client;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.error;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.fake;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.order;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.parameters;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.says;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.turned;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What the client makes of every answer to a call that costs, and of none. */
class OpenRouterSubmitTest {
    private final OpenRouterFake fake = fake(new MovingClock());
    private final OpenRouterClient client = client(fake, OpenRouterFake.KEY, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_submit_that_gets_no_acceptance(String name, Trick trick, FaultClass kind, String code) throws Exception {
        fake.play(Doing.SUBMIT, trick);
        try (OpenRouterClient asking = client(fake, OpenRouterFake.KEY, Waits.during(trick))) {
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
                Arguments.of("redirected", turned(302), FaultClass.NEVER, "request"),
                Arguments.of("quota", turned(429), FaultClass.RETRY_AFTER, "quota"),
                Arguments.of("internal", turned(500), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("bad gateway", new Trick.Turned(502, "<html>"), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("unavailable", turned(503), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("busy until later", turned(503, "7"), FaultClass.RETRY_AFTER, "provider-busy"),
                Arguments.of("behind too slow", turned(524), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("overloaded", turned(529), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of("overloaded until later", turned(529, "7"), FaultClass.RETRY_AFTER, "provider-busy"),
                Arguments.of("good, but no credit", says(402), FaultClass.NEVER, "credit"),
                Arguments.of("good, but too many", says(429), FaultClass.AMBIGUOUS, "quota"),
                Arguments.of("good, but down", says(502), FaultClass.AMBIGUOUS, "provider-down"),
                Arguments.of(
                        "good, but an error of words",
                        new Trick.Says("{\"error\":\"It broke.\"}"),
                        FaultClass.AMBIGUOUS,
                        "provider-down"),
                Arguments.of("lost before", new Trick.LostBefore(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("lost after", new Trick.LostAfter(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("slow", new Trick.Late(Duration.ofSeconds(3)), FaultClass.AMBIGUOUS, "no-answer"),
                Arguments.of("huge", new Trick.Endless(3 << 20), FaultClass.AMBIGUOUS, "too-large"),
                Arguments.of("malformed", new Trick.Says("{\"id\":"), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("empty", new Trick.Says(""), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("no name", new Trick.Says("{\"status\":\"pending\"}"), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of("name of a number", new Trick.Says("{\"id\":7}"), FaultClass.AMBIGUOUS, "malformed"),
                Arguments.of(
                        "name of a path", new Trick.Says("{\"id\":\"../key\"}"), FaultClass.AMBIGUOUS, "malformed"));
    }

    @Test
    void a_call_that_was_named_is_accepted_whatever_else_is_said() throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Says("{\"id\":\"job-7\",\"error\":{\"code\":502,\"message\":\"later\"}}"));
        assertThat(accepted(client.submit(order())).name()).isEqualTo("job-7");
    }

    @Test
    void a_call_on_a_connection_that_was_closed_meanwhile_is_not_repeated() throws Exception {
        accepted(client.submit(order()));
        fake.play(Doing.SUBMIT, new Trick.LostBefore());

        assertThat(((Fault) client.submit(order())).kind()).isEqualTo(FaultClass.AMBIGUOUS);

        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(2);
        assertThat(fake.accepted()).hasSize(1);
    }

    @Test
    void without_a_connection_nothing_was_sent() throws Exception {
        fake.close();
        assertThat(client.submit(order()))
                .isEqualTo(Fault.of(FaultClass.BACKOFF, "no-connection", "There is no connection."));
    }

    @Test
    void how_long_the_provider_asks_to_wait_is_heard() throws Exception {
        fake.play(Doing.SUBMIT, turned(429, "42"));
        assertThat(((Fault) client.submit(order())).retryAfter()).contains(Duration.ofSeconds(42));
    }

    @Test
    void whose_credit_is_spent_is_said() throws Exception {
        String body = error(402, "Insufficient credits.", Map.of("limit_source", "openrouter_key_limit"));
        fake.play(Doing.SUBMIT, new Trick.Turned(402, body));
        assertThat(((Fault) client.submit(order())).detail()).isEqualTo("Insufficient credits. (openrouter_key_limit)");
    }

    @Test
    void a_retired_model_is_gone_and_not_down() throws Exception {
        VideoOrder retired = new VideoOrder("google/veo-3.0", "A lighthouse.", parameters(), List.of(), OUTPUT);
        Fault fault = (Fault) client.submit(retired);
        assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
        assertThat(fault.code()).isEqualTo("gone");
        assertThat(fault.detail()).contains("no longer available");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_moderated_is_a_refusal_without_the_words_that_were_flagged(boolean good) throws Exception {
        String body = error(
                403,
                "Your input was flagged.",
                Map.of("reasons", List.of("violence"), "flagged_input", "a lighthouse"));
        fake.play(Doing.SUBMIT, good ? new Trick.Says(body) : new Trick.Turned(403, body));
        assertThat(client.submit(order())).isEqualTo(new Refusal(List.of("violence"), "Your input was flagged."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-or-of-nobody", OpenRouterFake.KEY})
    void a_key_is_never_shown_whatever_the_status(String key) throws Exception {
        if (key.equals(OpenRouterFake.KEY)) {
            fake.play(Doing.SUBMIT, new Trick.Says(error(401, "Not known: Bearer " + key, Map.of())));
        }
        try (OpenRouterClient asking = client(fake, key, Waits.LONG)) {
            Fault fault = (Fault) asking.submit(order());
            assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
            assertThat(fault.code()).isEqualTo("credentials");
            assertThat(fault.detail()).contains("Bearer [secret]").doesNotContain(key);
        }
    }
}
