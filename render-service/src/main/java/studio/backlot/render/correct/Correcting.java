package studio.backlot.render.correct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Palette;
import studio.backlot.render.measure.picture.PartSearch;
import studio.backlot.render.measure.picture.Picture;

/** Puts right what can be put right in the pictures of a take. */
public final class Correcting {

    private static final double LEAST = 12;

    /** Parts with fewer pixels may have moved away from their mask; they are found by their strange colours. */
    private static final double SMALL = 400;

    private static final double LEAST_STRANGE = 3;
    private static final int REACH = 2;

    /** Weight from which a pixel shows something of a part. */
    private static final double TOUCHED = 0.08;

    private Correcting() {}

    /** The frames, corrected in the order: grade, parts, plate. Sound is none of the pictures' business. */
    public static List<TakenFrame> of(Expectation expected, List<TakenFrame> taken, List<Correction> corrections) {
        List<TakenFrame> corrected = new ArrayList<>();
        for (int at = 0; at < taken.size(); at++) {
            ExpectedFrame wanted = expected.frames().get(at);
            TakenFrame frame = taken.get(at);
            Picture picture = frame.picture();
            for (Correction correction : ordered(corrections)) {
                picture = switch (correction) {
                    case Correction.MatchGrade() -> graded(wanted, picture);
                    case Correction.MatchParts(List<Region.Key> parts) -> matched(wanted, picture, parts);
                    case Correction.LockPlate() -> locked(wanted, frame.with(picture));
                    case Correction.MoveSound(double _) -> picture;
                };
            }
            corrected.add(frame.with(picture));
        }
        return corrected;
    }

    private static List<Correction> ordered(List<Correction> corrections) {
        return corrections.stream()
                .sorted(Comparator.comparingInt(Correcting::order))
                .toList();
    }

    private static int order(Correction correction) {
        return switch (correction) {
            case Correction.MatchGrade() -> 0;
            case Correction.MatchParts(List<Region.Key> _) -> 1;
            case Correction.LockPlate() -> 2;
            case Correction.MoveSound(double _) -> 3;
        };
    }

    /** The whole frame moved by what the background tells. */
    private static Picture graded(ExpectedFrame wanted, Picture picture) {
        Mask background = wanted.background();
        Palette from = Palette.of(picture, background);
        if (from.area() < LEAST) {
            return picture;
        }
        Picture balanced =
                ChannelGain.between(picture, wanted.plate(), background).apply(picture);
        return new ColourMatch(Palette.of(balanced, background), Palette.of(wanted.plate(), background))
                .apply(balanced, Mask.all(picture.width(), picture.height(), true));
    }

    private static Picture matched(ExpectedFrame wanted, Picture picture, List<Region.Key> parts) {
        Picture matched = picture;
        for (Region region : wanted.regions()) {
            if (parts.contains(region.key())) {
                matched = matched(region, wanted.picture(), matched);
            }
        }
        return matched;
    }

    /** The inside of a large part moves altogether; the rest as far as its colour is strange. */
    private static Picture matched(Region region, Picture wanted, Picture picture) {
        Strange strange = Strange.within(region.mask().atLeast(TOUCHED).grown(REACH), wanted, picture);
        boolean small = region.inner().area() < SMALL;
        int[] moved = small ? new int[2] : PartSearch.moved(wanted.luma(), picture.luma(), region.inner());
        Mask inside = small ? strange.strangest() : region.inner().moved(moved[0], moved[1]);
        Palette from = Palette.of(picture, inside);
        Palette to = Palette.of(wanted, small ? region.core() : region.inner());
        if (from.area() < LEAST_STRANGE) {
            return picture;
        }
        Mask drifted = strange.share(from.mean().distance(to.mean()));
        return small
                ? ColourMatch.ofMeans(from, to).apply(picture, drifted)
                : new ColourMatch(from, to).apply(picture, inside.or(drifted));
    }

    private static Picture locked(ExpectedFrame wanted, TakenFrame frame) {
        Mask matte = frame.mattes().isEmpty()
                ? PlateLock.byDifference(wanted, frame.picture())
                : PlateLock.matte(wanted, frame.mattes().values());
        return PlateLock.over(wanted.plate(), frame.picture(), matte);
    }
}
