package studio.backlot.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void pauses_double_up_to_a_longest() {
        Duration atOnce = Duration.ZERO;

        assertThat(backoff.after(atOnce)).isEqualTo(Backoff.FIRST);
        assertThat(backoff.after(atOnce)).isEqualTo(Backoff.FIRST.multipliedBy(2));
        for (int i = 0; i < 20; i++) {
            backoff.after(atOnce);
        }
        assertThat(backoff.after(atOnce)).isEqualTo(Backoff.LONGEST);
    }

    @Test
    void a_process_that_lived_long_is_started_again_at_once() {
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ZERO);

        assertThat(backoff.after(Backoff.FORGIVEN_AFTER)).isEqualTo(Backoff.FIRST);
    }
}
