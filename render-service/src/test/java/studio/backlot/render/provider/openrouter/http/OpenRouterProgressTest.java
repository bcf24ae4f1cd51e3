package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.MINUTE;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.OUTPUT;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.accepted;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.client;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.done;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.ended;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.error;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.fake;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.order;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.says;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.turned;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.money.Money;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What the client makes of what is said of a call that was accepted. */
class OpenRouterProgressTest {
    private final MovingClock clock = new MovingClock();
    private final OpenRouterFake fake = fake(clock);
    private final OpenRouterClient client = client(fake, OpenRouterFake.KEY, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_long_running_call_runs_until_it_is_done() throws Exception {
        fake.ends(End.films(MINUTE.multipliedBy(11)));
        Operation operation = accepted(client.submit(order()));
        for (int minute = 0; minute <= 10; minute++) {
            assertThat(client.poll(operation)).isEqualTo(new Progress.Running());
            clock.pass(MINUTE);
        }
        assertThat(client.poll(operation)).isInstanceOf(Progress.Done.class);
        assertThat(client.look(OUTPUT)).as("it has no folders").isEqualTo(new Traces.Nothing());
    }

    @Test
    void a_call_that_waits_runs() throws Exception {
        assertThat(answer("{\"id\":\"job-1\",\"status\":\"pending\"}")).isEqualTo(new Progress.Running());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"cost\":1.25}                    | 1.25 USD",
                "{\"cost\":0.1234567}               | 0.123457 USD",
                "{\"cost\":3e-1,\"is_byok\":false}  | 0.30 USD",
                "{\"cost\":0}                       | 0.00 USD",
                "{\"cost\":0.1,\"is_byok\":true}    |",
                "{\"cost\":-1}                      |",
                "{\"cost\":\"1.25\"}                |",
                "{}                                 |",
                "null                               |"
            })
    void what_it_costs_is_what_the_answer_says(String usage, @Nullable Money cost) throws Exception {
        String answer = "{\"id\":\"job-1\",\"status\":\"completed\",\"unsigned_urls\":[\"x\"],\"usage\":" + usage + "}";
        assertThat(done(answer(answer)).cost()).isEqualTo(Optional.ofNullable(cost));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"unsigned_urls\":[\"x\"] | 1", "\"urls\":[\"x\",\"y\"] | 2", "\"generation_id\":\"gen-1\" | 1"})
    void results_are_counted_and_their_addresses_are_not_followed(String addresses, int results) throws Exception {
        Progress.Done done = done(answer("{\"id\":\"job-1\",\"status\":\"completed\",%s}".formatted(addresses)));
        assertThat(done.files()).hasSize(results).allSatisfy(file -> assertThat(file.toString())
                .contains("videos/job-1/content?index="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Blocked by the provider's moderation.",
                "The content policy of the provider forbids it.",
                "It violates Google's usage guidelines. Support codes: 58061214",
                "Safety: the request was rejected."
            })
    void a_call_that_failed_for_what_it_shows_is_a_refusal(String message) throws Exception {
        fake.ends(End.fails(MINUTE, "", message));
        assertThat(ended(client, clock)).isEqualTo(new Refusal(List.of(), message));
    }

    @Test
    void a_call_that_failed_for_another_reason_may_be_made_again() throws Exception {
        fake.ends(End.fails(MINUTE, "", "The provider returned an error."));
        assertThat(ended(client, clock))
                .isEqualTo(
                        new Progress.Broken(Fault.of(FaultClass.BACKOFF, "failed", "The provider returned an error.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_call_that_came_to_nothing(String answer, FaultClass kind, String code) throws Exception {
        Progress.Broken broken = (Progress.Broken) answer(answer);
        assertThat(broken.fault().kind()).isEqualTo(kind);
        assertThat(broken.fault().code()).isEqualTo(code);
        assertThat(broken.cost()).isEmpty();
    }

    static Stream<Arguments> a_call_that_came_to_nothing() {
        return Stream.of(
                Arguments.of("{\"status\":\"cancelled\"}", FaultClass.NEVER, "cancelled"),
                Arguments.of("{\"status\":\"expired\",\"usage\":{\"cost\":0}}", FaultClass.BACKOFF, "expired"),
                Arguments.of("{\"status\":\"failed\"}", FaultClass.BACKOFF, "failed"),
                Arguments.of(
                        "{\"status\":\"failed\",\"error\":{\"code\":502,\"message\":\"x\"}}",
                        FaultClass.BACKOFF,
                        "provider-down"),
                Arguments.of(
                        "{\"status\":\"failed\",\"error\":{\"code\":400,\"message\":\"x\"}}",
                        FaultClass.NEVER,
                        "request"));
    }

    @Test
    void a_call_that_failed_and_cost_something_is_paid_and_not_made_again() throws Exception {
        Progress.Broken broken =
                (Progress.Broken) answer("{\"status\":\"failed\",\"error\":\"It broke.\",\"usage\":{\"cost\":0.5}}");
        assertThat(broken)
                .isEqualTo(new Progress.Broken(
                        Fault.of(FaultClass.NEVER, "failed", "It broke."), Optional.of(Money.of("0.50 USD"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_question_that_got_no_answer_says_nothing_of_the_call(String name, Trick trick, FaultClass kind, String code)
            throws Exception {
        Operation operation = accepted(client.submit(order()));
        clock.pass(MINUTE);
        fake.play(Doing.POLL, trick);
        if (trick instanceof Trick.LostBefore) {
            fake.play(Doing.POLL, trick); // the platform asks once more where it costs nothing
        }
        try (OpenRouterClient asking = client(fake, OpenRouterFake.KEY, Waits.during(trick))) {
            Fault fault = (Fault) asking.poll(operation);
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.code()).isEqualTo(code);
        }
        assertThat(client.poll(operation)).isInstanceOf(Progress.Done.class);
    }

    static Stream<Arguments> a_question_that_got_no_answer_says_nothing_of_the_call() {
        return Stream.of(
                Arguments.of("forbidden", turned(403), FaultClass.NEVER, "not-allowed"),
                Arguments.of("no credit", turned(402), FaultClass.NEVER, "credit"),
                Arguments.of("quota", turned(429), FaultClass.RETRY_AFTER, "quota"),
                Arguments.of("internal", turned(500), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("overloaded", turned(529), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("good, but down", says(502), FaultClass.BACKOFF, "provider-down"),
                Arguments.of("good, but too many", says(429), FaultClass.RETRY_AFTER, "quota"),
                Arguments.of("lost", new Trick.LostBefore(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("truncated", new Trick.BreaksOff(), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("slow", new Trick.Late(Duration.ofSeconds(3)), FaultClass.BACKOFF, "no-answer"),
                Arguments.of("huge", new Trick.Endless(3 << 20), FaultClass.NEVER, "too-large"),
                Arguments.of("malformed", new Trick.Says("{\"status\":\"compl"), FaultClass.BACKOFF, "malformed"),
                Arguments.of("no object", new Trick.Says("[]"), FaultClass.BACKOFF, "malformed"),
                Arguments.of(
                        "unknown status",
                        new Trick.Says("{\"id\":\"job-1\",\"status\":\"dreaming\"}"),
                        FaultClass.BACKOFF,
                        "unknown-status"),
                Arguments.of(
                        "answer of another call",
                        new Trick.Says("{\"id\":\"job-2\",\"status\":\"completed\",\"unsigned_urls\":[\"x\"]}"),
                        FaultClass.BACKOFF,
                        "malformed"),
                Arguments.of(
                        "done with nothing",
                        new Trick.Says("{\"id\":\"job-1\",\"status\":\"completed\",\"unsigned_urls\":[]}"),
                        FaultClass.BACKOFF,
                        "malformed"));
    }

    @Test
    void a_moderation_that_is_told_late_is_a_refusal() throws Exception {
        assertThat(answer(error(403, "Flagged.", Map.of("reasons", List.of("hate")))))
                .isEqualTo(new Refusal(List.of("hate"), "Flagged."));
    }

    @Test
    void a_forgotten_call_is_gone() throws Exception {
        fake.ends(End.forgotten(MINUTE));
        assertThat(((Fault) ended(client, clock)).code()).isEqualTo("gone");
    }

    @Test
    void an_operation_of_somebody_else_is_not_asked_after() throws Exception {
        assertThat(((Fault) client.poll(new Operation("../key"))).code()).isEqualTo("gone");
        assertThat(fake.count(Doing.POLL)).isZero();
    }

    private Progress answer(String answer) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        fake.play(Doing.POLL, new Trick.Says(answer));
        return client.poll(operation);
    }
}
