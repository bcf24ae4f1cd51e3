package studio.backlot.render.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.verdict.Judging;
import studio.backlot.render.verdict.LimitsFile;

/** Whether a take ends where the one after begins. */
class EndReadingsTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final Judging JUDGING = LimitsFile.standard().judging(StylePreset.CINEMATIC);

    @Test
    void the_same_picture_is_no_fault_also_with_a_little_grain() {
        assertThat(faults(picture(0, 0, 0), picture(0, 0, 0))).isEmpty();
        assertThat(faults(picture(0, 0, 2), picture(0, 0, 0))).isEmpty();
    }

    @Test
    void a_picture_that_has_moved_or_is_of_another_colour_or_another_one_is() {
        assertThat(faults(picture(3, 0, 0), picture(0, 0, 0))).contains(Measure.SEAM_SHIFT);
        assertThat(faults(picture(0, 40, 0), picture(0, 0, 0))).contains(Measure.SEAM_COLOUR);
        assertThat(faults(picture(0, 0, 120), picture(0, 0, 0))).contains(Measure.SEAM_SIMILARITY);
    }

    private static List<Measure> faults(Picture last, Picture wanted) {
        return EndReadings.of(last, wanted).stream()
                .filter(JUDGING::isFault)
                .map(Reading::measure)
                .toList();
    }

    /** Waves in both directions, moved, reddened and grained by so much. */
    private static Picture picture(int moved, int redder, int grain) {
        RandomGenerator random =
                RandomGeneratorFactory.of("Xoroshiro128PlusPlus").create(7);
        byte[] bytes = new byte[WIDTH * HEIGHT * 3];
        for (int at = 0; at < WIDTH * HEIGHT; at++) {
            int x = at % WIDTH + moved;
            int y = at / WIDTH;
            int light = (int) (110 + 50 * Math.sin(x / 7.0) * Math.cos(y / 9.0) + 20 * Math.sin((x + y) / 4.0));
            int off = grain == 0 ? 0 : random.nextInt(2 * grain + 1) - grain;
            bytes[3 * at] = (byte) Math.clamp(light + redder + off, 0, 255);
            bytes[3 * at + 1] = (byte) Math.clamp(light + off, 0, 255);
            bytes[3 * at + 2] = (byte) Math.clamp(light + off, 0, 255);
        }
        return Picture.ofBytes(bytes, WIDTH, HEIGHT);
    }
}
