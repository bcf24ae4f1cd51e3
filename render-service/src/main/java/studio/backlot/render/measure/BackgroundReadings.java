package studio.backlot.render.measure;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.render.measure.picture.Blocks;
import studio.backlot.render.measure.picture.Shift;

/** What the background tells over the frames of a take. */
final class BackgroundReadings {

    /** Least share of a frame that must be background. */
    private static final double LEAST = 0.04;

    private BackgroundReadings() {}

    /** Readings, none when too little of the set is seen. */
    static List<Reading> of(List<Backdrop> frames) {
        List<Backdrop> seen =
                frames.stream().filter(frame -> frame.seen() >= LEAST).toList();
        List<Reading> readings = new ArrayList<>();
        if (seen.isEmpty()) {
            return readings;
        }
        readings.add(Reading.whole(
                Measure.BACKGROUND_COLOUR,
                seen.stream().mapToDouble(Backdrop::drift).max().orElse(0)));
        readings.add(Reading.whole(
                Measure.BACKGROUND_SIMILARITY,
                seen.stream().mapToDouble(Backdrop::similarity).min().orElse(1)));
        readings.add(Reading.whole(
                Measure.BACKGROUND_CHANGE,
                seen.stream().mapToDouble(Backdrop::change).max().orElse(0)));
        if (seen.size() == frames.size() && frames.size() >= 3) {
            readings.add(Reading.whole(Measure.FLICKER, flicker(frames)));
            readings.add(Reading.whole(
                    Measure.JITTER, jitter(frames.stream().map(Backdrop::shift).toList())));
        }
        return readings;
    }

    /** Mean length of the second difference of a series of shifts, pixels. */
    static double jitter(List<Shift> shifts) {
        double sum = 0;
        for (int at = 1; at < shifts.size() - 1; at++) {
            Shift second = shifts.get(at + 1)
                    .minus(shifts.get(at))
                    .minus(shifts.get(at).minus(shifts.get(at - 1)));
            sum += second.length();
        }
        return shifts.size() < 3 ? 0 : sum / (shifts.size() - 2);
    }

    /**
     * Root mean square, over squares and time, of a quarter of the second difference of how much brighter a square is than the plate's:
     * a square that is {@code A} brighter and {@code A} darker in turn gives {@code A}; a light that changes evenly gives 0.
     */
    static double flicker(List<Backdrop> frames) {
        double sum = 0;
        long count = 0;
        for (int at = 1; at < frames.size() - 1; at++) {
            for (int square = 0; square < frames.get(at).taken().squares().size(); square++) {
                if (whole(frames, at, square)) {
                    double second = brighter(frames.get(at + 1), square)
                            - 2 * brighter(frames.get(at), square)
                            + brighter(frames.get(at - 1), square);
                    sum += second * second / 16;
                    count++;
                }
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }

    private static boolean whole(List<Backdrop> frames, int at, int square) {
        return share(frames.get(at - 1), square) && share(frames.get(at), square) && share(frames.get(at + 1), square);
    }

    private static boolean share(Backdrop frame, int square) {
        return frame.taken().squares().get(square).share() >= Backdrop.WHOLE_SQUARE;
    }

    private static double brighter(Backdrop frame, int square) {
        Blocks.Square there = frame.taken().squares().get(square);
        return there.luma() - frame.plate().squares().get(square).luma();
    }
}
