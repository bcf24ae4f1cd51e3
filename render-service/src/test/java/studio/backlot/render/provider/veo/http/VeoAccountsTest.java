package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.backlot.render.provider.veo.http.VeoCalls.accepted;
import static studio.backlot.render.provider.veo.http.VeoCalls.fake;
import static studio.backlot.render.provider.veo.http.VeoCalls.order;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.fakes.google.TokenFake;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Secret;

class VeoAccountsTest {
    private final MovingClock clock = new MovingClock();
    private final VeoFake fake = fake(clock);

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
        for (Settings settings : new Settings[] {
            settings(Optional.empty(), Optional.of("films"), Optional.of("veo-key-1"), Optional.empty()),
            settings(Optional.of("p1"), Optional.empty(), Optional.of("veo-key-1"), Optional.empty()),
            settings(Optional.of("p1"), Optional.of("films"), Optional.empty(), Optional.empty())
        }) {
            assertThat(new VeoAccounts(settings, clock).ofDeployment()).isEmpty();
        }
    }

    @Test
    void a_token_alone_is_an_account() throws Exception {
        VeoAccounts veo = accounts(Optional.of("veo-key-1"), Optional.empty());
        submitted(veo, veo.ofDeployment().orElseThrow());
    }

    @Test
    void credentials_go_before_a_token() throws Exception {
        fake.tokens("token-1");
        VeoAccounts veo = accounts(Optional.of("veo-key-1"), Optional.of(server.keyFile(folder)));
        submitted(veo, veo.ofDeployment().orElseThrow());
    }

    @Test
    void an_organisation_comes_with_its_own_account() throws Exception {
        VeoAccounts veo = new VeoAccounts(
                settings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), clock);
        fake.tokens("token-1");
        submitted(
                veo,
                new Keys(Map.of(
                        "project",
                        new Secret("p1"),
                        "bucket",
                        new Secret("films"),
                        "serviceAccount",
                        new Secret(server.keys()))));
    }

    @Test
    void keys_are_asked_about_at_no_cost() throws Exception {
        VeoAccounts veo = accounts(Optional.of("veo-key-1"), Optional.empty());
        assertThat(veo.check(veo.ofDeployment().orElseThrow())).isEmpty();
        Keys wrong = Keys.of(Map.of("project", "p1", "bucket", "films", "token", "another"));
        assertThat(veo.check(wrong)).map(Fault::code).contains("credentials");
        assertThat(fake.accepted("")).isZero();
    }

    @Test
    void what_cannot_be_an_account_is_told_by_its_field_and_not_by_its_value() {
        VeoAccounts veo = accounts(Optional.of("veo-key-1"), Optional.empty());
        Map.of(
                        "project", Map.of("project", "p 1/x", "bucket", "films", "token", "t"),
                        "bucket", Map.of("project", "p1", "bucket", "../x", "token", "t"),
                        "serviceAccount", Map.of("project", "p1", "bucket", "films"))
                .forEach((field, keys) -> assertThatThrownBy(() -> veo.open(Keys.of(keys)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(field + ": ")
                        .hasMessageNotContaining("/x"));
    }

    @Test
    void a_key_file_of_the_deployment_that_cannot_be_read_is_told_at_once() {
        assertThatThrownBy(() -> accounts(Optional.empty(), Optional.of(folder.resolve("absent.json"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("absent.json");
    }

    private static void submitted(VeoAccounts veo, Keys keys) throws InterruptedException {
        try (VeoClient client = veo.open(keys)) {
            accepted(client.submit(order()));
        }
    }

    private VeoAccounts accounts(Optional<String> token, Optional<Path> credentials) {
        return new VeoAccounts(settings(Optional.of("p1"), Optional.of("films"), token, credentials), clock);
    }

    private Settings settings(
            Optional<String> project, Optional<String> bucket, Optional<String> token, Optional<Path> credentials) {
        return new Settings(
                fake.address(), fake.address(), server.address(), "us-central1", project, bucket, credentials, token);
    }

    private record Settings(
            URI models,
            URI storage,
            URI tokens,
            String location,
            Optional<String> project,
            Optional<String> bucket,
            Optional<Path> credentials,
            Optional<String> token)
            implements VeoSettings {}
}
