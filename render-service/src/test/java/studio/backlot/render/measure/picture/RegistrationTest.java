package studio.backlot.render.measure.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Mask ALL = Mask.all(160, 96, true);

    @Test
    void a_known_shift_is_found_to_a_twentieth_of_a_pixel() {
        Random random = new Random(11);
        for (int round = 0; round < 12; round++) {
            double reach = round < 6 ? 1.5 : 9;
            Shift shift = new Shift(reach * (2 * random.nextDouble() - 1), reach * (2 * random.nextDouble() - 1));
            Picture from = Drawn.spots(160, 96, round);
            Picture to = Drawn.spots(160, 96, round, shift);
            Shift found = Registration.between(from.luma(), to.luma(), ALL);
            assertThat(found.x()).isCloseTo(shift.x(), within(0.05));
            assertThat(found.y()).isCloseTo(shift.y(), within(0.05));
        }
    }

    @Test
    void more_light_is_no_shift() {
        Picture from = Drawn.spots(160, 96, 5);
        int[] lighter = from.pixels();
        for (int at = 0; at < lighter.length; at++) {
            lighter[at] = Math.min(255, (lighter[at] >> 16 & 255) + 12) << 16
                    | Math.min(255, (lighter[at] >> 8 & 255) + 12) << 8
                    | Math.min(255, (lighter[at] & 255) + 12);
        }
        Picture to = new Picture(160, 96, lighter);
        assertThat(Registration.between(from.luma(), to.luma(), ALL).length()).isLessThan(0.05);
    }

    @Test
    void what_has_changed_somewhere_does_not_pull() {
        Shift shift = new Shift(1.25, -0.75);
        Picture from = Drawn.spots(160, 96, 6);
        Picture to = Drawn.with(Drawn.spots(160, 96, 6, shift), Drawn.box(160, 96, 20, 20, 60, 60), 0xF0F0F0);
        Shift found = Registration.between(from.luma(), to.luma(), ALL);
        assertThat(found.minus(shift).length()).isLessThan(0.15);
    }

    @Test
    void an_even_picture_tells_no_shift() {
        Plane even = Drawn.grey(160, 96, 90).luma();
        assertThat(Registration.between(even, even, ALL)).isEqualTo(Shift.NONE);
    }

    @Test
    void a_part_is_found_where_it_has_gone_to() {
        Picture from = Drawn.spots(160, 96, 7);
        Picture to = Drawn.spots(160, 96, 7, new Shift(2, -3));
        assertThat(PartSearch.moved(from.luma(), to.luma(), Drawn.box(160, 96, 60, 40, 80, 56)))
                .containsExactly(2, -3);
    }
}
