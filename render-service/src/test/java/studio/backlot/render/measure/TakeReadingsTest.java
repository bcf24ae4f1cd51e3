package studio.backlot.render.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Drawn;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Shift;

/** A figure in red with blue legs before spots, over six frames. */
class TakeReadingsTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 96;
    private static final int FRAMES = 6;
    private static final CharacterId EMMA = new CharacterId("emma");
    private static final Region.Key WHOLE = new Region.Key(EMMA, Form.HUMAN, Region.Kind.WHOLE, 0);
    private static final Region.Key SWEATER = new Region.Key(EMMA, Form.HUMAN, Region.Kind.GARMENT, 0);
    private static final Region.Key TROUSERS = new Region.Key(EMMA, Form.HUMAN, Region.Kind.GARMENT, 1);
    private static final Mask BODY = Drawn.box(WIDTH, HEIGHT, 60, 20, 90, 90);
    private static final Mask TORSO = Drawn.box(WIDTH, HEIGHT, 60, 20, 90, 55);
    private static final Mask LEGS = Drawn.box(WIDTH, HEIGHT, 60, 55, 90, 90);
    private static final Picture PLATE = Drawn.spots(WIDTH, HEIGHT, 1);
    private static final Picture PICTURE = figure(PLATE, 0, 0xC02828);

    private static Picture figure(Picture plate, int right, int sweater) {
        return Drawn.with(Drawn.with(plate, BODY.moved(right, 0), 0x2838B0), TORSO.moved(right, 0), sweater);
    }

    private static Expectation expectation() {
        ExpectedFrame frame = ExpectedFrame.of(
                PICTURE,
                PLATE,
                BODY,
                List.of(new Region(WHOLE, BODY), new Region(SWEATER, TORSO), new Region(TROUSERS, LEGS)));
        return new Expectation(
                new FilmFormat(WIDTH, HEIGHT, 24),
                IntStream.range(0, FRAMES).mapToObj(at -> frame).toList(),
                Optional.of(new Expectation.Before(PICTURE, PICTURE)));
    }

    private static double reading(Measure measure, IntFunction<Picture> taken) {
        return reading(measure, taken, Map.of(EMMA, BODY));
    }

    private static double reading(Measure measure, IntFunction<Picture> taken, Map<CharacterId, Mask> mattes) {
        List<TakenFrame> frames = IntStream.range(0, FRAMES)
                .mapToObj(at -> new TakenFrame(taken.apply(at), mattes))
                .toList();
        return TakeReadings.of(expectation(), frames).stream()
                .filter(reading -> reading.measure() == measure)
                .mapToDouble(Reading::value)
                .max()
                .orElseThrow();
    }

    @Test
    void what_is_as_expected_reads_as_perfect() {
        for (Measure measure : Measure.values()) {
            switch (measure) {
                case BACKGROUND_SIMILARITY, SEAM_SIMILARITY, PRESENCE ->
                    assertThat(reading(measure, at -> PICTURE)).isCloseTo(1, within(1e-5));
                case HAIR_COLOUR,
                        EYE_COLOUR,
                        SKIN_COLOUR,
                        SOUND_OFFSET,
                        CUTS,
                        GRADE_DRIFT,
                        SUBJECT_CONSISTENCY,
                        BACKGROUND_CONSISTENCY,
                        FILE_FAULTS,
                        FILE_COLOUR,
                        FILE_SIMILARITY -> {}
                case GARMENT_COLOUR,
                        BACKGROUND_COLOUR,
                        BACKGROUND_CHANGE,
                        FLICKER,
                        JITTER,
                        CHARACTER_JITTER,
                        SEAM_SHIFT,
                        SEAM_COLOUR,
                        EXTRA_FIGURES,
                        MATTE_LEAK ->
                    assertThat(reading(measure, at -> PICTURE)).isCloseTo(0, within(1e-6));
            }
        }
    }

    @Test
    void light_that_flickers_reads_its_amplitude() {
        for (int amplitude : List.of(1, 3, 8)) {
            Picture lighter = lit(amplitude);
            Picture darker = lit(-amplitude);
            assertThat(reading(Measure.FLICKER, at -> at % 2 == 0 ? lighter : darker))
                    .isCloseTo(amplitude, within(0.05));
            assertThat(reading(Measure.FLICKER, at -> lit(at * amplitude))).isLessThan(0.3);
        }
    }

    @Test
    void vbench_flicker_is_its_formula() {
        List<Picture> frames = List.of(lit(0), lit(4), lit(-2));
        Mask all = Mask.all(WIDTH, HEIGHT, true);
        assertThat(TemporalFlicker.of(frames, all)).isCloseTo((255 - (4 + 6) / 2.0) / 255, within(1e-6));
        assertThat(TemporalFlicker.of(List.of(PICTURE, PICTURE), all)).isEqualTo(1);
    }

    @Test
    void unrest_reads_its_second_difference_and_an_even_move_reads_none() {
        List<Shift> unrest = List.of(
                new Shift(0, 0),
                new Shift(0.6, 0),
                new Shift(0, 0),
                new Shift(0.6, 0),
                new Shift(0, 0),
                new Shift(0.6, 0));
        assertThat(reading(Measure.JITTER, at -> Drawn.spots(WIDTH, HEIGHT, 1, unrest.get(at))))
                .isCloseTo(1.2, within(0.1));
        assertThat(reading(Measure.JITTER, at -> Drawn.spots(WIDTH, HEIGHT, 1, new Shift(0.5 * at, 0))))
                .isLessThan(0.1);
    }

    @Test
    void only_a_character_that_jumps_reads_as_a_character_that_jumps() {
        IntFunction<Picture> jumping = at -> figure(PLATE, at % 2, 0xC02828);
        assertThat(reading(Measure.CHARACTER_JITTER, jumping)).isBetween(0.8, 2.4);
        assertThat(reading(Measure.JITTER, jumping)).isLessThan(0.1);
    }

    @Test
    void a_sweater_of_another_colour_is_told_and_nothing_else_is() {
        IntFunction<Picture> other = at -> figure(PLATE, 0, 0xC05028);
        assertThat(reading(Measure.GARMENT_COLOUR, other)).isGreaterThan(5);
        assertThat(reading(Measure.BACKGROUND_COLOUR, other)).isZero();
        assertThat(reading(Measure.PRESENCE, other)).isEqualTo(1);
    }

    @Test
    void somebody_who_is_missing_in_one_frame_is_missed() {
        assertThat(reading(Measure.PRESENCE, at -> at == 3 ? PLATE : PICTURE)).isLessThan(0.05);
    }

    @Test
    void somebody_who_is_there_twice_changes_the_background() {
        IntFunction<Picture> twice =
                at -> Drawn.with(Drawn.with(PICTURE, BODY.moved(50, 0), 0x2838B0), TORSO.moved(50, 0), 0xC02828);
        assertThat(reading(Measure.BACKGROUND_CHANGE, twice)).isGreaterThan(0.05);
    }

    @Test
    void a_jump_at_the_seam_reads_how_far() {
        Shift jump = new Shift(3, -2);
        assertThat(reading(Measure.SEAM_SHIFT, at -> figure(Drawn.spots(WIDTH, HEIGHT, 1, jump), 0, 0xC02828)))
                .isCloseTo(jump.length(), within(0.3));
        assertThat(reading(Measure.SEAM_COLOUR, at -> lit(20))).isGreaterThan(3);
    }

    @Test
    void a_matte_that_holds_background_leaks_and_so_does_one_that_leaves_somebody_out() {
        Map<CharacterId, Mask> wide = Map.of(EMMA, BODY.grown(8));
        Map<CharacterId, Mask> narrow = Map.of(EMMA, TORSO);
        double held = 1 - BODY.area() / BODY.grown(8).area();
        assertThat(reading(Measure.MATTE_LEAK, at -> PICTURE, wide)).isCloseTo(held, within(0.03));
        assertThat(reading(Measure.MATTE_LEAK, at -> PICTURE, narrow)).isBetween(0.4, 0.5);
    }

    @Test
    void features_are_consistent_by_the_formula_of_vbench() {
        double[] along = {1, 0};
        double[] across = {0, 2};
        double[] back = {-3, 0};
        assertThat(FeatureConsistency.of(List.of(along, along, along))).isEqualTo(1);
        assertThat(FeatureConsistency.of(List.of(along, across, along))).isCloseTo(0.25, within(1e-12));
        assertThat(FeatureConsistency.of(List.of(along, back))).isZero();
        assertThatThrownBy(() -> FeatureConsistency.of(List.of(along))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Picture lit(int more) {
        int[] rgb = PICTURE.pixels();
        for (int at = 0; at < rgb.length; at++) {
            int pixel = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                pixel |= Math.clamp((rgb[at] >> shift & 255) + more, 0, 255) << shift;
            }
            rgb[at] = pixel;
        }
        return new Picture(WIDTH, HEIGHT, rgb);
    }
}
