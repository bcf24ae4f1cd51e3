package studio.backlot.render.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(90), Duration.ofSeconds(10), Duration.ofMinutes(1));

    @ParameterizedTest(name = "after {0} s: in {1} s")
    @CsvSource({"0, 60", "30, 37.5", "60, 10", "67, 10", "100, 10", "134, 10", "135, 27", "200, 40", "1000, 60"})
    void a_job_is_asked_after_most_often_when_it_should_be_done(long elapsed, double pause) {
        assertThat(PACE.pause(Duration.ofSeconds(elapsed))).isEqualTo(Duration.ofMillis((long) (pause * 1000)));
    }

    @Test
    void what_is_learnt_moves_the_questions() {
        assertThat(PACE.usually(Duration.ofSeconds(16)).pause(Duration.ZERO)).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void pauses_double_up_to_ten_minutes_unless_the_provider_asks_for_more() {
        assertThat(JobPatience.USUAL.pause(0, Optional.empty())).isEqualTo(Duration.ofSeconds(15));
        assertThat(JobPatience.USUAL.pause(3, Optional.empty())).isEqualTo(Duration.ofMinutes(2));
        assertThat(JobPatience.USUAL.pause(99, Optional.empty())).isEqualTo(Duration.ofMinutes(10));
        assertThat(JobPatience.USUAL.pause(0, Optional.of(Duration.ofHours(1)))).isEqualTo(Duration.ofHours(1));
        assertThat(JobPatience.USUAL.pause(0, Optional.of(Duration.ofSeconds(1))))
                .isEqualTo(Duration.ofSeconds(15));
    }
}
