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
    void a_call_that_waits_runs() throws Exception {
        assertThat(answer("{\"id\":\"job-1\",\"status\":\"pending\"}")).isEqualTo(new Progress.Running());
        assertThat(client.look(OUTPUT)).as("it has no folders").isEqualTo(new Traces.Nothing());
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
            value = {
                "\"unsigned_urls\":[\"x\"] | 1",
                "\"urls\":[\"x\",\"y\"] | 2",
                "\"unsigned_urls\":null,\"urls\":[\"x\"] | 1",
                "\"unsigned_urls\":[],\"urls\":[\"x\",\"y\"] | 2",
                "\"generation_id\":\"gen-1\" | 1"
            })
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

    @Test
    void a_moderation_that_is_told_late_is_a_refusal() throws Exception {
        assertThat(answer(error(403, "Flagged.", Map.of("reasons", List.of("hate")))))
                .isEqualTo(new Refusal(List.of("hate"), "Flagged."));
    }

    private Progress answer(String answer) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        fake.play(Doing.POLL, new Trick.Says(answer));
        return client.poll(operation);
    }
}
