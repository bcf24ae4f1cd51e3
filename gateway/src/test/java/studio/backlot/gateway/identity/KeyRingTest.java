package studio.backlot.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final SigningKey old = SigningKey.generate(NOW.minus(KeyRing.SIGNS_FOR));
    private final SigningKey fresh = SigningKey.generate(NOW);

    @Test
    void the_very_first_key_signs_at_once() {
        assertThat(new KeyRing(List.of()).needsKey(NOW)).isTrue();
        assertThat(new KeyRing(List.of(fresh)).signer(NOW)).isEqualTo(fresh);
    }

    @Test
    void a_new_key_is_published_before_it_signs() {
        KeyRing ring = new KeyRing(List.of(fresh, old));

        assertThat(ring.published(NOW)).containsExactly(old, fresh);
        assertThat(ring.signer(NOW)).isEqualTo(old);
        assertThat(ring.signer(NOW.plus(KeyRing.LEAD))).isEqualTo(fresh);
    }

    @Test
    void an_old_key_is_published_until_its_last_token_has_expired() {
        KeyRing ring = new KeyRing(List.of(fresh, old));
        Instant takenOver = NOW.plus(KeyRing.LEAD);

        assertThat(ring.published(takenOver.plus(Duration.ofMinutes(10)))).contains(old);
        assertThat(ring.retired(takenOver.plus(KeyRing.LEAD))).containsExactly(old);
    }

    @Test
    void after_thirty_days_a_key_is_due() {
        assertThat(new KeyRing(List.of(fresh)).needsKey(NOW.plus(Duration.ofDays(29))))
                .isFalse();
        assertThat(new KeyRing(List.of(fresh)).needsKey(NOW.plus(Duration.ofDays(30))))
                .isTrue();
    }

    @Test
    void a_sealed_key_opens_only_with_its_secret_and_only_unharmed() {
        SealedKey sealed = SealedKey.seal(fresh, "secret", new SecureRandom());

        assertThat(sealed.open("secret")).contains(fresh);
        assertThat(sealed.open("another")).isEmpty();
        assertThat(new SealedKey("other-kid", sealed.created(), sealed.publicKey(), sealed.sealed()).open("secret"))
                .isEmpty();
    }

    @Test
    void a_public_key_has_two_coordinates_of_thirty_two_bytes() {
        for (int i = 0; i < 200; i++) {
            assertThat(SigningKey.generate(NOW).jwk())
                    .hasEntrySatisfying("x", x -> assertThat(x).hasSize(43))
                    .hasEntrySatisfying("y", y -> assertThat(y).hasSize(43))
                    .doesNotContainKey("d");
        }
    }
}
