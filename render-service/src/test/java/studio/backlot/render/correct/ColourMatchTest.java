package studio.backlot.render.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.picture.Drawn;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Palette;
import studio.backlot.render.measure.picture.Picture;

class ColourMatchTest {

    private static final Mask ALL = Mask.all(96, 64, true);

    @Test
    void mean_and_spread_become_those_of_the_reference() {
        Random random = new Random(9);
        for (int round = 0; round < 8; round++) {
            Picture reference = Drawn.spots(96, 64, round);
            Picture drifted = drifted(reference, 1 + 0.1 * random.nextGaussian(), 6 * random.nextGaussian());
            Palette wanted = Palette.of(reference, ALL);
            Picture matched = new ColourMatch(Palette.of(drifted, ALL), wanted).apply(drifted, ALL);
            Palette found = Palette.of(matched, ALL);
            assertThat(found.drift(wanted)).isLessThan(0.2);
            assertThat(found.deviation().distance(wanted.deviation())).isLessThan(0.5);
        }
    }

    @Test
    void what_is_not_in_the_mask_stays() {
        Picture picture = Drawn.spots(96, 64, 1);
        Mask left = Drawn.box(96, 64, 0, 0, 48, 64);
        Palette other = Palette.of(Drawn.spots(96, 64, 2), ALL);
        Picture matched = new ColourMatch(Palette.of(picture, left), other).apply(picture, left);
        assertThat(matched.at(10, 10)).isNotEqualTo(picture.at(10, 10));
        for (int y = 0; y < 64; y++) {
            assertThat(matched.at(48 + y % 48, y)).isEqualTo(picture.at(48 + y % 48, y));
        }
    }

    @Test
    void another_colour_is_no_drift_and_stays() {
        Palette black = Palette.of(Drawn.grey(96, 64, 0), ALL);
        Palette white = Palette.of(Drawn.grey(96, 64, 255), ALL);
        ColourMatch match = new ColourMatch(black, white);
        assertThat(match.isWithinLimits()).isFalse();
        assertThat(match.apply(Drawn.grey(96, 64, 0), ALL)).isEqualTo(Drawn.grey(96, 64, 0));
    }

    private static Picture drifted(Picture picture, double contrast, double warmer) {
        int[] rgb = picture.pixels();
        for (int at = 0; at < rgb.length; at++) {
            Lab lab = Lab.of(rgb[at]);
            rgb[at] = new Lab(45 + (lab.l() - 45) * contrast, lab.a(), lab.b() + warmer).rgb();
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }
}
