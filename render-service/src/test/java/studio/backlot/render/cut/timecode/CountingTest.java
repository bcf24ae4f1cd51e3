package studio.backlot.render.cut.timecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.media.FrameRate;

class CountingTest {

    @ParameterizedTest
    @CsvSource({
        "23.976, false, 24",
        "24, false, 24",
        "25, false, 25",
        "29.97, false, 30",
        "29.97, true, 30",
        "30, false, 30",
        "50, false, 50",
        "59.94, false, 60",
        "59.94, true, 60",
        "60, false, 60",
    })
    void every_frame_of_a_day_has_the_name_that_counting_gives_it(double rate, boolean drop, int numbers) {
        Counting counting = new Counting(FrameRate.meantBy(rate), drop);
        long frame = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            for (int second = 0; second < 60; second++) {
                boolean skips = drop && second == 0 && minute % 10 != 0;
                for (int number = skips ? numbers / 15 : 0; number < numbers; number++) {
                    Timecode named = new Timecode(minute / 60, minute % 60, second, number, drop);
                    if (counting.frame(named) != frame
                            || !counting.timecode(frame).equals(named)) {
                        assertThat(counting.frame(named)).as("%s", named).isEqualTo(frame);
                        assertThat(counting.timecode(frame)).isEqualTo(named);
                    }
                    frame++;
                }
            }
        }
        assertThat(counting.perDay()).isEqualTo(frame);
        assertThat(counting.timecode(frame)).isEqualTo(new Timecode(0, 0, 0, 0, drop));
        assertThat(counting.timecode(-1)).isEqualTo(new Timecode(23, 59, 59, numbers - 1, drop));
    }

    @ParameterizedTest
    @CsvSource({
        "29.97, 00:00:59;29, 1799",
        "29.97, 00:01:00;02, 1800",
        "29.97, 00:10:00;00, 17982",
        "29.97, 01:00:00;00, 107892",
        "29.97, 23:59:59;29, 2589407",
        "59.94, 00:01:00;04, 3600",
        "59.94, 01:00:00;00, 215784",
    })
    void drop_frame_counts_as_the_standard_says(double rate, String timecode, long frame) {
        Counting counting = new Counting(FrameRate.meantBy(rate), true);
        assertThat(counting.frame(Timecode.parse(timecode).orElseThrow())).isEqualTo(frame);
        assertThat(counting.timecode(frame)).hasToString(timecode);
    }

    @Test
    void the_clock_of_drop_frame_stays_within_a_sixth_of_a_second_of_the_day() {
        Counting counting = new Counting(FrameRate.meantBy(29.97), true);
        for (long frame = 0; frame < counting.perDay(); frame += 997) {
            Timecode named = counting.timecode(frame);
            double clock = named.hours() * 3600 + named.minutes() * 60 + named.seconds() + named.frames() / 29.97;
            assertThat(clock - frame / (30_000 / 1001.0)).isBetween(-1 / 6.0, 1 / 6.0);
        }
    }

    @Test
    void numbers_that_are_skipped_or_past_the_second_name_no_frame() {
        Counting drop = new Counting(FrameRate.meantBy(29.97), true);
        assertThatThrownBy(() -> drop.frame(new Timecode(0, 1, 0, 1, true)))
                .hasMessageContaining("00:01:00;01: drop-frame counting skips this number");
        assertThatThrownBy(() -> new Counting(FrameRate.of(24), false).frame(new Timecode(0, 0, 0, 24, false)))
                .hasMessageContaining("the frames 0 to 23");
    }

    @Test
    void only_the_rates_of_ntsc_drop_numbers() {
        assertThatThrownBy(() -> new Counting(FrameRate.of(30), true)).hasMessageContaining("drop-frame: only 29.97");
        assertThatThrownBy(() -> new Counting(FrameRate.meantBy(23.976), true)).hasMessageContaining("drop-frame");
    }

    @ParameterizedTest
    @CsvSource({
        "01:02:03:04, false",
        "01:02:03;04, true",
        "01;02;03;04, true",
        "'01:02:03,04', true",
        "01:02:03.04, false"
    })
    void a_semicolon_or_a_comma_marks_drop_frame(String written, boolean drop) {
        assertThat(Timecode.parse(written)).contains(new Timecode(1, 2, 3, 4, drop));
    }

    @Test
    void what_is_no_timecode_is_told_from_what_names_no_time() {
        assertThat(Timecode.parse("1:02:03:04")).isEmpty();
        assertThat(Timecode.parse("")).isEmpty();
        assertThatThrownBy(() -> Timecode.parse("24:00:00:00")).hasMessageContaining("23:59:59");
        assertThatThrownBy(() -> Timecode.parse("00:60:00:00")).hasMessageContaining("not 00:60:00:00");
    }
}
