package studio.backlot.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    @Test
    void a_new_key_reads_back_and_matches_only_its_own_hash() {
        ApiKey key = ApiKey.random(new SecureRandom());
        ApiKey other = ApiKey.random(new SecureRandom());

        assertThat(ApiKey.parse(key.text())).contains(key);
        assertThat(key.matches(key.hash())).isTrue();
        assertThat(other.matches(key.hash())).isFalse();
        assertThat(key.hash()).hasSize(64).doesNotContain(key.secret());
    }

    @Test
    void it_does_not_tell_its_secret_in_passing() {
        ApiKey key = ApiKey.random(new SecureRandom());

        assertThat(key.toString()).contains(key.id()).doesNotContain(key.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "blk_",
                "blk_abc_short",
                "blk_ABCDEFGH_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "key_abcdefgh_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void what_has_another_form_is_no_key(String text) {
        assertThat(ApiKey.parse(text)).isEmpty();
    }
}
