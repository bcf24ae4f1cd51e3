package studio.backlot.render.provider.openai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.accepted;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.client;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.fake;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.order;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.turned;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openai.OpenAiVideosFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What is its own in the answers to a call that costs. */
class OpenAiVideosSubmitTest {
    private final OpenAiVideosFake fake = fake(new MovingClock());
    private final OpenAiVideosClient client = client(fake, OpenAiVideosFake.KEY, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_name_is_taken_as_gateways_write_it() throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Says("{\"id\":\"video_bGk6c29yYQ==\"}"), new Trick.Says("{\"id\":7}"));
        assertThat(accepted(client.submit(order())).name()).isEqualTo("video_bGk6c29yYQ==");
        assertThat(accepted(client.submit(order())).name()).isEqualTo("7");
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
    void who_has_nothing_left_is_not_asked_to_wait() throws Exception {
        fake.play(Doing.SUBMIT, turned(429, "insufficient_quota"));
        Fault fault = (Fault) client.submit(order());
        assertThat(List.of(fault.kind(), fault.code())).containsExactly(FaultClass.NEVER, "credit");
    }

    @Test
    void a_name_that_leads_elsewhere_is_none() throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Says("{\"id\":\"../models\"}"));
        assertThat(((Fault) client.submit(order())).kind()).isEqualTo(FaultClass.AMBIGUOUS);
    }

    @Test
    void a_call_whose_name_is_a_number_is_accepted_because_it_may_be_paid() throws Exception {
        fake.play(Doing.SUBMIT, new Trick.Says("{\"id\":7,\"status\":\"queued\"}"));
        assertThat(accepted(client.submit(order())).name()).isEqualTo("7");
    }
}
