package studio.backlot.render.measure.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabTest {

    /** Published values of the sRGB primaries under D65 (B. Lindbloom's calculator, brucelindbloom.com). */
    @ParameterizedTest
    @CsvSource({
        "FF0000, 53.2408, 80.0925, 67.2032",
        "00FF00, 87.7347, -86.1827, 83.1793",
        "0000FF, 32.2970, 79.1875, -107.8602",
        "FFFFFF, 100, 0, 0",
        "000000, 0, 0, 0"
    })
    void the_primaries_have_their_published_coordinates(String hex, double l, double a, double b) {
        Lab lab = Lab.of(Integer.parseInt(hex, 16));
        assertThat(lab.l()).isCloseTo(l, within(0.01));
        assertThat(lab.a()).isCloseTo(a, within(0.01));
        assertThat(lab.b()).isCloseTo(b, within(0.01));
    }

    @Test
    void every_colour_comes_back() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            int rgb = random.nextInt(1 << 24);
            assertThat(Lab.of(rgb).rgb()).isEqualTo(rgb);
        }
    }

    @Test
    void channels_between_two_steps_give_colours_between_two_colours() {
        assertThat(Lab.of(10.0, 20.0, 30.0).distance(Lab.of(0x0A141E))).isLessThan(1e-9);
        assertThat(Lab.of(100.5, 100.5, 100.5).l())
                .isBetween(Lab.of(0x646464).l(), Lab.of(0x656565).l());
    }
}
