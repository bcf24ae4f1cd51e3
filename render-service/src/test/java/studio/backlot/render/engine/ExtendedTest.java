package studio.backlot.render.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.time.RationalTime;

class ExtendedTest {
    private static final Extended BY_SEVEN = new Extended(new RationalTime(7 * 24, 24));

    @ParameterizedTest
    @CsvSource({
        // what was given and what came, seconds
        "8, 15, WHOLE",
        "8, 14.6, WHOLE",
        "8, 15.4, WHOLE",
        "8, 7, ALONE",
        "8, 6.5, ALONE",
        "7, 14, WHOLE",
        "7, 7, ALONE",
        "1, 8, WHOLE",
        "1, 7, ALONE",
        "29, 36, WHOLE",
        "8, 8, UNFIT",
        "8, 14.4, UNFIT",
        "8, 3, UNFIT",
        "8, 22, UNFIT",
    })
    void what_came_is_told_by_its_length(double given, double came, Extended.Answer answer) {
        assertThat(BY_SEVEN.answer(given, came)).isEqualTo(answer);
    }

    @Test
    void what_is_neither_is_said_with_its_lengths() {
        assertThat(BY_SEVEN.said(8, 3)).startsWith("of 8.0 s that were to go on for 7.0 s came 3.0 s");
    }
}
