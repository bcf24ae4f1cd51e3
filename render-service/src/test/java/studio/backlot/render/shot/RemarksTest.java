package studio.backlot.render.shot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.film.ReviewDecision;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;

class RemarksTest {
    private static final TimeRange LATE = new TimeRange(new RationalTime(29, 24), new RationalTime(19, 24));

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.3, 0.3, upper left",
        "0.35, 0, 0.3, 0.3, upper centre",
        "0.7, 0.7, 0.3, 0.3, lower right",
        "0.4, 0.4, 0.2, 0.2, centre",
        "0, 0.4, 0.2, 0.2, left side",
        "0.7, 0, 0.3, 1, right side",
        "0.25, 0, 0.5, 1, centre",
        "0, 0, 1, 0.3, upper part",
        "0, 0.4, 1, 0.2, half way up"
    })
    void a_note_says_where_it_is_meant(double x, double y, double width, double height, String words) {
        assertThat(remarks(Optional.of(new ScreenRegion(x, y, width, height)), Optional.empty(), "a lamp"))
                .containsExactly(words + ": a lamp");
    }

    @Test
    void every_note_says_where_and_when_it_is_meant() {
        assertThat(remarks(Optional.of(new ScreenRegion(0, 0, 0.5, 0.5)), Optional.of(LATE), "a lamp", "no smoke"))
                .containsExactly(
                        "upper left, from 1.2 s to 2.0 s: a lamp", "upper left, from 1.2 s to 2.0 s: no smoke");
        assertThat(remarks(Optional.empty(), Optional.of(LATE), "a lamp"))
                .containsExactly("from 1.2 s to 2.0 s: a lamp");
    }

    @Test
    void the_whole_frame_and_the_whole_shot_need_no_words() {
        assertThat(remarks(Optional.empty(), Optional.empty(), "slower")).containsExactly("slower");
        assertThat(remarks(Optional.of(new ScreenRegion(0, 0, 1, 1)), Optional.empty(), "slower"))
                .containsExactly("slower");
    }

    @Test
    void a_reason_stays_one() {
        assertThat(remarks(Optional.empty(), Optional.of(LATE), "Reason: she changed"))
                .containsExactly("Reason: she changed");
    }

    private static List<String> remarks(Optional<ScreenRegion> region, Optional<TimeRange> range, String... notes) {
        return Remarks.of(new ReviewDecided(
                new ProductionRef(new ProjectId("film"), 1),
                new SceneId("1"),
                new ShotId("1A"),
                "1A-1",
                ReviewDecision.RETAKE,
                List.of(notes),
                region,
                range,
                "director"));
    }
}
