package studio.backlot.render.provider.replicate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.fake;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.order;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Keys;

class ReplicateAccountsTest {
    private final ReplicateFake fake = fake(new MovingClock());

    @AfterEach
    void close() {
        fake.close();
    }

    /** As the environment of a container has it, which sets a variable also where there is nothing to say. */
    @ParameterizedTest
    @CsvSource({
        "      ,       ,       ,       ,      ",
        "''    , ''    , ''    , ''    ,      ",
        "'  '  , ''    , '  '  ,       ,      ",
        "own   , token , key   , seed  , own  ",
        "''    , token , key   , seed  , token",
        "      , ''    , key   , seed  , key  ",
        "      ,       ,       , seed  , seed "
    })
    void the_first_variable_that_says_something_is_the_key(
            @Nullable String own,
            @Nullable String token,
            @Nullable String key,
            @Nullable String seed,
            @Nullable String chosen)
            throws Exception {
        Map<String, String> environment = new HashMap<>();
        put(environment, "BACKLOT_REPLICATE_KEY", own);
        put(environment, "REPLICATE_API_TOKEN", token);
        put(environment, "REPLICATE_API_KEY", key);
        put(environment, "COPILOT_REPLICATE_API_KEY", seed);
        ReplicateAccounts accounts = new ReplicateAccounts(settings(environment), _ -> Nudges.NONE);
        assertThat(accounts.ofDeployment().map(keys -> keys.get("key").value())).isEqualTo(Optional.ofNullable(chosen));
    }

    @Test
    void the_deployment_films_with_its_key() throws Exception {
        ReplicateAccounts accounts = accounts(Optional.of(ReplicateFake.KEY + "\n"));
        try (ReplicateClient client = accounts.open(accounts.ofDeployment().orElseThrow())) {
            assertThat(client.submit(order())).isInstanceOf(Submission.Accepted.class);
        }
    }

    @Test
    void keys_are_asked_about_at_no_cost() throws Exception {
        ReplicateAccounts accounts = accounts(Optional.empty());
        assertThat(accounts.ofDeployment()).isEmpty();
        assertThat(accounts.check(Keys.of(Map.of("key", ReplicateFake.KEY)))).isEmpty();
        assertThat(accounts.check(Keys.of(Map.of("key", "another"))))
                .map(Fault::code)
                .contains("credentials");
        fake.play(Doing.ACCOUNT, new Trick.LostBefore(), new Trick.LostBefore());
        assertThat(accounts.check(Keys.of(Map.of("key", ReplicateFake.KEY))))
                .map(Fault::code)
                .contains("no-answer");
        assertThat(fake.count(Doing.SUBMIT)).isZero();
    }

    @Test
    void what_cannot_be_sent_is_told_by_its_field_and_not_by_its_value() {
        ReplicateAccounts accounts = accounts(Optional.empty());
        assertThatThrownBy(() -> accounts.open(Keys.of(Map.of("key", "two\r\nlines"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key: ")
                .hasMessageNotContaining("two");
        assertThatThrownBy(() -> accounts(Optional.of("two words"))).hasMessageStartingWith("key: ");
    }

    @Test
    void what_webhooks_are_signed_with_is_asked_of_replicate() throws Exception {
        ReplicateAccounts accounts = accounts(Optional.empty());
        assertThat(accounts.signature(Keys.of(Map.of("key", ReplicateFake.KEY))))
                .isPresent();
        assertThat(accounts.signature(Keys.of(Map.of("key", "another")))).isEmpty();
        fake.play(Doing.ACCOUNT, new Trick.Says("{\"key\":\"no secret\"}"), new Trick.Says("{}"));
        assertThat(accounts.signature(Keys.of(Map.of("key", ReplicateFake.KEY))))
                .isEmpty();
        assertThat(accounts.signature(Keys.of(Map.of("key", ReplicateFake.KEY))))
                .isEmpty();
    }

    @Test
    void a_model_that_nobody_knows_ends_the_start_and_says_who_there_is() {
        assertThatThrownBy(() -> accounts(Optional.empty(), "acme/brush"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "BACKLOT_REPLICATE_IMAGE_MODEL: 'acme/brush' is not known; there are"
                                + " black-forest-labs/flux-schnell, black-forest-labs/flux-1.1-pro, black-forest-labs/flux-2-pro");
    }

    private ReplicateAccounts accounts(Optional<String> key) {
        return accounts(key, "black-forest-labs/flux-schnell");
    }

    private ReplicateAccounts accounts(Optional<String> key, String imageModel) {
        return new ReplicateAccounts(
                new Settings(fake.address(), Set.of(), key, Optional.empty(), imageModel), _ -> Nudges.NONE);
    }

    private static void put(Map<String, String> environment, String name, @Nullable String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    private static ReplicateSettings settings(Map<String, String> environment) throws Exception {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(ReplicateAccounts.class.getResource("/application.properties"), 250),
                        new EnvConfigSource(environment, 300))
                .withMapping(ReplicateSettings.class)
                .withValidateUnknown(false)
                .build();
        return config.getConfigMapping(ReplicateSettings.class);
    }

    private record Settings(
            URI address,
            Set<URI> files,
            Optional<String> key,
            Optional<List<String>> environmentKeys,
            String imageModel)
            implements ReplicateSettings {}
}
