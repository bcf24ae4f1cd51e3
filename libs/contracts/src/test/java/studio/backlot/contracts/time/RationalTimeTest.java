package studio.backlot.contracts.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RationalTimeTest {

    private static final int[] RATES = {1, 24, 25, 30, 60, 1000, 24_000, 30_000, 44_100, 48_000, 96_000};

    @Test
    void times_of_different_rates_are_compared_exactly() {
        assertThat(new RationalTime(1, 24)).isEqualByComparingTo(new RationalTime(2000, 48_000));
        assertThat(new RationalTime(1, 3)).isLessThan(new RationalTime(334, 1000));
    }

    @Test
    void a_sum_keeps_both_terms_exactly() {
        assertThat(new RationalTime(1, 24).plus(new RationalTime(1, 48_000))).isEqualTo(new RationalTime(2001, 48_000));
        assertThat(new RationalTime(1, 24).plus(new RationalTime(1, 25))).isEqualTo(new RationalTime(49, 600));
    }

    @Test
    void going_to_samples_and_back_gives_the_same_frame() {
        for (long frame = -2000; frame < 2000; frame++) {
            RationalTime time = new RationalTime(frame, 24);
            assertThat(time.at(48_000).at(24)).isEqualTo(time);
        }
    }

    @Test
    void rounding_is_never_off_by_more_than_half_a_tick() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 10_000; i++) {
            RationalTime time =
                    new RationalTime(random.nextLong(-1_000_000, 1_000_000), RATES[random.nextInt(RATES.length)]);
            int rate = RATES[random.nextInt(RATES.length)];
            RationalTime off = time.at(rate).minus(time);
            assertThat(Math.abs(off.value()) * 2L * rate).isLessThanOrEqualTo(off.rate());
            assertThat(time.ceilingAt(rate)).isGreaterThanOrEqualTo(time);
        }
    }

    @Test
    void days_of_film_are_told_exactly_at_any_rate() {
        RationalTime days = new RationalTime(1_000L * 3600 * 30_000, 30_000);
        RationalTime flicks = days.at(705_600_000);

        assertThat(flicks).isEqualTo(new RationalTime(1_000L * 3600 * 705_600_000, 705_600_000));
        assertThat(flicks).isEqualByComparingTo(days);
        assertThat(flicks.at(30_000)).isEqualTo(days);
        assertThat(flicks.ceilingAt(24)).isEqualTo(new RationalTime(1_000L * 3600 * 24, 24));
    }

    @Test
    void ties_go_up_on_both_sides_of_the_origin() {
        assertThat(new RationalTime(1, 48).at(24)).isEqualTo(new RationalTime(1, 24));
        assertThat(new RationalTime(-1, 48).at(24)).isEqualTo(new RationalTime(0, 24));
        assertThat(new RationalTime(-3, 48).at(24)).isEqualTo(new RationalTime(-1, 24));
    }

    @Test
    void a_range_holds_its_start_and_not_its_end() {
        TimeRange range = new TimeRange(new RationalTime(24, 24), new RationalTime(24, 24));
        assertThat(range.contains(new RationalTime(24, 24))).isTrue();
        assertThat(range.contains(new RationalTime(95_999, 48_000))).isTrue();
        assertThat(range.contains(new RationalTime(2, 1))).isFalse();
    }

    @Test
    void a_rate_below_one_is_refused() {
        assertThatThrownBy(() -> new RationalTime(1, 0)).hasMessageContaining("rate: expected 1 or more");
    }
}
