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
import studio.backlot.render.measure.picture.Picture;

/** Puts right what can be put right in the pictures of a take. */
public final class Correcting {

    private static final double LEAST = 12;

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
                matched = PartMatch.of(region, wanted.picture(), matched);
            }
        }
        return matched;
    }

    private static Picture locked(ExpectedFrame wanted, TakenFrame frame) {
        Mask matte = frame.mattes().isEmpty()
                ? PlateLock.byDifference(wanted, frame.picture())
                : PlateLock.matte(wanted, frame.mattes().values());
        return PlateLock.over(wanted.plate(), frame.picture(), matte);
    }
}
