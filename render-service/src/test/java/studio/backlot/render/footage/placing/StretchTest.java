package studio.backlot.render.footage.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.FrameRate;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.VideoStream;

class StretchTest {
    private static final FrameRate NTSC = new FrameRate(30_000, 1001);

    @Test
    void a_timecode_names_a_frame_and_drop_frame_numbers_are_skipped() {
        MediaInfo media = media(NTSC, 900, Optional.of("01:00:59;20"));
        assertThat(Stretch.of(media, Optional.of("01:00:59;29"), Optional.of(10L), 24))
                .isEqualTo(new Stretch(9, 10));
        assertThat(Stretch.of(media, Optional.of("01:01:00;02"), Optional.of(10L), 24))
                .isEqualTo(new Stretch(10, 10));
        refused(media, "01:01:00;00", 10, "skips this number");
        refused(media, "00:59:00;02", 10, "the footage has frames 0 to 899");
    }

    @Test
    void without_a_timecode_a_frame_is_named_by_its_number() {
        MediaInfo media = media(new FrameRate(25, 1), 100, Optional.empty());
        assertThat(Stretch.of(media, Optional.of("40"), Optional.empty(), 25)).isEqualTo(new Stretch(40, 60));
        assertThat(Stretch.of(media, Optional.empty(), Optional.empty(), 25)).isEqualTo(new Stretch(0, 100));
        refused(media, "01:00:00:00", 10, "has no timecode");
        refused(media, "100", 10, "frames 0 to 99");
        refused(media, "40", 61, "1 to 60 frames at 25 a second, not 61");
        refused(media, "40", 0, "not 0");
    }

    @Test
    void a_shot_may_not_last_longer_than_ten_minutes() {
        MediaInfo media = media(new FrameRate(24, 1), 24 * 601, Optional.empty());
        assertThatThrownBy(() -> Stretch.of(media, Optional.empty(), Optional.empty(), 24))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                                problem.violations().getFirst().detail())
                        .contains("may last 600 seconds"));
    }

    @ParameterizedTest
    @CsvSource({
        "24000, 1001, 240, 24, 240, 239",
        "30000, 1001, 300, 24, 240, 299",
        "25, 1, 250, 24, 240, 249",
        "12, 1, 120, 24, 240, 120",
        "60, 1, 60, 24, 24, 58",
    })
    void every_frame_of_the_film_is_the_nearest_of_the_footage(
            int numerator, int denominator, long frames, int film, long length, long last) {
        Pulldown pulldown = new Pulldown(new FrameRate(numerator, denominator), film);
        assertThat(pulldown.length(frames)).isBetween(length - 1, length);
        assertThat(pulldown.frame(0)).isZero();
        assertThat(pulldown.frame(pulldown.length(frames) - 1))
                .isLessThan(frames)
                .isBetween(last - 2, last);
    }

    private static void refused(MediaInfo media, String in, long frames, String detail) {
        assertThatThrownBy(() -> Stretch.of(media, Optional.of(in), Optional.of(frames), 25))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                                problem.violations().getFirst().detail())
                        .contains(detail));
    }

    private static MediaInfo media(FrameRate rate, long frames, Optional<String> timecode) {
        RationalTime duration = rate.time(frames);
        VideoStream picture = new VideoStream("h264", 320, 180, rate, OptionalLong.of(frames), duration, "bt709");
        return new MediaInfo("mov", duration, List.of(picture), List.of(), 0, List.of(), timecode);
    }
}
