package studio.backlot.render.correct;

import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Palette;
import studio.backlot.render.measure.picture.Picture;

/**
 * Moves the colours of a part of a picture to a reference: mean and standard deviation of each coordinate are made equal, as in E. Reinhard,
 * M. Ashikhmin, B. Gooch, P. Shirley: Color Transfer between Images. IEEE Computer Graphics and Applications 21 (5), 2001, equations 10 and
 * 11, here in CIELAB. Within limits: what would have to be moved farther is another colour, not a drift.
 *
 * @param from palette of the take
 * @param to palette of the reference
 */
public record ColourMatch(Palette from, Palette to) {

    /** Farthest that a mean is moved, CIELAB. */
    public static final double FARTHEST = 60;

    private static final double LEAST_STRETCH = 0.5;
    private static final double MOST_STRETCH = 2;

    /** Spread below which there is no contrast to be stretched. */
    private static final double FLAT = 0.4;

    /** Whether the means are near enough. */
    public boolean isWithinLimits() {
        return from.mean().distance(to.mean()) <= FARTHEST;
    }

    /** One colour, moved. */
    public Lab moved(Lab colour) {
        return new Lab(
                moved(
                        colour.l(),
                        from.mean().l(),
                        from.deviation().l(),
                        to.mean().l(),
                        to.deviation().l()),
                moved(
                        colour.a(),
                        from.mean().a(),
                        from.deviation().a(),
                        to.mean().a(),
                        to.deviation().a()),
                moved(
                        colour.b(),
                        from.mean().b(),
                        from.deviation().b(),
                        to.mean().b(),
                        to.deviation().b()));
    }

    private static double moved(double value, double mean, double deviation, double toMean, double toDeviation) {
        double stretch = deviation < FLAT ? 1 : Math.clamp(toDeviation / deviation, LEAST_STRETCH, MOST_STRETCH);
        return (value - mean) * stretch + toMean;
    }

    /** The picture with every pixel moved as far as the mask says; the picture itself beyond the limits. */
    public Picture apply(Picture picture, Mask where) {
        if (!isWithinLimits()) {
            return picture;
        }
        int[] pixels = picture.pixels();
        int width = picture.width();
        int[] box = where.box();
        for (int y = box[1]; y < box[3]; y++) {
            for (int x = box[0]; x < box[2]; x++) {
                double share = where.at(x, y);
                if (share > 0) {
                    int at = y * width + x;
                    Lab colour = Lab.of(pixels[at]);
                    pixels[at] = colour.towards(moved(colour), share).rgb();
                }
            }
        }
        return new Picture(picture.width(), picture.height(), pixels);
    }
}
