package studio.backlot.render.provider.omni.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.backlot.render.provider.omni.http.OmniCalls.accepted;
import static studio.backlot.render.provider.omni.http.OmniCalls.order;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.fakes.google.TokenFake;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Keys;

class OmniAccountsTest {
    private final MovingClock clock = new MovingClock();
    private final OmniFake fake = OmniCalls.fake(clock);
    private final TokenFake server = new TokenFake(clock);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        fake.close();
        server.close();
    }

    @Test
    void the_deployment_has_no_account_until_all_of_it_is_set() {
        assertThat(accounts(Optional.empty(), Optional.of(OmniFake.TOKEN)).ofDeployment())
                .isEmpty();
        assertThat(accounts(Optional.of("p1"), Optional.empty()).ofDeployment()).isEmpty();
        assertThatThrownBy(() -> new OmniAccounts(
                        settings(Optional.of("p1"), Optional.empty(), Optional.of(folder.resolve("absent.json"))),
                        clock))
                .hasMessageStartingWith("BACKLOT_OMNI_CREDENTIALS: ");
    }

    @Test
    void a_token_is_an_account_and_is_asked_about_at_no_cost() throws Exception {
        OmniAccounts omni = accounts(Optional.of("p1"), Optional.of(OmniFake.TOKEN));
        Keys own = omni.ofDeployment().orElseThrow();
        assertThat(omni.check(own)).isEmpty();
        assertThat(omni.check(Keys.of(Map.of("project", "p1", "bucket", "films", "token", "another"))))
                .map(Fault::code)
                .contains("credentials");
        assertThat(fake.submitted()).isEmpty();
        try (OmniClient client = omni.open(own)) {
            accepted(client.submit(order()));
        }
    }

    @Test
    void a_service_account_goes_before_a_token() throws Exception {
        OmniAccounts omni = new OmniAccounts(
                settings(Optional.of("p1"), Optional.of(OmniFake.TOKEN), Optional.of(server.keyFile(folder))), clock);
        assertThat(omni.check(omni.ofDeployment().orElseThrow()))
                .map(Fault::code)
                .contains("credentials");
        assertThat(server.asked())
                .as("tokens of the service account, one and another")
                .isEqualTo(2);
    }

    private OmniAccounts accounts(Optional<String> project, Optional<String> token) {
        return new OmniAccounts(settings(project, token, Optional.empty()), clock);
    }

    private Settings settings(Optional<String> project, Optional<String> token, Optional<Path> credentials) {
        return new Settings(
                fake.address(),
                fake.address(),
                server.address(),
                "global",
                OmniFake.REVISION,
                project,
                Optional.of("films"),
                credentials,
                token);
    }

    private record Settings(
            URI models,
            URI storage,
            URI tokens,
            String location,
            String revision,
            Optional<String> project,
            Optional<String> bucket,
            Optional<Path> credentials,
            Optional<String> token)
            implements OmniSettings {}
}
