package studio.backlot.render.shot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.SampleShots;

class PacingTest {
    private static final SampleShots SHOT = SampleShots.of("pacing").asLongAsItTakes();

    @Test
    void a_silent_shot_lasts_as_long_as_its_size_is_worth() {
        assertThat(Pacing.of(SHOT.shot(), Map.of(), 24))
                .isEqualTo(new ShotTiming(new RationalTime(72, 24), List.of(), List.of()));
    }

    @Test
    void a_line_begins_half_a_second_in_and_is_followed_by_a_rest() {
        ShotTiming timing = timed(SHOT.saying("One."), 3.0);

        assertThat(starts(timing)).containsExactly(12L);
        assertThat(timing.lines().getFirst().range().duration()).isEqualTo(new RationalTime(72, 24));
        assertThat(timing.duration()).isEqualTo(new RationalTime(104, 24));
    }

    @Test
    void positions_are_rounded_once_so_that_many_lines_do_not_drift() {
        ShotTiming timing = timed(SHOT.saying("One.", "Two.", "Three.", "Four."), 1.01, 1.01, 1.01, 1.01);

        // 0.5, 1.86, 3.22, 4.58 seconds at 24 frames a second
        assertThat(starts(timing)).containsExactly(12L, 45L, 77L, 110L);
    }

    @Test
    void a_shot_that_speaks_briefly_is_as_long_as_a_silent_one() {
        assertThat(timed(SHOT.saying("No."), 0.3).duration()).isEqualTo(new RationalTime(72, 24));
    }

    @Test
    void a_fixed_length_that_leaves_room_is_kept_to_the_frame() {
        ShotTiming timing = timed(SHOT.saying("One.").lasting(new RationalTime(192, 24)), 3.0);

        assertThat(timing.duration()).isEqualTo(new RationalTime(192, 24));
        assertThat(starts(timing)).containsExactly(12L);
        assertThat(timing.warnings()).isEmpty();
    }

    @Test
    void a_fixed_length_that_is_tight_squeezes_the_silence() {
        ShotTiming timing = timed(SHOT.saying("One.").lasting(new RationalTime(90, 24)), 3.0);

        assertThat(timing.duration()).isEqualTo(new RationalTime(90, 24));
        assertThat(starts(timing).getFirst()).isBetween(3L, 11L);
        assertThat(timing.lines().getFirst().range().end()).isLessThan(timing.duration());
        assertThat(timing.warnings()).isEmpty();
    }

    @Test
    void a_fixed_length_that_is_too_short_is_extended_and_said() {
        ShotTiming timing = timed(SHOT.saying("One.").lasting(new RationalTime(48, 24)), 3.0);

        assertThat(timing.duration()).isEqualTo(new RationalTime(81, 24));
        assertThat(timing.lines().getFirst().range().end()).isLessThan(timing.duration());
        assertThat(timing.warnings())
                .containsExactly("Shot 1A was extended from 2.00 s to 3.38 s, because its lines do not fit.");
    }

    @Test
    void a_fixed_length_of_another_rate_is_rounded_to_frames() {
        assertThat(Pacing.of(SHOT.lasting(new RationalTime(1001, 1000)).shot(), Map.of(), 24)
                        .duration())
                .isEqualTo(new RationalTime(24, 24));
    }

    private static List<Long> starts(ShotTiming timing) {
        return timing.lines().stream()
                .map(PlacedLine::range)
                .map(range -> range.start().value())
                .toList();
    }

    private static ShotTiming timed(SampleShots shot, double... seconds) {
        Map<LineId, Recording> recordings = new HashMap<>();
        for (DialogueLine line : shot.lines()) {
            recordings.put(line.id(), SampleShots.recording(line.id(), seconds[recordings.size()]));
        }
        return Pacing.of(shot.shot(), recordings, 24);
    }
}
