package studio.backlot.marketing.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLinesTest {

    @ParameterizedTest
    @CsvSource({
        "Hope, HOPE",
        "The Golden Orb, THE|GOLDEN ORB",
        "The Last Algorithm, THE LAST|ALGORITHM",
        "Rain Over the Old Harbour, RAIN OVER|THE OLD|HARBOUR",
    })
    void titles_break_where_a_reader_would_breathe(String title, String lines) {
        assertThat(TitleLines.of(title, 4)).isEqualTo(List.of(lines.split("\\|", -1)));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void no_word_is_lost(int most) {
        String title = "A Very Long Title of a Film That Nobody Will Ever Read to the End of It";
        List<String> lines = TitleLines.of(title, most);
        assertThat(lines).hasSizeLessThanOrEqualTo(most);
        assertThat(String.join(" ", lines)).isEqualToIgnoringCase(title);
    }
}
