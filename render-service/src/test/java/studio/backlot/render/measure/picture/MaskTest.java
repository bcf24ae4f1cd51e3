package studio.backlot.render.measure.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void it_grows_to_the_greatest_of_a_square_up_to_its_edges() {
        Random random = new Random(1);
        for (int reach = 0; reach < 18; reach++) {
            for (int trial = 0; trial < 20; trial++) {
                Mask mask = any(1 + random.nextInt(14), 1 + random.nextInt(14), random);
                Mask grown = mask.grown(reach);
                for (int y = 0; y < mask.height(); y++) {
                    for (int x = 0; x < mask.width(); x++) {
                        assertThat(grown.at(x, y)).isEqualTo(greatest(mask, x, y, reach));
                    }
                }
            }
        }
    }

    private static Mask any(int width, int height, Random random) {
        float[] weights = new float[width * height];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = random.nextInt(3) == 0 ? random.nextFloat() : 0;
        }
        return new Mask(width, height, weights);
    }

    private static double greatest(Mask mask, int x, int y, int reach) {
        double greatest = 0;
        for (int row = Math.max(0, y - reach); row <= Math.min(mask.height() - 1, y + reach); row++) {
            for (int column = Math.max(0, x - reach); column <= Math.min(mask.width() - 1, x + reach); column++) {
                greatest = Math.max(greatest, mask.at(column, row));
            }
        }
        return greatest;
    }
}
