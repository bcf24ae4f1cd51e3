package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.backlot.render.provider.veo.http.VeoCalls.accepted;
import static studio.backlot.render.provider.veo.http.VeoCalls.fake;
import static studio.backlot.render.provider.veo.http.VeoCalls.order;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.prompt.work.LiveCatalogue;
import studio.backlot.render.provider.veo.MovingClock;
import studio.backlot.render.provider.veo.fake.VeoFake;

class VeoFromConfigTest {
    private static final OrgId ORG = new OrgId("acme");

    private final MovingClock clock = new MovingClock();
    private final VeoFake fake = fake(clock);

    private final LiveCatalogue models = new LiveCatalogue(Optional.empty());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void there_is_no_provider_until_its_account_is_set() {
        for (Settings settings : new Settings[] {
            settings(Optional.empty(), Optional.of("films"), Optional.of("veo-key-1"), Optional.empty()),
            settings(Optional.of("p1"), Optional.empty(), Optional.of("veo-key-1"), Optional.empty()),
            settings(Optional.of("p1"), Optional.of("films"), Optional.empty(), Optional.empty())
        }) {
            assertThat(new VeoFromConfig(settings, clock, models).video(ORG, "veo-3.1"))
                    .isEmpty();
        }
    }

    @Test
    void a_token_is_used_for_this_profile_alone() throws Exception {
        VeoFromConfig veo = new VeoFromConfig(
                settings(Optional.of("p1"), Optional.of("films"), Optional.of("veo-key-1"), Optional.empty()),
                clock,
                models);
        assertThat(veo.video(ORG, "another")).isEmpty();
        accepted(veo.video(ORG, "veo-3.1").orElseThrow().submit(order()));
        veo.close();
    }

    @Test
    void credentials_go_before_a_token() throws Exception {
        try (TokenServer server = new TokenServer(clock)) {
            fake.tokens("token-1");
            VeoFromConfig veo = new VeoFromConfig(
                    settings(
                            Optional.of("p1"),
                            Optional.of("films"),
                            Optional.of("veo-key-1"),
                            Optional.of(server.keyFile(folder))),
                    clock,
                    models);
            accepted(veo.video(ORG, "veo-3.1").orElseThrow().submit(order()));
            veo.close();
        }
    }

    @Test
    void credentials_that_cannot_be_read_are_told_at_once() {
        assertThatThrownBy(() -> new VeoFromConfig(
                        settings(
                                Optional.of("p1"),
                                Optional.of("films"),
                                Optional.empty(),
                                Optional.of(folder.resolve("absent.json"))),
                        clock,
                        models))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("absent.json");
    }

    private Settings settings(
            Optional<String> project, Optional<String> bucket, Optional<String> token, Optional<Path> credentials) {
        return new Settings(fake.address(), fake.address(), "us-central1", project, bucket, credentials, token);
    }

    private record Settings(
            URI models,
            URI storage,
            String location,
            Optional<String> project,
            Optional<String> bucket,
            Optional<Path> credentials,
            Optional<String> token)
            implements VeoSettings {}
}
