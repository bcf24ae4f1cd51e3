package studio.backlot.render.measure.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    @Test
    void a_line_is_found_with_the_error_of_its_slope() {
        Random random = new Random(3);
        int beyond = 0;
        for (int round = 0; round < 200; round++) {
            LeastSquares line = new LeastSquares(2);
            double square = 0;
            for (int at = 0; at < 40; at++) {
                double x = at - 19.5;
                square += x * x;
                line.add(new double[] {1, x}, 5 + 0.3 * x + 2 * random.nextGaussian());
            }
            LeastSquares.Fit fit = line.fit();
            assertThat(fit.deviation()).isCloseTo(2, within(1.0));
            assertThat(fit.errors()[1]).isCloseTo(fit.deviation() / Math.sqrt(square), within(1e-9));
            beyond += Math.abs(fit.factors()[1] - 0.3) > 2 * fit.errors()[1] ? 1 : 0;
        }
        assertThat(beyond).isBetween(2, 24);
    }

    @Test
    void what_the_numbers_do_not_tell_apart_is_told_as_nothing() {
        LeastSquares same = new LeastSquares(2);
        for (int at = 0; at < 10; at++) {
            same.add(new double[] {1, 1}, at);
        }
        assertThat(same.fit().factors()).containsOnly(0);
    }
}
