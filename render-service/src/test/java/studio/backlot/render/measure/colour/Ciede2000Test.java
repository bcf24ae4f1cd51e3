package studio.backlot.render.measure.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class Ciede2000Test {

    @ParameterizedTest
    @CsvFileSource(resources = "/measure/ciede2000.csv")
    void the_published_pairs_have_their_published_differences(
            double l1, double a1, double b1, double l2, double a2, double b2, double difference) {
        Lab one = new Lab(l1, a1, b1);
        Lab other = new Lab(l2, a2, b2);
        assertThat(Ciede2000.of(one, other)).isCloseTo(difference, within(5e-5));
        assertThat(Ciede2000.of(other, one)).isCloseTo(difference, within(5e-5));
        assertThat(Ciede2000.of(one, one)).isZero();
    }
}
