package studio.backlot.render.animatic.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.Samples;

class CaptionTest {

    private static final FilmFormat SMALL = new FilmFormat(320, 180, 24);
    private static final FilmFormat TALL = new FilmFormat(180, 320, 24);
    private static final String LONG =
            "A Long and Winding Account of the Night Before the Very Last Train to Nowhere in Particular";

    @ParameterizedTest
    @EnumSource(StylePreset.class)
    void titles_stay_in_the_title_safe_area_of_wide_and_tall_frames(StylePreset preset) {
        for (FilmFormat format : List.of(SMALL, TALL)) {
            for (String title : List.of("Orb", "The Last Algorithm", LONG)) {
                byte[] frame = grey(format);
                Caption.title(title, style(preset), format, 144).lay(60, frame);
                assertThat(bright(frame, format)).as("%s in %s", title, format).isNotEmpty();
                assertThat(bright(frame, format)).as("%s in %s", title, format).allSatisfy(at -> {
                    assertThat(at % format.width()).isBetween(format.width() * 8 / 100, format.width() * 92 / 100);
                    assertThat(at / format.width()).isBetween(format.height() / 20, format.height() * 19 / 20);
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 40})
    void credits_of_any_cast_stay_in_the_frame(int members) {
        List<CastMember> cast = Collections.nCopies(members, Samples.emma());
        byte[] frame = grey(SMALL);
        Caption.credits(
                        Credits.of(LONG, cast, style(StylePreset.CINEMATIC)),
                        style(StylePreset.CINEMATIC),
                        SMALL,
                        0,
                        100)
                .lay(99, frame);
        assertThat(bright(frame, SMALL)).isNotEmpty().allSatisfy(at -> {
            assertThat(at % 320).isBetween(16, 304);
            assertThat(at / 320).isBetween(6, 174);
        });
    }

    @Test
    void a_title_comes_and_goes_and_leaves_the_other_frames_as_they_are() {
        Caption title = Caption.title("Orb", style(StylePreset.GHIBLI), SMALL, 200);
        for (long number : new long[] {0, title.from() - 1, title.to(), 199}) {
            byte[] frame = grey(SMALL);
            title.lay(number, frame);
            assertThat(frame).as("frame %d", number).isEqualTo(grey(SMALL));
        }
        assertThat(ink(title, title.from() + 6)).isPositive().isLessThan(ink(title, 60));
        assertThat(ink(title, title.to() - 6)).isPositive().isLessThan(ink(title, 60));
    }

    @Test
    void credits_cover_at_most_the_last_two_thirds_of_a_short_shot_and_wait_for_the_last_word() {
        Credits credits = Credits.of("Orb", List.of(), style(StylePreset.GHIBLI));
        Caption caption = Caption.credits(credits, style(StylePreset.GHIBLI), SMALL, 0, 30);
        assertThat(caption.from()).isEqualTo(10);
        assertThat(caption.to()).isEqualTo(30);
        assertThat(Caption.credits(credits, style(StylePreset.GHIBLI), SMALL, 21, 30)
                        .from())
                .isEqualTo(21);
    }

    @Test
    void a_film_s_credits_name_its_cast_its_look_and_its_maker() {
        Credits credits = Credits.of("Orb", List.of(Samples.emma(), Samples.orb()), style(StylePreset.GHIBLI));
        assertThat(credits.entries())
                .containsExactly(
                        new Credits.Entry("With", List.of("Emma", "Orb")),
                        new Credits.Entry("Look", List.of("Painted light")),
                        new Credits.Entry("Drawn, voiced and scored by", List.of("Backlot")));
    }

    private static long ink(Caption title, long number) {
        byte[] frame = grey(SMALL);
        title.lay(number, frame);
        long sum = 0;
        for (int at = 0; at < 320 * 180; at++) {
            sum += Math.abs((frame[at] & 255) - 100);
        }
        return sum;
    }

    /** Places where letters are. */
    private static List<Integer> bright(byte[] frame, FilmFormat format) {
        int pixels = format.width() * format.height();
        return IntStream.range(0, pixels)
                .filter(at -> (frame[at] & 255) > 150)
                .boxed()
                .toList();
    }

    private static byte[] grey(FilmFormat format) {
        int pixels = format.width() * format.height();
        byte[] frame = new byte[pixels * 3 / 2];
        Arrays.fill(frame, (byte) 128);
        Arrays.fill(frame, 0, pixels, (byte) 100);
        return frame;
    }

    private static Style style(StylePreset preset) {
        return new Style("Painted light", preset, List.of(), Map.of());
    }
}
