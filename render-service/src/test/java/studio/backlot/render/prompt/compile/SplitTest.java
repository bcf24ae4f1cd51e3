package studio.backlot.render.prompt.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.profile.Abilities;

class SplitTest {
    @ParameterizedTest
    @CsvSource({
        // frames at 24, lengths of the first call, of the next ones, what is made
        "72,  4 6 8, 4 6 8, 4",
        "96,  4 6 8, 4 6 8, 4",
        "97,  4 6 8, 4 6 8, 6",
        "240, 4 6 8, 4 6 8, 6 4",
        "480, 4 6 8, 4 6 8, 8 8 4",
        "481, 4 6 8, 4 6 8, 8 8 6",
        "480, 8,     4 6 8, 8 8 4",
        "120, 8,     4 6 8, 8",
        "216, 8,     4 6 8, 8 4",
    })
    void the_fewest_seconds_that_cover_the_shot(long frames, String first, String next, String made) {
        List<Call.Length> lengths = Split.of(new RationalTime(frames, 24), seconds(first), seconds(next));

        assertThat(lengths)
                .extracting(length -> (int) length.generated().at(1).value())
                .isEqualTo(seconds(made));
    }

    @ParameterizedTest
    @CsvSource({
        // seconds, lengths of the first call, what is made
        "9,  4 6 8, 4 7",
        "12, 4 6 8, 6 7",
        "15, 4 6 8, 8 7",
        "20, 4 6 8, 6 7 7",
        "20, 8,     8 7 7",
        "36, 4 6 8, 8 7 7 7 7",
        "37, 4 6 8, ",
        "37, 9,     9 7 7 7 7",
        "38, 10,    ",
    })
    void a_video_is_extended_as_long_as_it_may_be(int seconds, String first, @Nullable String made) {
        Optional<List<Call.Length>> lengths = Split.extended(
                new RationalTime(seconds * 24L, 24),
                seconds(first),
                new Abilities.Extension(true, 7, 30, 37, List.of("720p")));

        assertThat(lengths.map(all -> all.stream()
                        .map(length -> (int) length.generated().at(1).value())
                        .toList()))
                .isEqualTo(Optional.ofNullable(made).map(SplitTest::seconds));
    }

    @Test
    void what_cannot_be_given_is_not_extended() {
        assertThat(Split.extended(
                        new RationalTime(37 * 24L, 24),
                        List.of(8),
                        new Abilities.Extension(true, 7, 28, 60, List.of())))
                .isEmpty();
    }

    @Test
    void only_the_last_part_is_trimmed_and_to_the_frame() {
        List<Call.Length> lengths = Split.of(new RationalTime(481, 24), seconds("4 6 8"), seconds("4 6 8"));

        assertThat(lengths).extracting(Call.Length::kept).containsExactly(kept(192), kept(192), kept(97));
        assertThat(lengths.getLast().at()).isEqualTo(new RationalTime(384, 24));
    }

    @Test
    void any_number_of_frames_is_cut_evenly() {
        List<Call.Length> lengths = Split.even(new RationalTime(50, 24), 1);

        assertThat(lengths).extracting(length -> length.generated().value()).containsExactly(16L, 17L, 17L);
        assertThat(lengths)
                .allSatisfy(length -> assertThat(length.kept().duration()).isEqualTo(length.generated()));
    }

    private static TimeRange kept(long frames) {
        return new TimeRange(RationalTime.zero(24), new RationalTime(frames, 24));
    }

    private static List<Integer> seconds(String written) {
        return Arrays.stream(written.split(" ", -1)).map(Integer::valueOf).toList();
    }
}
