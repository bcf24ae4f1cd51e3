package studio.backlot.marketing.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.marketing.TestCut;

class PosterTextTest {

    @Test
    void the_tagline_is_a_short_whole_sentence_but_not_the_last_one() {
        PosterText text = PosterText.of(film(new TestCut()
                .shot(1, Mood.TENSE, 96, "No.", 10, 10)
                .shot(1, Mood.TENSE, 96, "I have seen what comes next.", 10, 40)
                .shot(1, Mood.TENSE, 96, "And so it ended with all of us.", 10, 40)));
        assertThat(text.tagline()).hasValue("I have seen what comes next.");
        assertThat(text.cast()).containsExactly("SARAH");
    }

    @Test
    void a_silent_film_is_sold_with_its_synopsis() {
        PosterText text = PosterText.of(film(new TestCut().shot(1, Mood.TENSE, 96)));
        assertThat(text.tagline()).hasValue("Sarah waits for an answer.");
        assertThat(text.cast()).isEmpty();
    }

    @Test
    void no_line_means_no_quotation() {
        assertThat(PosterText.quotable(List.of())).isEqualTo(Optional.empty());
    }

    private static PictureLocked film(TestCut cut) {
        return new PictureLocked(
                new ProductionRef(new ProjectId("film"), 1),
                "A Film",
                FilmFormat.HD_720P24,
                cut.clips(),
                TestCut.NOTHING);
    }
}
