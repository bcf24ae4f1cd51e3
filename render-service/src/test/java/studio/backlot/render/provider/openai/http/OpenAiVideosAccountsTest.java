package studio.backlot.render.provider.openai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.fake;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.order;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openai.OpenAiVideosFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Keys;

class OpenAiVideosAccountsTest {
    private static final Keys RIGHT = Keys.of(Map.of("key", OpenAiVideosFake.KEY));

    private final OpenAiVideosFake fake = fake(new MovingClock());

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void there_is_no_such_provider_until_it_has_a_key(String nothing) {
        assertThat(accounts(Optional.empty()).ofDeployment()).isEmpty();
        assertThat(accounts(Optional.of(nothing)).ofDeployment()).isEmpty();
    }

    @Test
    void the_deployment_films_with_its_key() throws Exception {
        OpenAiVideosAccounts accounts = accounts(Optional.of(OpenAiVideosFake.KEY));
        try (OpenAiVideosClient client = accounts.open(accounts.ofDeployment().orElseThrow())) {
            assertThat(client.submit(order())).isInstanceOf(Submission.Accepted.class);
        }
    }

    @Test
    void keys_are_asked_about_at_no_cost() throws Exception {
        OpenAiVideosAccounts accounts = accounts(Optional.empty());
        assertThat(accounts.check(RIGHT)).isEmpty();
        assertThat(accounts.check(Keys.of(Map.of("key", "another"))))
                .map(Fault::code)
                .contains("credentials");
        assertThat(fake.count(Doing.LIST)).isZero();
        assertThat(fake.count(Doing.SUBMIT)).isZero();
    }

    @Test
    void a_gateway_that_lists_no_models_is_asked_for_its_calls() throws Exception {
        fake.play(Doing.ACCOUNT, new Trick.Turned(404, "{}"));
        assertThat(accounts(Optional.empty()).check(RIGHT)).isEmpty();
        assertThat(fake.count(Doing.LIST)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_sent_is_told_by_its_field_and_not_by_its_value() {
        OpenAiVideosAccounts accounts = accounts(Optional.empty());
        assertThatThrownBy(() -> accounts.open(Keys.of(Map.of("key", "two\r\nlines"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key: ")
                .hasMessageNotContaining("two");
    }

    private OpenAiVideosAccounts accounts(Optional<String> key) {
        return new OpenAiVideosAccounts(new Settings(fake.address(), Optional.empty(), key));
    }

    private record Settings(URI address, Optional<Set<URI>> files, Optional<String> key)
            implements OpenAiVideosSettings {}
}
