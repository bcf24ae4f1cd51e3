package studio.backlot.contracts.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    @Test
    void a_colour_is_written_in_capitals() {
        assertThat(new Colour("#ffd700")).hasToString("#FFD700");
        assertThat(Colour.of(0xFFD700).rgb()).isEqualTo(0xFFD700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#FFF", "FFD700", "#GGGGGG", "#FFD70000", ""})
    void anything_but_six_hexadecimal_digits_is_refused(String hex) {
        assertThatThrownBy(() -> new Colour(hex)).hasMessageContaining("expected a colour as \"#RRGGBB\"");
    }
}
