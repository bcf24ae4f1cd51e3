package studio.backlot.render.animatic.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.render.weave.Noise;

class RasterTest {

    private static final int WHITE = 0xFFFFFF;

    private final Canvas canvas = new Canvas(200, 120);
    private final Sheet sheet = canvas.sheet();

    @ParameterizedTest
    @CsvSource({"10,10,60,30", "10.25,10.5,60.75,30.125", "0,0,200,120", "-50,-50,20,20", "150,100,900,900"})
    void a_rectangle_covers_its_own_area_within_the_frame(double left, double top, double right, double bottom) {
        double inside = (Math.min(200, right) - Math.max(0, left)) * (Math.min(120, bottom) - Math.max(0, top));
        canvas.drawOn(sheet, canvas.light());
        canvas.polygon(WHITE, left, top, right, top, right, bottom, left, bottom);
        assertThat(covered()).isCloseTo(inside, within(inside * 0.004 + 0.1));
    }

    @Test
    void any_triangle_covers_half_of_its_cross_product() {
        for (int trial = 0; trial < 200; trial++) {
            sheet.wipe();
            canvas.drawOn(sheet, canvas.light());
            double[] xy = new double[6];
            for (int at = 0; at < 6; at++) {
                xy[at] = Noise.unit(trial, at) * (at % 2 == 0 ? 200 : 120);
            }
            canvas.polygon(WHITE, 1, xy);
            double area = Math.abs((xy[2] - xy[0]) * (xy[5] - xy[1]) - (xy[4] - xy[0]) * (xy[3] - xy[1])) / 2;
            assertThat(covered()).isCloseTo(area, within(area * 0.01 + 1.5));
        }
    }

    @Test
    void what_reaches_over_the_sides_is_cut_and_not_bent() {
        canvas.drawOn(sheet, canvas.light());
        canvas.polygon(WHITE, -1000, -600, 1200, 720, -1000, 720);
        // The long side is the diagonal through the frame's corners.
        assertThat(covered()).isCloseTo(200 * 120 / 2.0, within(60.0));
    }

    @Test
    void a_shape_leaves_nothing_behind_for_the_next_one() {
        canvas.drawOn(sheet, canvas.light());
        canvas.fill(WHITE, new Ellipse2D.Double(-30, -40, 400, 90));
        sheet.wipe();
        canvas.polygon(WHITE, 20, 20, 24, 20, 24, 24, 20, 24);
        assertThat(covered()).isEqualTo(16);
    }

    @Test
    void turns_in_the_same_direction_add_up_and_opposite_ones_make_a_hole() {
        assertThat(nested(true)).isCloseTo(60 * 60, within(1.0));
        sheet.wipe();
        assertThat(nested(false)).isCloseTo(60 * 60 - 20 * 20, within(1.0));
    }

    @Test
    void a_round_line_has_the_area_of_its_ring() {
        canvas.drawOn(sheet, canvas.light());
        canvas.stroke(WHITE, 1, 4, new Ellipse2D.Double(50, 20, 80, 80));
        assertThat(covered()).isCloseTo(Math.PI * (42 * 42 - 38 * 38), within(12.0));
    }

    @Test
    void a_line_has_round_ends_and_is_as_thick_as_asked() {
        canvas.drawOn(sheet, canvas.light());
        Path2D.Double path = new Path2D.Double();
        path.moveTo(20, 60);
        path.lineTo(120, 60);
        canvas.stroke(WHITE, 1, 20, path);
        assertThat(covered()).isCloseTo(100 * 20 + Math.PI * 100, within(15.0));
    }

    @Test
    void a_sharp_corner_is_filled_on_its_outside() {
        canvas.drawOn(sheet, canvas.light());
        Path2D.Double path = new Path2D.Double();
        path.moveTo(20, 20);
        path.lineTo(100, 20);
        path.lineTo(100, 100);
        canvas.stroke(WHITE, 1, 10, path);
        assertThat(sheet.pixels()[18 * 200 + 102] >>> 24).isEqualTo(255);
        assertThat(sheet.pixels()[15 * 200 + 105] >>> 24).isLessThan(128);
    }

    @Test
    void places_that_are_no_numbers_or_far_away_do_no_harm() {
        canvas.drawOn(sheet, canvas.light());
        canvas.polygon(WHITE, Double.NaN, 0, 1e300, 50, -1e300, Double.POSITIVE_INFINITY);
        sheet.wipe();
        canvas.polygon(WHITE, 1e9, 1e9, 1e9 + 5, 1e9, 1e9, 1e9 + 5);
        assertThat(covered()).isZero();
    }

    private double nested(boolean same) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(20, 20);
        path.lineTo(80, 20);
        path.lineTo(80, 80);
        path.lineTo(20, 80);
        path.closePath();
        path.moveTo(40, 40);
        path.lineTo(same ? 60 : 40, same ? 40 : 60);
        path.lineTo(60, 60);
        path.lineTo(same ? 40 : 60, same ? 60 : 40);
        path.closePath();
        canvas.drawOn(sheet, canvas.light());
        canvas.fill(WHITE, path);
        return covered();
    }

    private double covered() {
        long sum = 0;
        for (int pixel : sheet.pixels()) {
            sum += pixel >>> 24;
        }
        return sum / 255.0;
    }
}
