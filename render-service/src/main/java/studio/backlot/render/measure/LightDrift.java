package studio.backlot.render.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Shift;

/**
 * How far the colour of a part of a hologram is from the expected one. Light that glitches moves slices of rows to the side: the rows that it
 * has torn are left out, because the weighted median over the rows is taken of each coordinate.
 */
final class LightDrift {

    /** Fewest pixels of a row that tell something. */
    private static final int LEAST = 3;

    private LightDrift() {}

    /** By how much a row is another colour, and of how many pixels that is told. */
    private record Row(Lab off, int pixels) {}

    /** CIEDE2000 between the expected mean and that mean moved as the rows are. */
    static OptionalDouble of(Mask core, Picture expected, Picture taken, Shift figure) {
        List<Row> rows = new ArrayList<>();
        double[] mean = new double[3];
        int area = 0;
        int[] box = core.box();
        int right = figure.right();
        int down = figure.down();
        for (int y = box[1]; y < box[3]; y++) {
            double[] wanted = new double[3];
            double[] there = new double[3];
            int pixels = 0;
            for (int x = box[0]; x < box[2]; x++) {
                int u = x + right;
                int v = y + down;
                if (core.at(x, y) > 0 && u >= 0 && v >= 0 && u < core.width() && v < core.height()) {
                    add(wanted, Lab.of(expected.at(x, y)));
                    add(there, Lab.of(taken.at(u, v)));
                    pixels++;
                }
            }
            if (pixels >= LEAST) {
                rows.add(new Row(
                        new Lab(
                                (there[0] - wanted[0]) / pixels,
                                (there[1] - wanted[1]) / pixels,
                                (there[2] - wanted[2]) / pixels),
                        pixels));
                area += pixels;
                for (int part = 0; part < 3; part++) {
                    mean[part] += wanted[part];
                }
            }
        }
        if (area == 0) {
            return OptionalDouble.empty();
        }
        Lab was = new Lab(mean[0] / area, mean[1] / area, mean[2] / area);
        Lab off = middle(rows, area);
        return OptionalDouble.of(Ciede2000.of(was, new Lab(was.l() + off.l(), was.a() + off.a(), was.b() + off.b())));
    }

    private static Lab middle(List<Row> rows, int area) {
        return new Lab(
                median(rows, Comparator.comparingDouble(row -> row.off().l()), area)
                        .off()
                        .l(),
                median(rows, Comparator.comparingDouble(row -> row.off().a()), area)
                        .off()
                        .a(),
                median(rows, Comparator.comparingDouble(row -> row.off().b()), area)
                        .off()
                        .b());
    }

    /** The row before and after which lie as many pixels. */
    private static Row median(List<Row> rows, Comparator<Row> order, int area) {
        int before = 0;
        for (Row row : rows.stream().sorted(order).toList()) {
            before += row.pixels();
            if (2 * before >= area) {
                return row;
            }
        }
        return rows.getLast();
    }

    private static void add(double[] sum, Lab colour) {
        sum[0] += colour.l();
        sum[1] += colour.a();
        sum[2] += colour.b();
    }
}
