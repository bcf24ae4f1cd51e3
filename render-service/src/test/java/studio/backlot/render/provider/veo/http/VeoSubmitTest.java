package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.veo.http.VeoCalls.client;
import static studio.backlot.render.provider.veo.http.VeoCalls.fake;
import static studio.backlot.render.provider.veo.http.VeoCalls.order;
import static studio.backlot.render.provider.veo.http.VeoCalls.turned;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.provider.Refusal;
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

    @Test
    void a_refused_request_says_what_was_refused() throws Exception {
        fake.play(Doing.SUBMIT, turned(400, "INVALID_ARGUMENT", "The prompt was blocked. Support codes: 61493863"));
        Refusal refusal = (Refusal) client.submit(order());
        assertThat(refusal.categories()).containsExactly("violence");
        assertThat(refusal.reason()).contains("61493863");
    }
}
