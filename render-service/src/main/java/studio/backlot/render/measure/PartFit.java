package studio.backlot.render.measure;

import java.util.OptionalDouble;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.LeastSquares;
import studio.backlot.render.measure.picture.LocalFit;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Plane;
import studio.backlot.render.measure.picture.Shift;
import studio.backlot.render.measure.picture.Video;

/**
 * How far the colour of a small part is from the expected one, told from all pixels that have some of it: in luma and in both chromas a
 * {@link LocalFit} gives the part's own drift. Only what is beyond twice its standard error counts: few pixels, or such as fit badly, tell
 * little.
 */
final class PartFit {

    /** How far a part may have moved, pixels. */
    private static final int REACH = 5;

    /** Surroundings that are looked at, pixels. */
    private static final int ROOM = 3;

    private static final double TOUCHED = 0.08;

    /** Share of the spread of what is expected that may remain; what fits worse is something else, such as a lid. */
    private static final double FITS = 0.62;

    private static final double ERRORS = 2;

    private final Video wanted;
    private final Video there;
    private final Video weight;
    private final Plane near;

    private PartFit(Region region, Picture expected, Picture taken, Shift figure) {
        Mask about = region.mask().atLeast(TOUCHED).grown(ROOM);
        int[] box = about.room(REACH + 2 + Math.max(Math.abs(figure.right()), Math.abs(figure.down())));
        wanted = Video.of(expected, box);
        there = Video.of(taken, box);
        weight = Video.of(region.mask(), box);
        near = Video.of(about, box).luma();
    }

    /**
     * CIEDE2000; empty when something else is seen in the part's place.
     *
     * @param figure about where the part has gone
     */
    static OptionalDouble of(Region region, Picture expected, Picture taken, Shift figure) {
        PartFit part = new PartFit(region, expected, taken, figure);
        LocalFit luma = part.channel(0);
        Shift moved = luma.best(figure, REACH);
        if (luma.at(moved.right(), moved.down()).deviation() > FITS * luma.spread()) {
            return OptionalDouble.empty();
        }
        double[] is = part.mean();
        double[] drifted = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            LeastSquares.Fit fit = part.channel(channel).at(moved.right(), moved.down());
            double drift = fit.factors()[1];
            double sure = Math.max(0, Math.abs(drift) - ERRORS * fit.errors()[1]);
            drifted[channel] = is[channel] + Math.copySign(sure, drift);
        }
        return OptionalDouble.of(
                Ciede2000.of(Video.colour(is[0], is[1], is[2]), Video.colour(drifted[0], drifted[1], drifted[2])));
    }

    private LocalFit channel(int number) {
        return new LocalFit(wanted.channel(number), there.channel(number), weight.channel(number), near);
    }

    /** The expected colour of what is all of the part. */
    private double[] mean() {
        double[] mean = new double[3];
        int area = 0;
        for (int y = 0; y < near.height(); y++) {
            for (int x = 0; x < near.width(); x++) {
                if (weight.luma().at(x, y) >= Region.CORE) {
                    area++;
                    for (int channel = 0; channel < 3; channel++) {
                        mean[channel] += wanted.channel(channel).at(x, y);
                    }
                }
            }
        }
        for (int channel = 0; channel < 3; channel++) {
            mean[channel] /= Math.max(1, area);
        }
        return mean;
    }
}
