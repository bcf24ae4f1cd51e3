package studio.backlot.render.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Drawn;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

class PlateLockTest {

    private static final Region.Key EMMA = new Region.Key(new CharacterId("emma"), Form.HUMAN, Region.Kind.WHOLE, 0);

    @Test
    void outside_the_matte_is_the_plate_and_inside_the_take_bit_for_bit() {
        Picture plate = Drawn.spots(96, 64, 1);
        Picture take = Drawn.spots(96, 64, 2);
        Mask matte = Drawn.box(96, 64, 30, 20, 50, 60);
        Picture locked = PlateLock.over(plate, take, matte);
        for (int at = 0; at < 96 * 64; at++) {
            int x = at % 96;
            int y = at / 96;
            assertThat(locked.at(x, y)).isEqualTo(matte.at(x, y) > 0 ? take.at(x, y) : plate.at(x, y));
        }
    }

    @Test
    void the_edge_of_a_matte_is_between_both() {
        float[] half = new float[96 * 64];
        Arrays.fill(half, 0.5f);
        Picture locked = PlateLock.over(Drawn.grey(96, 64, 40), Drawn.grey(96, 64, 100), new Mask(96, 64, half));
        assertThat(locked).isEqualTo(Drawn.grey(96, 64, 70));
    }

    @Test
    void without_a_matte_people_are_what_differs_where_they_are_expected() {
        Picture plate = Drawn.spots(96, 64, 1);
        Mask there = Drawn.box(96, 64, 30, 20, 50, 60);
        Mask moved = Drawn.box(96, 64, 32, 20, 52, 60);
        Mask elsewhere = Drawn.box(96, 64, 72, 6, 90, 40);
        ExpectedFrame expected =
                ExpectedFrame.of(Drawn.with(plate, there, 0xE02020), plate, there, List.of(new Region(EMMA, there)));
        Picture take = Drawn.with(Drawn.with(plate, moved, 0xE02020), elsewhere, 0x20E020);
        Mask found = PlateLock.byDifference(expected, take);
        assertThat(found.at(45, 40)).isEqualTo(1);
        assertThat(found.at(51, 40)).isEqualTo(1);
        assertThat(found.at(80, 20)).isZero();
        assertThat(found.area()).isBetween(moved.area() * 0.9, moved.area() * 1.25);
    }

    @Test
    void sound_is_moved_by_whole_samples_and_rounded_once() {
        assertThat(SoundConform.shift(1.5, 24, 48_000)).isEqualTo(new RationalTime(3000, 48_000));
        assertThat(SoundConform.shift(-0.25, 24, 48_000)).isEqualTo(new RationalTime(-500, 48_000));
        short[] samples = {1, 2, 3, 4};
        assertThat(SoundConform.moved(samples, 1)).containsExactly(0, 1, 2, 3);
        assertThat(SoundConform.moved(samples, -2)).containsExactly(3, 4, 0, 0);
        assertThat(SoundConform.moved(samples, 9)).containsOnly(0);
    }
}
