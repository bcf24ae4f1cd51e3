package studio.backlot.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

class OutagesTest {

    @Test
    void who_waits_for_what_is_away_has_not_failed() {
        for (KitError away : new KitError[] {
            KitError.DATABASE_UNAVAILABLE,
            KitError.STORE_UNAVAILABLE,
            KitError.MASTER_KEY_AWAY,
            KitError.SESSION_KEYS_AWAY
        }) {
            assertThat(Outages.isBehind(new ProblemException(away, "It does not answer.")))
                    .as(away.slug())
                    .isTrue();
        }
        assertThat(Outages.isBehind(new ProblemException(KitError.INTERNAL, "It is wrong.")))
                .isFalse();
        assertThat(Outages.isBehind(new ProblemException(
                        KitError.STORE_UNAVAILABLE, "It cannot be read.", new FileSystemException("here"))))
                .isFalse();
    }
}
