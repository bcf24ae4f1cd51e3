package studio.backlot.render.measure.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private static final Mask ALL = Mask.all(48, 36, true);

    @Test
    void a_picture_is_like_itself() {
        Picture picture = Drawn.spots(48, 36, 1);
        assertThat(Similarity.of(picture, picture, ALL)).isCloseTo(1, within(1e-6));
    }

    /** Without structure equation 13 is the comparison of brightness alone: (2xy + C1) / (x² + y² + C1). */
    @Test
    void even_pictures_differ_by_the_closed_form() {
        double one = 100;
        double other = 130;
        double expected = (2 * one * other + Similarity.C1) / (one * one + other * other + Similarity.C1);
        assertThat(Similarity.of(Drawn.grey(48, 36, 100), Drawn.grey(48, 36, 130), ALL))
                .isCloseTo(expected, within(1e-4));
    }

    @Test
    void a_brighter_picture_differs_by_the_closed_form_wherever_its_window_is() {
        Plane one = Drawn.spots(48, 36, 2).luma();
        Plane other = plus(one, 10);
        Plane index = Similarity.of(one, other);
        for (int at = 0; at < 48 * 36; at += 37) {
            double x = naiveMean(one, at % 48, at / 48);
            double y = x + 10;
            double expected = (2 * x * y + Similarity.C1) / (x * x + y * y + Similarity.C1);
            assertThat((double) index.at(at % 48, at / 48)).isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void it_is_what_the_paper_says_when_computed_plainly_in_double_precision() {
        Random random = new Random(8);
        for (int round = 0; round < 6; round++) {
            Picture one = Drawn.spots(48, 36, random.nextLong());
            Picture other = noisy(one, 4 + 6 * round, random);
            double expected = 0;
            for (int at = 0; at < 48 * 36; at++) {
                expected += naive(one.luma(), other.luma(), at % 48, at / 48) / (48 * 36);
            }
            assertThat(Similarity.of(one, other, ALL)).isCloseTo(expected, within(1e-5));
            assertThat(expected).isLessThan(0.999);
        }
    }

    @Test
    void only_what_is_in_the_mask_counts() {
        Picture one = Drawn.spots(48, 36, 4);
        Picture other = Drawn.with(one, Drawn.box(48, 36, 0, 0, 12, 36), 0xFFFFFF);
        assertThat(Similarity.of(one, other, Drawn.box(48, 36, 20, 0, 48, 36))).isCloseTo(1, within(1e-6));
        assertThat(Similarity.of(one, other, ALL)).isLessThan(0.9);
    }

    private static Plane plus(Plane plane, float more) {
        float[] values = plane.values().clone();
        for (int at = 0; at < values.length; at++) {
            values[at] += more;
        }
        return new Plane(plane.width(), plane.height(), values);
    }

    private static Picture noisy(Picture picture, int most, Random random) {
        int[] rgb = picture.pixels();
        for (int at = 0; at < rgb.length; at++) {
            int noise = random.nextInt(2 * most + 1) - most;
            int level = Math.clamp((rgb[at] & 255) + noise, 0, 255);
            rgb[at] = (rgb[at] & 0xFFFF00) | level;
            rgb[at] = (rgb[at] & 0xFF00FF) | Math.clamp((rgb[at] >> 8 & 255) + noise, 0, 255) << 8;
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }

    private static double weight(int u, int v) {
        return Math.exp(-(u * u + v * v) / (2 * 1.5 * 1.5));
    }

    private static double value(Plane plane, int x, int y) {
        return plane.at(Math.clamp(x, 0, plane.width() - 1), Math.clamp(y, 0, plane.height() - 1));
    }

    private static double naiveMean(Plane plane, int x, int y) {
        double sum = 0;
        double weights = 0;
        for (int v = -5; v <= 5; v++) {
            for (int u = -5; u <= 5; u++) {
                sum += weight(u, v) * value(plane, x + u, y + v);
                weights += weight(u, v);
            }
        }
        return sum / weights;
    }

    private static double naive(Plane one, Plane other, int x, int y) {
        double mx = naiveMean(one, x, y);
        double my = naiveMean(other, x, y);
        double vx = 0;
        double vy = 0;
        double cov = 0;
        double weights = 0;
        for (int v = -5; v <= 5; v++) {
            for (int u = -5; u <= 5; u++) {
                double dx = value(one, x + u, y + v) - mx;
                double dy = value(other, x + u, y + v) - my;
                vx += weight(u, v) * dx * dx;
                vy += weight(u, v) * dy * dy;
                cov += weight(u, v) * dx * dy;
                weights += weight(u, v);
            }
        }
        return (2 * mx * my + Similarity.C1)
                * (2 * cov / weights + Similarity.C2)
                / ((mx * mx + my * my + Similarity.C1) * (vx / weights + vy / weights + Similarity.C2));
    }
}
