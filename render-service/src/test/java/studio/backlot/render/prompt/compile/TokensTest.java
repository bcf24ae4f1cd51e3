package studio.backlot.render.prompt.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0",
                "a|1",
                "the|1",
                "lamp|2",
                "Emma looks up.|6",
                "#F6D2B4|7",
                "1.63 m|5",
                "é|2",
                "日本|6",
                "😀|4"
            })
    void each_kind_of_sign_has_its_cost(String text, int tokens) {
        assertThat(Tokens.estimate(text)).isEqualTo(tokens);
    }

    /** 60 to 80 words are 100 tokens, as Google counts. */
    @Test
    void prose_is_never_counted_below_what_google_tells() {
        String prose = "Emma looks up from her desk at the golden orb and forgets the book that she has been reading "
                + "since the morning while the light of the window moves slowly over the shelves behind her";
        int words = prose.split(" ", -1).length;

        assertThat(Tokens.estimate(prose))
                .isGreaterThanOrEqualTo(words * 100 / 60 - 1)
                .isLessThan(words * 3);
    }
}
