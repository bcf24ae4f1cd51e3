package studio.backlot.render.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Shift;

/**
 * How far the colour of a part of a hologram is from the expected one. Light that glitches moves slices of rows to the side: each row is looked
 * for to its sides, where its lightness is most alike; over the rows the weighted median is taken, of each coordinate.
 */
final class LightDrift {

    /** Fewest pixels of a row that tell something. */
    private static final int LEAST = 3;

    /** How far a slice jumps: this part of a picture's width. */
    private static final int JUMPS = 20;

    /** What a farther place must be better by, for each squared pixel. */
    private static final double NEARER = 0.01;

    private final Mask core;
    private final Picture expected;
    private final Picture taken;

    private LightDrift(Mask core, Picture expected, Picture taken) {
        this.core = core;
        this.expected = expected;
        this.taken = taken;
    }

    /**
     * A row of the part.
     *
     * @param was its mean
     * @param off by how much it is another colour
     * @param unlike mean squared difference in lightness
     */
    private record Row(Lab was, Lab off, int pixels, double unlike) {}

    /** CIEDE2000 between the expected mean and that mean moved as the rows are. */
    static OptionalDouble of(Mask core, Picture expected, Picture taken, Shift figure) {
        LightDrift part = new LightDrift(core, expected, taken);
        List<Row> rows = new ArrayList<>();
        int[] box = core.box();
        for (int y = box[1]; y < box[3]; y++) {
            part.row(y, figure).ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            return OptionalDouble.empty();
        }
        Lab was = mean(rows);
        Lab off = new Lab(
                median(rows, row -> row.off().l()),
                median(rows, row -> row.off().a()),
                median(rows, row -> row.off().b()));
        return OptionalDouble.of(Ciede2000.of(was, new Lab(was.l() + off.l(), was.a() + off.a(), was.b() + off.b())));
    }

    /** Where it is most alike. */
    private Optional<Row> row(int y, Shift figure) {
        int v = y + figure.down();
        if (v < 0 || v >= core.height()) {
            return Optional.empty();
        }
        int reach = core.width() / JUMPS;
        int[] box = core.box();
        Lab[] wanted = colours(expected, y, box[0], box[2]);
        int left = Math.max(0, box[0] + figure.right() - reach);
        int right = Math.min(core.width(), box[2] + figure.right() + reach);
        Lab[] there = colours(taken, v, left, right);
        Optional<Row> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (int aside = -reach; aside <= reach; aside++) {
            Optional<Row> moved = row(y, wanted, there, box[0] + figure.right() + aside - left);
            double unlike = moved.map(Row::unlike).orElse(Double.MAX_VALUE) * (1 + NEARER * aside * aside);
            if (unlike < least) {
                least = unlike;
                best = moved;
            }
        }
        return best;
    }

    /** The colours of a row from one column to before another; they are asked for again and again. */
    private static Lab[] colours(Picture picture, int y, int from, int to) {
        Lab[] colours = new Lab[Math.max(0, to - from)];
        for (int at = 0; at < colours.length; at++) {
            colours[at] = Lab.of(picture.at(from + at, y));
        }
        return colours;
    }

    /** @param shift from a place in {@code wanted} to the same one in {@code there} */
    private Optional<Row> row(int y, Lab[] wanted, Lab[] there, int shift) {
        double[] was = new double[3];
        double[] off = new double[3];
        double square = 0;
        int pixels = 0;
        int left = core.box()[0];
        for (int at = Math.max(0, -shift); at < Math.min(wanted.length, there.length - shift); at++) {
            if (core.at(left + at, y) > 0) {
                Lab one = wanted[at];
                Lab other = there[at + shift];
                add(was, one.l(), one.a(), one.b());
                add(off, other.l() - one.l(), other.a() - one.a(), other.b() - one.b());
                square += (other.l() - one.l()) * (other.l() - one.l());
                pixels++;
            }
        }
        if (pixels < LEAST) {
            return Optional.empty();
        }
        Lab change = new Lab(off[0] / pixels, off[1] / pixels, off[2] / pixels);
        Lab mean = new Lab(was[0] / pixels, was[1] / pixels, was[2] / pixels);
        return Optional.of(new Row(mean, change, pixels, square / pixels + 0.5));
    }

    private static Lab mean(List<Row> rows) {
        double[] sum = new double[3];
        int area = 0;
        for (Row row : rows) {
            add(
                    sum,
                    row.pixels() * row.was().l(),
                    row.pixels() * row.was().a(),
                    row.pixels() * row.was().b());
            area += row.pixels();
        }
        return new Lab(sum[0] / area, sum[1] / area, sum[2] / area);
    }

    /** Of the row before and after which lie as many pixels. */
    private static double median(List<Row> rows, ToDoubleFunction<Row> value) {
        int area = rows.stream().mapToInt(Row::pixels).sum();
        int before = 0;
        for (Row row : rows.stream().sorted(Comparator.comparingDouble(value)).toList()) {
            before += row.pixels();
            if (2 * before >= area) {
                return value.applyAsDouble(row);
            }
        }
        return value.applyAsDouble(rows.getLast());
    }

    private static void add(double[] sum, double l, double a, double b) {
        sum[0] += l;
        sum[1] += a;
        sum[2] += b;
    }
}
