package studio.backlot.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.spotting.SpottedLine;
import studio.backlot.contracts.id.AssetRef;

class DuckingTest {

    private static final int SECOND = 48_000;

    @Test
    void music_is_down_by_its_whole_depth_from_the_first_to_the_last_sample_of_a_line() {
        float[] amounts = amounts(10, line(3, 5));
        float least = 1;
        for (int at = 3 * SECOND; at < 5 * SECOND; at++) {
            least = Math.min(least, amounts[at]);
        }
        assertThat(least).isEqualTo(1);
        assertThat(Decibel.of(Ducking.gain(Ducking.MUSIC, 1))).isCloseTo(-9, within(0.01));
        assertThat(Decibel.of(Ducking.gain(Ducking.EFFECTS, 1))).isCloseTo(-6, within(0.01));
    }

    @Test
    void it_falls_before_the_line_and_rises_after_it_without_a_step() {
        float[] amounts = amounts(10, line(3, 5));
        assertThat(amounts[2 * SECOND + SECOND / 2]).isZero();
        assertThat(amounts[3 * SECOND - SECOND / 10]).isBetween(0.4f, 0.95f);
        assertThat(amounts[6 * SECOND]).isZero();
        float step = 0;
        for (int at = 1; at < amounts.length; at++) {
            step = Math.max(step, Math.abs(amounts[at] - amounts[at - 1]));
        }
        assertThat(step).isLessThan(0.001f);
    }

    @Test
    void a_short_pause_between_two_lines_is_bridged_and_a_long_one_is_not() {
        float[] amounts = amounts(20, line(2, 4), line(5, 6), line(10, 11));
        assertThat(amounts[4 * SECOND + SECOND / 2]).isEqualTo(1);
        assertThat(amounts[8 * SECOND]).isZero();
        assertThat(amounts[10 * SECOND]).isEqualTo(1);
    }

    private static float[] amounts(int seconds, SpottedLine... lines) {
        float[] amounts = new float[seconds * SECOND];
        new Ducking(List.of(lines)).amounts(0, amounts, amounts.length);
        return amounts;
    }

    private static SpottedLine line(int from, int until) {
        var sound = new AssetRef("0".repeat(64), "audio/wav", 1);
        return new SpottedLine((long) from * SECOND, (long) (until - from) * SECOND, "SARAH", false, "Yes.", sound);
    }
}
