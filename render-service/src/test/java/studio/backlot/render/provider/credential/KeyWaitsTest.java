package studio.backlot.render.provider.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.KeysAway;

class KeyWaitsTest {
    private static final Map<String, String> PROVIDERS = Map.of("veo-3.1", "veo");
    private static final Optional<KeyTerm> NOT_SENT = Optional.empty();
    private static final Optional<KeyTerm> SESSION = Optional.of(KeyTerm.SESSION);
    private static final Optional<KeyTerm> LASTING = Optional.of(KeyTerm.LASTING);

    @Test
    void a_session_whose_keys_are_lost_keeps_its_own_calls_and_new_ones_waiting() {
        KeyWaits waits = waits(Optional.of(new KeysAway("Enter them again.", false)));
        assertThat(waits.of("veo-3.1", SESSION)).contains("Enter them again.");
        assertThat(waits.of("veo-3.1", NOT_SENT)).contains("Enter them again.");
        assertThat(waits.of("veo-3.1", LASTING)).isEmpty();
        assertThat(waits.of("sora-2", NOT_SENT)).isEmpty();
    }

    @Test
    void nobody_has_to_do_anything_while_some_process_has_the_keys() {
        for (KeyWaits waits : new KeyWaits[] {
            waits(Optional.empty()), waits(Optional.of(new KeysAway("Another process has them.", true)))
        }) {
            assertThat(waits.of("veo-3.1", SESSION)).isEmpty();
            assertThat(waits.of("veo-3.1", NOT_SENT)).isEmpty();
        }
    }

    @Test
    void what_a_withdrawn_session_has_sent_waits_and_nothing_else() {
        KeyWaits waits = new KeyWaits(PROVIDERS, Map.of());
        assertThat(waits.of("veo-3.1", SESSION).orElseThrow()).contains("was withdrawn");
        assertThat(waits.of("veo-3.1", NOT_SENT)).isEmpty();
        assertThat(waits.of("veo-3.1", LASTING)).isEmpty();
    }

    private static KeyWaits waits(Optional<KeysAway> away) {
        return new KeyWaits(PROVIDERS, Map.of("veo", away));
    }
}
