package studio.backlot.render.animatic.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.render.animatic.canvas.Canvas;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.DepthMap;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

class ForesightTest {

    private static final int SHAPES = 120;
    private static final int FIRST = DepthMap.FIRST_PIECE;

    private final Projection view = new Projection(new Camera(new Point(0, 1.5, -5), 4, -3, 1, 35), 426, 242);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shapes_that_know_of_each_other_leave_the_same_picture_as_one_by_one(long seed) {
        Plotter together = drawn(seed, false);
        Plotter oneByOne = drawn(seed, true);

        assertThat(together.canvas().pixels()).isEqualTo(oneByOne.canvas().pixels());
        assertThat(together.map().ids()).isEqualTo(oneByOne.map().ids());
        assertThat(together.map().nearness()).isEqualTo(oneByOne.map().nearness());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothing_of_the_picture_before_is_left(long seed) {
        Plotter used = drawn(seed + 100, false);
        draw(used, seed, false);

        assertThat(used.canvas().pixels()).isEqualTo(drawn(seed, true).canvas().pixels());
        assertThat(used.map().ids()).isEqualTo(drawn(seed, true).map().ids());
    }

    private Plotter drawn(long seed, boolean oneByOne) {
        Canvas canvas = new Canvas(view.width(), view.height());
        Plotter plotter = new Plotter(canvas, view);
        draw(plotter, seed, oneByOne);
        return plotter;
    }

    /** A wall over all, boards on it, work on all rows, then boxes and what lies on them. */
    private static void draw(Plotter plotter, long seed, boolean oneByOne) {
        Random random = new Random(seed);
        plotter.renew();
        plotter.canvas().clear(0x102030);
        plotter.as(DepthFill.Manner.SHELL, 1);
        plotter.patch(0x808890, 1, new Point(-30, -30, 9), new Point(60, 0, 0), new Point(0, 60, 0));
        plotter.as(DepthFill.Manner.OPEN, 1);
        plotter.patch(0x605040, 1, new Point(-2, 0, 9), new Point(3, 0, 0), new Point(0, 2, 0));
        plotter.patch(0x604050, 0.4, new Point(-1, 0, 9), new Point(3, 0, 0), new Point(0, 2, 0));
        int[] pixels = plotter.canvas().pixels();
        plotter.between((from, to, left, right) -> {
            for (int y = from; y <= to; y++) {
                for (int x = left; x < right; x++) {
                    pixels[y * plotter.canvas().width() + x] ^= 0x10203;
                }
            }
        });
        for (int shape = 0; shape < SHAPES; shape++) {
            Point origin = new Point(random.nextDouble(-3, 2), random.nextDouble(0, 2.5), random.nextDouble(-3.5, 8));
            Point u = new Point(random.nextDouble(0.1, 2.5), 0, random.nextBoolean() ? 0 : random.nextDouble(-1, 1));
            Point v = new Point(0, random.nextDouble(0.1, 2), 0);
            plotter.as(DepthFill.Manner.SOLID, FIRST + shape);
            plotter.patch(random.nextInt(1 << 24), 1, origin, u, v);
            plotter.as(DepthFill.Manner.DECAL, FIRST + shape);
            plotter.patch(random.nextInt(1 << 24), random.nextBoolean() ? 1 : 0.5, origin, u.times(0.8), v.times(0.9));
            if (oneByOne) {
                plotter.settle();
            }
        }
        plotter.settle();
    }
}
