package studio.backlot.render.correct;

import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.PartSearch;
import studio.backlot.render.measure.picture.Picture;

/**
 * Moves the colour of a part of a character to the expected one.
 *
 * <p>At its edges a pixel is only in part the part's: {@code pixel = w part + (1 − w) other}, and moves by {@code w} of the way that the part's
 * colour moves. Luma has the weight of its pixel, chroma that of the four pixels that share it (ITU-R BT.709-6, 4:2:0).
 */
final class PartMatch {

    /** Fewest pixels inside a part that tell its colours; with fewer the core does. */
    private static final double LEAST_INSIDE = 60;

    private static final double LEAST = 12;

    /** Pixels inside a part below which most of it is edge. */
    private static final double SMALL = 250;

    /**
     * Drift, CIELAB, beyond which what edges keep of it is more than the error of a {@link SmallDrift}: a share of the drift stays there, and
     * the error of the fit is always the same.
     */
    private static final double STRONG = 20;

    /** Answer from which a pixel is the part's altogether. */
    private static final double WHOLE = 0.8;

    private final Move move;
    private final Mask weight;
    private final int width;
    private final int[] pixels;

    private PartMatch(Move move, Mask weight, Picture picture) {
        this.move = move;
        this.weight = weight;
        width = picture.width();
        pixels = picture.pixels();
    }

    /** By how much red, green and blue of a part's colour are to move, told from a pixel that has a share of it. */
    @FunctionalInterface
    private interface Move {
        double[] of(int pixel, double share);
    }

    static Picture of(Region region, Picture wanted, Picture picture) {
        boolean edges = region.inner().area() < LEAST_INSIDE;
        Mask inside = edges ? region.core() : region.inner();
        int[] moved = PartSearch.moved(wanted.luma(), picture.luma(), inside);
        ShadeMatch match = edges
                ? ShadeMatch.median(picture, wanted, inside, moved[0], moved[1])
                : ShadeMatch.between(picture, wanted, inside, moved[0], moved[1]);
        if (inside.area() < LEAST || !match.isWithinLimits()) {
            return picture;
        }
        return region.inner().area() < SMALL && match.drift() > STRONG
                ? even(region, wanted, picture)
                : new PartMatch(shades(match), weight(region).moved(moved[0], moved[1]), picture).picture();
    }

    private static Picture even(Region region, Picture wanted, Picture picture) {
        SmallDrift drift = SmallDrift.between(region, wanted, picture);
        double[] back = drift.back();
        Mask weight = region.mask().moved(drift.right(), drift.down());
        return new PartMatch((_, _) -> back, weight, picture).picture();
    }

    private static Move shades(ShadeMatch match) {
        return (pixel, share) -> {
            Lab part = match.mean().towards(Lab.of(pixel), share);
            double[] was = part.coded();
            double[] is = match.moved(part).coded();
            return new double[] {is[0] - was[0], is[1] - was[1], is[2] - was[2]};
        };
    }

    /** All of what is inside; at the edges, whose shade answers less than the middle of a part does, a little more than they answered. */
    private static Mask weight(Region region) {
        return region.mask().over(WHOLE).or(region.inner());
    }

    private Picture picture() {
        int height = pixels.length / width;
        int[] moved = pixels.clone();
        int[] box = weight.grown(1).box();
        for (int y = box[1]; y < box[3]; y++) {
            for (int x = box[0]; x < box[2]; x++) {
                double luma = weight.at(x, y);
                double chroma = shared(x & ~1, y & ~1);
                if (luma > 0 || chroma > 0) {
                    moved[y * width + x] = moved(pixels[y * width + x], luma, chroma);
                }
            }
        }
        return new Picture(width, height, moved);
    }

    private double shared(int left, int top) {
        int right = Math.min(left + 1, width - 1);
        int below = Math.min(top + 1, weight.height() - 1);
        return (weight.at(left, top) + weight.at(right, top) + weight.at(left, below) + weight.at(right, below)) / 4;
    }

    private int moved(int pixel, double luma, double chroma) {
        double[] off = move.of(pixel, luma);
        double bright = 0.2126 * off[0] + 0.7152 * off[1] + 0.0722 * off[2];
        int result = 0;
        for (int channel = 0; channel < 3; channel++) {
            int value = (pixel >> (16 - 8 * channel)) & 255;
            long to = Math.round(value + luma * bright + chroma * (off[channel] - bright));
            result |= Math.clamp(to, 0, 255) << (16 - 8 * channel);
        }
        return result;
    }
}
