package studio.backlot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.time.RationalTime;

class FrameRateTest {

    @ParameterizedTest
    @CsvSource({
        "24,                 24/1",
        "23.976,             24000/1001",
        "23.98,              24000/1001",
        "23.976023976023978, 24000/1001",
        "29.97,              30000/1001",
        "29.97002997002997,  30000/1001",
        "59.94,              60000/1001",
        "47.952,             48000/1001",
        "12.5,               25/2",
        "48000,              48000/1",
        "0.001,              1/1000",
    })
    void a_decimal_is_taken_for_what_is_meant_by_it(double written, String meant) {
        assertThat(FrameRate.meantBy(written)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -24, 1e-9, 1e9, Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_rate_is_refused(double written) {
        assertThatThrownBy(() -> FrameRate.meantBy(written)).hasMessageContaining("rate: expected a number from");
    }

    @Test
    void every_frame_of_an_hour_is_found_at_its_time_and_half_a_frame_before() {
        for (FrameRate rate : new FrameRate[] {FrameRate.of(24), FrameRate.of(25), new FrameRate(30_000, 1001)}) {
            for (long frame = -10; frame < 3600L * 30; frame++) {
                RationalTime time = rate.time(frame).at(705_600_000);
                RationalTime half =
                        new RationalTime(705_600_000L * rate.denominator() / rate.numerator() / 2, 705_600_000);
                assertThat(rate.frame(time)).isEqualTo(frame);
                assertThat(rate.frame(time.minus(half))).isEqualTo(frame);
            }
        }
    }
}
