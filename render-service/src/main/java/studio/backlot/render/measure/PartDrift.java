package studio.backlot.render.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import studio.backlot.contracts.film.Form;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.PartSearch;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Shift;

/** How far the colour of one part in one frame is from the expected one, CIEDE2000. */
final class PartDrift {

    /** Fewest pixels of which a colour is told. */
    private static final double LEAST_EYES = 16;

    private static final double LEAST = 50;

    /** Parts with fewer pixels are told by their nearest pixels, not by a mean over a place that may have moved away. */
    private static final double SMALL = 400;

    /** Fewest pixels inside a part: what is all edge, such as the rim of glasses, has no colour of its own. */
    private static final double LEAST_INSIDE = 20;

    /** How far a small part's pixel may have moved, pixels. */
    private static final int REACH = 3;

    private static final int MOST_SAMPLES = 150;

    private PartDrift() {}

    static OptionalDouble of(Region region, Picture expected, Picture taken, Shift figure) {
        double area = region.core().area();
        Mask inner = region.inner();
        boolean eyes = region.key().kind() == Region.Kind.EYES;
        if (eyes ? area < LEAST_EYES : area < LEAST || inner.area() < LEAST_INSIDE) {
            return OptionalDouble.empty();
        }
        if (eyes) {
            return PartFit.of(region, expected, taken, figure);
        }
        if (region.key().form() == Form.HOLOGRAM) {
            return LightDrift.of(region.core(), expected, taken, figure);
        }
        if (inner.area() < SMALL) {
            return OptionalDouble.of(nearest(sparks(region) ? inner : region.core(), expected, taken));
        }
        int[] moved = PartSearch.moved(expected.luma(), taken.luma(), inner);
        return OptionalDouble.of(held(inner, expected, taken, moved));
    }

    /** Between the mean of the part and that mean moved as most of its pixels are: what has moved away shows another thing there. */
    private static double held(Mask inner, Picture expected, Picture taken, int[] moved) {
        double[][] off = new double[3][Math.toIntExact(Math.round(inner.area()))];
        double[] mean = new double[3];
        int count = 0;
        int[] box = inner.box();
        for (int y = Math.max(box[1], -moved[1]); y < Math.min(box[3], taken.height() - moved[1]); y++) {
            for (int x = Math.max(box[0], -moved[0]); x < Math.min(box[2], taken.width() - moved[0]); x++) {
                if (inner.at(x, y) > 0) {
                    Lab wanted = Lab.of(expected.at(x, y));
                    Lab there = Lab.of(taken.at(x + moved[0], y + moved[1]));
                    add(mean, wanted);
                    off[0][count] = there.l() - wanted.l();
                    off[1][count] = there.a() - wanted.a();
                    off[2][count] = there.b() - wanted.b();
                    count++;
                }
            }
        }
        Lab is = mean(mean, count);
        Lab held =
                new Lab(is.l() + median(off[0], count), is.a() + median(off[1], count), is.b() + median(off[2], count));
        return Ciede2000.of(is, held);
    }

    private static double median(double[] values, int count) {
        Arrays.sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }

    /** An orb throws sparks, which are nowhere the same and not wider than what is left out at the edges. */
    private static boolean sparks(Region region) {
        return region.key().form() == Form.ORB;
    }

    /** Between the mean of the part and the mean of those pixels that are most alike, each looked for near its place. */
    private static double nearest(Mask core, Picture expected, Picture taken) {
        int every = (int) Math.max(1, core.area() / MOST_SAMPLES);
        double[] wanted = new double[3];
        double[] found = new double[3];
        int[] box = core.box();
        int seen = 0;
        int count = 0;
        for (int y = box[1]; y < box[3]; y++) {
            for (int x = box[0]; x < box[2]; x++) {
                if (core.at(x, y) > 0 && seen++ % every == 0) {
                    Lab colour = Lab.of(expected.at(x, y));
                    add(wanted, colour);
                    add(found, nearest(colour, taken, x, y));
                    count++;
                }
            }
        }
        return count == 0 ? 0 : Ciede2000.of(mean(wanted, count), mean(found, count));
    }

    private static Lab nearest(Lab colour, Picture taken, int x, int y) {
        Lab best = colour;
        double least = Double.MAX_VALUE;
        for (int v = Math.max(0, y - REACH); v <= Math.min(taken.height() - 1, y + REACH); v++) {
            for (int u = Math.max(0, x - REACH); u <= Math.min(taken.width() - 1, x + REACH); u++) {
                Lab there = Lab.of(taken.at(u, v));
                double distance = there.distance(colour);
                if (distance < least) {
                    least = distance;
                    best = there;
                }
            }
        }
        return best;
    }

    private static void add(double[] sum, Lab colour) {
        sum[0] += colour.l();
        sum[1] += colour.a();
        sum[2] += colour.b();
    }

    private static Lab mean(double[] sum, int count) {
        return new Lab(sum[0] / count, sum[1] / count, sum[2] / count);
    }
}
