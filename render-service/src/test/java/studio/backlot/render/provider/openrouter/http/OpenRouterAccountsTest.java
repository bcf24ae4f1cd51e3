package studio.backlot.render.provider.openrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.fake;
import static studio.backlot.render.provider.openrouter.http.OpenRouterCalls.order;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OpenRouterFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Keys;

class OpenRouterAccountsTest {
    private final OpenRouterFake fake = fake(new MovingClock());

    @AfterEach
    void close() {
        fake.close();
    }

    /** As the environment of a container has it, which sets a variable also where there is nothing to say. */
    @ParameterizedTest
    @CsvSource({
        "      ,       ,       ,       ",
        "''    , ''    , ''    ,       ",
        "'  '  , ''    , '  '  ,       ",
        "own   , ''    , seed  , own   ",
        "''    , common, seed  , common",
        "      , common,       , common",
        "own   , common,       , own   ",
        "      , ''    , seed  , seed  "
    })
    void a_variable_that_is_set_to_nothing_is_as_one_that_is_not_set(
            @Nullable String own, @Nullable String common, @Nullable String seed, @Nullable String key)
            throws Exception {
        OpenRouterAccounts accounts = new OpenRouterAccounts(settings(own, common, seed), _ -> Nudges.NONE);
        assertThat(accounts.ofDeployment().map(keys -> keys.get("key").value())).isEqualTo(Optional.ofNullable(key));
    }

    @Test
    void the_deployment_films_with_its_key() throws Exception {
        OpenRouterAccounts accounts = accounts(Optional.of(OpenRouterFake.KEY + "\n"));
        try (OpenRouterClient client = accounts.open(accounts.ofDeployment().orElseThrow())) {
            assertThat(client.submit(order())).isInstanceOf(Submission.Accepted.class);
        }
    }

    @Test
    void keys_are_asked_about_at_no_cost() throws Exception {
        OpenRouterAccounts accounts = accounts(Optional.empty());
        assertThat(accounts.ofDeployment()).isEmpty();
        assertThat(accounts.check(Keys.of(Map.of("key", OpenRouterFake.KEY)))).isEmpty();
        assertThat(accounts.check(Keys.of(Map.of("key", "another"))))
                .map(Fault::code)
                .contains("credentials");
        fake.play(Doing.ACCOUNT, new Trick.LostBefore(), new Trick.LostBefore());
        assertThat(accounts.check(Keys.of(Map.of("key", OpenRouterFake.KEY))))
                .map(Fault::code)
                .contains("no-answer");
        assertThat(fake.count(Doing.SUBMIT)).isZero();
    }

    @Test
    void what_cannot_be_sent_is_told_by_its_field_and_not_by_its_value() {
        OpenRouterAccounts accounts = accounts(Optional.empty());
        assertThatThrownBy(() -> accounts.open(Keys.of(Map.of("key", "two\r\nlines"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key: ")
                .hasMessageNotContaining("two");
        assertThatThrownBy(() -> accounts(Optional.of("two words"))).hasMessageStartingWith("key: ");
    }

    @Test
    void an_address_is_told_only_where_webhooks_can_be_told_from_others() throws Exception {
        OpenRouterAccounts accounts = new OpenRouterAccounts(
                new Settings(fake.address(), Optional.empty(), Optional.empty(), Optional.empty()),
                provider -> call -> Optional.of(URI.create("https://studio.test/" + provider + "/" + call)));
        Keys bare = Keys.of(Map.of("key", OpenRouterFake.KEY));
        Keys signed = Keys.of(Map.of("key", OpenRouterFake.KEY, "webhookSecret", "s3cret"));
        try (OpenRouterClient without = accounts.open(bare);
                OpenRouterClient with = accounts.open(signed)) {
            without.submit(order());
            with.submit(order());
        }
        assertThat(fake.submitted().getFirst()).doesNotContain("callback_url");
        assertThat(fake.submitted().getLast())
                .contains("\"callback_url\":\"https://studio.test/openrouter/" + OpenRouterCalls.OUTPUT + "\"");
        assertThat(accounts.signature(bare)).isEmpty();
        assertThat(accounts.signature(signed)).isPresent();
    }

    private OpenRouterAccounts accounts(Optional<String> key) {
        return new OpenRouterAccounts(
                new Settings(fake.address(), key, Optional.empty(), Optional.empty()), _ -> Nudges.NONE);
    }

    private static OpenRouterSettings settings(@Nullable String own, @Nullable String common, @Nullable String seed)
            throws Exception {
        Map<String, String> environment = new HashMap<>();
        if (own != null) {
            environment.put("BACKLOT_OPENROUTER_KEY", own);
        }
        if (common != null) {
            environment.put("OPENROUTER_API_KEY", common);
        }
        if (seed != null) {
            environment.put("COPILOT_OPENROUTER_API_KEY", seed);
        }
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(
                                OpenRouterAccounts.class.getResource("/application.properties"), 250),
                        new EnvConfigSource(environment, 300))
                .withMapping(OpenRouterSettings.class)
                .withValidateUnknown(false)
                .build();
        return config.getConfigMapping(OpenRouterSettings.class);
    }

    private record Settings(
            URI address, Optional<String> key, Optional<List<String>> environmentKeys, Optional<String> webhookSecret)
            implements OpenRouterSettings {
        @Override
        public String imageModel() {
            return "google/gemini-3.1-flash-image";
        }

        @Override
        public String imagePrice() {
            return "0.10 USD";
        }
    }
}
