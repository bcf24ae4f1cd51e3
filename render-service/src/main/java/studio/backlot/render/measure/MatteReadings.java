package studio.backlot.render.measure;

import java.util.List;
import java.util.Optional;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/** Whether the mattes that came with a take hold the characters and nothing else. */
final class MatteReadings {

    /** CIELAB distance below which a pixel is the plate's. */
    private static final double SAME = 3;

    private MatteReadings() {}

    /** The worst frame; empty when no frame came with mattes. */
    static Optional<Reading> of(List<ExpectedFrame> expected, List<TakenFrame> taken) {
        double worst = -1;
        for (int at = 0; at < expected.size(); at++) {
            if (!taken.get(at).mattes().isEmpty()) {
                worst = Math.max(worst, leak(expected.get(at), taken.get(at)));
            }
        }
        return worst < 0 ? Optional.empty() : Optional.of(Reading.whole(Measure.MATTE_LEAK, worst));
    }

    private static double leak(ExpectedFrame expected, TakenFrame taken) {
        Mask wanted = union(
                expected.regions().stream()
                        .filter(region -> region.key().kind() == Region.Kind.WHOLE)
                        .map(Region::mask)
                        .toList(),
                expected.picture());
        Mask given = union(taken.mattes().values().stream().toList(), expected.picture());
        double inside = Math.max(
                0,
                plateWithin(taken.picture(), expected.plate(), given)
                        - plateWithin(expected.picture(), expected.plate(), wanted));
        Mask left = wanted.atLeast(0.9).and(given.grown(2).atLeast(0.5).not());
        double all = Math.max(1, wanted.atLeast(0.9).area());
        double leftOut = left.area() / all * (1 - plateWithin(taken.picture(), expected.plate(), left));
        return Math.max(inside, leftOut);
    }

    private static Mask union(List<Mask> masks, Picture like) {
        return masks.stream().reduce(Mask.all(like.width(), like.height(), false), Mask::or);
    }

    /** Share of the mask's pixels, every second one of every second row, that show the plate; 0 when the mask is empty. */
    private static double plateWithin(Picture picture, Picture plate, Mask mask) {
        int all = 0;
        int same = 0;
        for (int y = 0; y < picture.height(); y += 2) {
            for (int x = 0; x < picture.width(); x += 2) {
                if (mask.at(x, y) >= 0.5) {
                    all++;
                    same += Lab.of(picture.at(x, y)).distance(Lab.of(plate.at(x, y))) < SAME ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : same / (double) all;
    }
}
