package studio.backlot.render.provider.google.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.backlot.render.provider.veo.http.VeoCalls.OUTPUT;
import static studio.backlot.render.provider.veo.http.VeoCalls.accepted;
import static studio.backlot.render.provider.veo.http.VeoCalls.account;
import static studio.backlot.render.provider.veo.http.VeoCalls.fake;
import static studio.backlot.render.provider.veo.http.VeoCalls.order;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.google.TokenFake;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.render.provider.veo.http.VeoClient;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Secret;
import studio.backlot.wire.google.MachineTokens;
import studio.backlot.wire.google.ServiceAccount;
import studio.backlot.wire.google.ServiceAccountTokens;

class ServiceAccountTokensTest {
    private final MovingClock clock = new MovingClock();
    private final TokenFake server = new TokenFake(clock);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_token_is_asked_for_with_a_signed_statement_and_used_until_shortly_before_it_runs_out() throws Exception {
        try (AccessTokens tokens = tokens()) {
            for (int minute = 0; minute < 57; minute++) {
                assertThat(tokens.current()).contains(new Secret("token-1"));
                clock.pass(Duration.ofMinutes(1));
            }
            assertThat(tokens.current()).contains(new Secret("token-2"));
        }
        assertThat(server.asked()).isEqualTo(2);
    }

    @Test
    void a_token_that_is_not_taken_is_replaced_once_however_many_complain() throws Exception {
        try (AccessTokens tokens = tokens()) {
            Secret first = tokens.current().orElseThrow();
            tokens.refused(first);
            assertThat(tokens.current()).contains(new Secret("token-2"));
            tokens.refused(first);
            assertThat(tokens.current()).contains(new Secret("token-2"));
        }
    }

    @Test
    void the_machine_has_tokens_of_its_own() throws Exception {
        try (AccessTokens tokens = MachineTokens.of(server.machine(), clock)) {
            assertThat(tokens.current()).contains(new Secret("token-1"));
            clock.pass(Duration.ofMinutes(56));
            assertThat(tokens.current()).contains(new Secret("token-1"));
            clock.pass(Duration.ofMinutes(2));
            assertThat(tokens.current()).contains(new Secret("token-2"));
            tokens.refused(new Secret("token-2"));
            assertThat(tokens.current()).contains(new Secret("token-3"));
        }
    }

    @Test
    void an_answer_without_a_token_is_none() throws Exception {
        try (AccessTokens tokens = tokens()) {
            for (String answer : List.of("", "{", "[]", "{}", "{\"access_token\":\"\"}")) {
                server.play(new Trick.Says(answer));
                assertThat(tokens.current()).as(answer).isEmpty();
            }
            server.close();
            assertThat(tokens.current()).isEmpty();
        }
    }

    @Test
    void without_a_token_nothing_is_sent_and_later_it_is() throws Exception {
        server.play(new Trick.Turned(400, "{\"error\":\"invalid_grant\"}"));
        try (VeoFake veo = fake(clock);
                VeoClient client = new VeoClient(account(veo), tokens(), Waits.LONG)) {
            veo.tokens("token-1", "token-2", "token-3");
            assertThat(client.submit(order()))
                    .isEqualTo(Fault.of(FaultClass.BACKOFF, "no-connection", "There is no token for this account."));
            accepted(client.submit(order()));
            assertThat(veo.accepted(OUTPUT.path())).isEqualTo(1);
        }
    }

    @Test
    void a_call_whose_token_was_withdrawn_is_made_once_with_another() throws Exception {
        try (VeoFake veo = fake(clock);
                VeoClient client = new VeoClient(account(veo), tokens(), Waits.LONG)) {
            veo.tokens("token-2");
            accepted(client.submit(order()));
            assertThat(veo.accepted(OUTPUT.path())).isEqualTo(1);
            assertThat(server.asked()).isEqualTo(2);
        }
    }

    @Test
    void a_file_that_is_no_key_is_refused_without_what_stands_in_it() {
        for (String file : List.of("{", "[]", "{\"type\":\"service_account\",\"private_key\":\"topmost-secret\"}")) {
            assertThatThrownBy(() -> ServiceAccount.of(new Secret(file)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("serviceAccount: ")
                    .hasMessageNotContaining("topmost")
                    .hasNoCause();
        }
    }

    private AccessTokens tokens() {
        return ServiceAccountTokens.of(ServiceAccount.of(new Secret(server.keys())), server.address(), clock);
    }
}
