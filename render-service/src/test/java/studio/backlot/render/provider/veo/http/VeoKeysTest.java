package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.veo.http.VeoCalls.OUTPUT;
import static studio.backlot.render.provider.veo.http.VeoCalls.accepted;
import static studio.backlot.render.provider.veo.http.VeoCalls.account;
import static studio.backlot.render.provider.veo.http.VeoCalls.client;
import static studio.backlot.render.provider.veo.http.VeoCalls.fake;
import static studio.backlot.render.provider.veo.http.VeoCalls.order;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Secret;

/** Keys and tokens: renewed when they have run out, and shown to nobody. */
class VeoKeysTest {
    private final VeoFake fake = fake(new MovingClock());

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void a_token_that_ran_out_is_renewed_once_and_the_call_made_once() throws Exception {
        fake.tokens("veo-key-2");
        try (VeoClient renewing = new VeoClient(account(fake), new Renewing(), Waits.LONG)) {
            accepted(renewing.submit(order()));
        }
        assertThat(fake.accepted(OUTPUT.path())).isEqualTo(1);
        assertThat(fake.count(Doing.SUBMIT)).isEqualTo(2);
    }

    @Test
    void a_key_that_is_not_taken_is_never_shown() throws Exception {
        try (VeoClient wrong = client(fake, "veo-key-of-nobody", Waits.LONG)) {
            Fault fault = (Fault) wrong.submit(order());
            assertThat(fault.kind()).isEqualTo(FaultClass.NEVER);
            assertThat(fault.code()).isEqualTo("credentials");
            assertThat(fault.detail()).contains("Bearer [secret]").doesNotContain("veo-key-of-nobody");
        }
        assertThat(new Secret("veo-key-of-nobody").toString()).isEqualTo("[secret]");
        assertThat(order().toString()).doesNotContain("lighthouse");
    }

    /** The first token has run out. */
    private static final class Renewing implements AccessTokens {
        private boolean renewed;

        @Override
        public Optional<Secret> current() {
            return Optional.of(new Secret(renewed ? "veo-key-2" : "veo-key-1"));
        }

        @Override
        public void refused(Secret token) {
            renewed = true;
        }
    }
}
