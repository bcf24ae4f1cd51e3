package studio.backlot.render.measure;

import java.util.OptionalDouble;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.LeastSquares;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Plane;
import studio.backlot.render.measure.picture.Shift;
import studio.backlot.render.measure.picture.Video;

/**
 * How far the colour of a small part is from the expected one, told from all pixels that have some of it.
 *
 * <p>Where the part has gone is found first. In luma and in both chromas the difference of the pictures is then a sum of a drift of
 * everything, the part's own drift by its weight {@code w}, and a shift of less than a pixel by the gradients (B. D. Lucas, T. Kanade, IJCAI
 * 1981): {@code taken − expected = c + δ w + u gx + v gy}, solved by least squares. Of {@code δ} only what is beyond twice its standard error
 * counts: few pixels, or such as fit badly, tell little.
 */
final class PartFit {

    /** How far a part may have moved, pixels. */
    private static final int REACH = 5;

    /** What a farther place must be better by, for each squared pixel. */
    private static final double NEARER = 0.002;

    /** Surroundings that are looked at, pixels. */
    private static final int ROOM = 3;

    private static final double TOUCHED = 0.08;

    /** Share of the spread of what is expected that may remain; what fits worse is something else, such as a lid. */
    private static final double FITS = 0.62;

    private static final double ERRORS = 2;

    private final Video wanted;
    private final Video there;
    private final Video weight;
    private final Mask near;
    private final Shift figure;
    private final int[] box;

    private PartFit(Region region, Picture expected, Picture taken, Shift figure) {
        this.figure = figure;
        near = region.mask().atLeast(TOUCHED).grown(ROOM);
        int[] tight = near.box();
        int room = REACH + 2 + Math.max(Math.abs(figure.right()), Math.abs(figure.down()));
        box = new int[] {
            Math.max(0, tight[0] - room) & ~1,
            Math.max(0, tight[1] - room) & ~1,
            Math.min(near.width(), tight[2] + room),
            Math.min(near.height(), tight[3] + room)
        };
        wanted = Video.of(expected, box);
        there = Video.of(taken, box);
        weight = Video.of(region.mask(), box);
    }

    /** CIEDE2000; empty when something else is seen in the part's place. */
    static OptionalDouble of(Region region, Picture expected, Picture taken, Shift figure) {
        PartFit part = new PartFit(region, expected, taken, figure);
        int[] moved = part.moved();
        LeastSquares.Fit luma = part.fit(0, moved);
        if (luma.deviation() > FITS * part.spread()) {
            return OptionalDouble.empty();
        }
        double[] is = part.mean();
        double[] drifted = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            LeastSquares.Fit fit = channel == 0 ? luma : part.fit(channel, moved);
            double drift = fit.factors()[1];
            double sure = Math.max(0, Math.abs(drift) - ERRORS * fit.errors()[1]);
            drifted[channel] = is[channel] + Math.copySign(sure, drift);
        }
        return OptionalDouble.of(Ciede2000.of(
                Video.colour(is[0], is[1], is[2]), Video.colour(drifted[0], drifted[1], drifted[2])));
    }

    /** Pixels to the right and down after which luma fits best. */
    private int[] moved() {
        int[] best = new int[2];
        double least = Double.MAX_VALUE;
        for (int down = -REACH; down <= REACH; down++) {
            for (int right = -REACH; right <= REACH; right++) {
                int[] move = {figure.right() + right, figure.down() + down};
                double error = fit(0, move).deviation() * (1 + NEARER * (right * right + down * down));
                if (error < least) {
                    least = error;
                    best = move;
                }
            }
        }
        return best;
    }

    private LeastSquares.Fit fit(int channel, int[] move) {
        Plane from = wanted.channel(channel);
        Plane to = there.channel(channel);
        Plane share = weight.channel(channel);
        LeastSquares sums = new LeastSquares(4);
        double[] terms = {1, 0, 0, 0};
        for (int y = 1; y < from.height() - 1; y++) {
            for (int x = 1; x < from.width() - 1; x++) {
                int u = x + move[0];
                int v = y + move[1];
                if (isNear(x, y) && u >= 0 && v >= 0 && u < to.width() && v < to.height()) {
                    terms[1] = share.at(x, y);
                    terms[2] = (from.at(x + 1, y) - from.at(x - 1, y)) / 2;
                    terms[3] = (from.at(x, y + 1) - from.at(x, y - 1)) / 2;
                    sums.add(terms, to.at(u, v) - from.at(x, y));
                }
            }
        }
        return sums.fit();
    }

    private boolean isNear(int x, int y) {
        return near.at(box[0] + x, box[1] + y) > 0;
    }

    /** The expected colour of what is all of the part. */
    private double[] mean() {
        double[] mean = new double[3];
        double area = 0;
        for (int y = 0; y < weight.luma().height(); y++) {
            for (int x = 0; x < weight.luma().width(); x++) {
                double share = weight.luma().at(x, y) >= Region.CORE ? 1 : 0;
                area += share;
                for (int channel = 0; channel < 3; channel++) {
                    mean[channel] += share * wanted.channel(channel).at(x, y);
                }
            }
        }
        for (int channel = 0; channel < 3; channel++) {
            mean[channel] /= Math.max(1, area);
        }
        return mean;
    }

    /** Standard deviation of the expected luma. */
    private double spread() {
        double sum = 0;
        double square = 0;
        int count = 0;
        for (int y = 0; y < wanted.luma().height(); y++) {
            for (int x = 0; x < wanted.luma().width(); x++) {
                if (isNear(x, y)) {
                    double value = wanted.luma().at(x, y);
                    sum += value;
                    square += value * value;
                    count++;
                }
            }
        }
        return Math.sqrt(Math.max(0, square / count - sum / count * (sum / count)));
    }
}
