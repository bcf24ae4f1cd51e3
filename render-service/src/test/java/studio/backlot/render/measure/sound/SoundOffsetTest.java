package studio.backlot.render.measure.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SoundOffsetTest {

    @Test
    void an_offset_is_found_in_parts_of_a_frame() {
        Random random = new Random(4);
        for (int round = 0; round < 20; round++) {
            DoubleUnaryOperator heard = speech(round);
            double late = 28 * random.nextDouble() - 14;
            double[] seen = new double[72];
            Arrays.setAll(seen, frame -> 3 + 40 * heard.applyAsDouble(frame - late) + 2 * random.nextGaussian());
            assertThat(SoundOffset.of(seen, heard).orElseThrow().frames()).isCloseTo(late, within(0.25));
        }
    }

    @Test
    void a_head_that_moves_slowly_is_no_speech() {
        Random random = new Random(6);
        for (int round = 0; round < 20; round++) {
            DoubleUnaryOperator heard = speech(round);
            double late = 28 * random.nextDouble() - 14;
            double[] seen = new double[72];
            Arrays.setAll(
                    seen,
                    frame -> 40 * heard.applyAsDouble(frame - late)
                            + 60 * Math.sin(0.03 * frame)
                            + 2 * random.nextGaussian());
            assertThat(SoundOffset.of(seen, heard).orElseThrow().frames()).isCloseTo(late, within(0.3));
        }
    }

    @Test
    void a_mouth_that_says_something_else_tells_nothing() {
        double[] seen = new double[72];
        Arrays.setAll(seen, speech(77)::applyAsDouble);
        assertThat(SoundOffset.of(seen, frame -> Math.sin(frame * 0.11))).isEmpty();
    }

    @Test
    void a_mouth_that_is_hardly_seen_tells_nothing() {
        DoubleUnaryOperator heard = speech(3);
        double[] seen = new double[72];
        Arrays.setAll(seen, frame -> frame < 12 ? heard.applyAsDouble(frame) : Double.NaN);
        assertThat(SoundOffset.of(seen, heard)).isEmpty();
    }

    /** Openings of several lengths and heights over three seconds. */
    private static DoubleUnaryOperator speech(long seed) {
        Random random = new Random(seed);
        double[] middles = random.doubles(14, 12, 60).toArray();
        double[] heights = random.doubles(14, 0.2, 1).toArray();
        return frame -> {
            double open = 0;
            for (int at = 0; at < middles.length; at++) {
                double off = (frame - middles[at]) / 1.6;
                open += heights[at] * Math.exp(-off * off);
            }
            return open;
        };
    }
}
