package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.accepted;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.client;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.error;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.fake;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.order;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.Refusal;
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

    @Test
    void a_call_that_was_named_is_accepted_whatever_else_is_said() throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Says("{\"id\":\"job-7\",\"error\":{\"code\":502,\"message\":\"later\"}}"));
        assertThat(accepted(client.submit(order())).name()).isEqualTo("job-7");
    }

    @Test
    void a_key_is_not_shown_with_a_good_status_either() throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Says(error(401, "Not known: Bearer " + OpenRouterFake.KEY, Map.of())));
        Fault fault = (Fault) client.submit(order());
        assertThat(fault.code()).isEqualTo("credentials");
        assertThat(fault.detail()).contains("Bearer [secret]").doesNotContain(OpenRouterFake.KEY);
    }

    @Test
    void whose_credit_is_spent_is_said() throws Exception {
        String body = error(402, "Insufficient credits.", Map.of("limit_source", "openrouter_key_limit"));
        fake.play(Doing.SUBMIT, new Trick.Turned(402, body));
        assertThat(((Fault) client.submit(order())).detail()).isEqualTo("Insufficient credits. (openrouter_key_limit)");
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
}
