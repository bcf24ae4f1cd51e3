package studio.backlot.render.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Drawn;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/** Two eyes in a face, and a hologram that floats and glitches, as video shows them. */
class SmallPartsTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 96;
    private static final int BROWN = 0x5A3A22;
    private static final int GREEN = 0x3A5A22;
    private static final CharacterId WHO = new CharacterId("emma");
    private static final Mask FACE = Drawn.box(WIDTH, HEIGHT, 50, 20, 100, 80);
    private static final Mask WHITES =
            Drawn.box(WIDTH, HEIGHT, 58, 40, 70, 47).or(Drawn.box(WIDTH, HEIGHT, 80, 40, 92, 47));
    private static final Mask EYES =
            Drawn.box(WIDTH, HEIGHT, 61, 40, 66, 47).or(Drawn.box(WIDTH, HEIGHT, 83, 40, 88, 47));
    private static final Mask LASHES =
            Drawn.box(WIDTH, HEIGHT, 57, 45, 71, 48).or(Drawn.box(WIDTH, HEIGHT, 79, 45, 93, 48));
    private static final Mask LIGHT = Drawn.box(WIDTH, HEIGHT, 60, 24, 100, 84);

    private static Picture face(int right, int down, int eyes) {
        Picture face = Drawn.with(Drawn.spots(WIDTH, HEIGHT, 1), FACE.moved(right, down), 0xD9A884);
        Picture white = Drawn.with(face, WHITES.moved(right, down), 0xF0F0F0);
        return Drawn.with(white, EYES.moved(right, down), eyes).asVideo();
    }

    private static Picture shut() {
        Picture face = Drawn.with(Drawn.spots(WIDTH, HEIGHT, 1), FACE, 0xD9A884);
        return Drawn.with(face, LASHES, 0x201810).asVideo();
    }

    private static Optional<Double> reading(
            Measure measure, Form form, Region.Kind kind, List<Mask> masks, Picture expected, List<Picture> taken) {
        Picture plate = Drawn.spots(WIDTH, HEIGHT, 1).asVideo();
        ExpectedFrame frame = ExpectedFrame.of(
                expected,
                plate,
                masks.getFirst(),
                List.of(
                        new Region(new Region.Key(WHO, form, Region.Kind.WHOLE, 0), masks.getFirst()),
                        new Region(new Region.Key(WHO, form, kind, 0), masks.getLast())));
        List<ExpectedFrame> frames = new ArrayList<>();
        taken.forEach(picture -> frames.add(frame));
        Expectation all = new Expectation(new FilmFormat(WIDTH, HEIGHT, 24), frames, Optional.empty());
        return TakeReadings.of(
                        all,
                        taken.stream()
                                .map(picture -> new TakenFrame(picture, Map.of()))
                                .toList())
                .stream()
                .filter(reading -> reading.measure() == measure)
                .map(Reading::value)
                .findFirst();
    }

    private static Optional<Double> eyes(List<Picture> taken) {
        return reading(Measure.EYE_COLOUR, Form.HUMAN, Region.Kind.EYES, List.of(FACE, EYES), face(0, 0, BROWN), taken);
    }

    @Test
    void eyes_that_have_moved_by_any_pixels_are_the_same_eyes() {
        for (int right = -4; right <= 4; right++) {
            for (int down = -3; down <= 3; down++) {
                assertThat(eyes(List.of(face(right, down, BROWN))).orElseThrow())
                        .as("%d, %d", right, down)
                        .isLessThan(1);
            }
        }
    }

    @Test
    void eyes_of_another_colour_are_told_wherever_they_are_by_how_much() {
        double off = Ciede2000.of(Lab.of(BROWN), Lab.of(GREEN));
        for (int right = -4; right <= 4; right++) {
            assertThat(eyes(List.of(face(right, right / 2, GREEN))).orElseThrow())
                    .as("%d", right)
                    .isCloseTo(off, within(0.25 * off));
        }
    }

    @Test
    void eyes_that_are_shut_in_one_frame_are_told_by_the_other() {
        assertThat(eyes(List.of(shut(), face(1, 0, BROWN))).orElseThrow()).isLessThan(1);
    }

    private static Picture hologram(int down, boolean glitches, int colour) {
        Picture picture = Drawn.spots(WIDTH, HEIGHT, 1);
        for (int y = 24; y < 84; y++) {
            Mask row = Drawn.box(WIDTH, HEIGHT, 60, y, 100, y + 1);
            int aside = glitches && y % 4 == 0 ? 8 : 0;
            picture = Drawn.with(picture, row.moved(aside, down), y % 2 == 0 ? colour : colour - 0x101010);
        }
        return picture.asVideo();
    }

    private static double light(Measure measure, Picture taken) {
        return reading(
                        measure,
                        Form.HOLOGRAM,
                        Region.Kind.GARMENT,
                        List.of(LIGHT, LIGHT),
                        hologram(0, false, 0x60C0E0),
                        List.of(taken, taken, taken))
                .orElseThrow();
    }

    @Test
    void light_that_floats_and_glitches_is_the_same_light_and_no_other_background() {
        for (int down : List.of(-6, 0, 5)) {
            Picture taken = hologram(down, true, 0x60C0E0);
            assertThat(light(Measure.GARMENT_COLOUR, taken)).as("%d", down).isLessThan(1.5);
            assertThat(light(Measure.BACKGROUND_CHANGE, taken)).as("%d", down).isZero();
        }
    }

    @Test
    void light_of_another_colour_is_told_although_it_floats() {
        assertThat(light(Measure.GARMENT_COLOUR, hologram(4, true, 0x60E0C0))).isGreaterThan(5);
    }
}
