package studio.backlot.render.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import studio.backlot.render.measure.colour.Ciede2000;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.picture.Blocks;
import studio.backlot.render.measure.picture.Layout;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Registration;
import studio.backlot.render.measure.picture.Shift;

/**
 * What the pictures of a take tell about each other, where there is nothing else that they could be held against. Is shown every picture,
 * in order; keeps three.
 */
public final class OwnReadings {

    /** Pictures on each side of a change that it is compared with. */
    private static final int AROUND = 2;

    /** Mean CIEDE2000 of the squares from which two pictures may be of two shots. */
    private static final double CHANGED = 6;

    /** How many times a cut changes more than the pictures around it. */
    private static final double SUDDEN = 3;

    /** Likeness of two layouts under which they are not of one shot. */
    private static final double ANOTHER = 0.3;

    private final Deque<Seen> last = new ArrayDeque<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Double> flickers = new ArrayList<>();

    private record Seen(Picture picture, Blocks blocks) {}

    /**
     * From one picture to the next.
     *
     * @param shift of the whole
     * @param difference mean CIEDE2000 of the squares
     * @param another whether the layout is another one
     */
    private record Change(Shift shift, double difference, boolean another) {}

    /** The next picture; all are of one size. */
    public void see(Picture picture) {
        Mask all = Mask.all(picture.width(), picture.height(), true);
        Seen now = new Seen(picture, Blocks.of(picture, all));
        if (!last.isEmpty()) {
            Seen before = last.getLast();
            double difference = difference(before.blocks, now.blocks);
            changes.add(new Change(
                    Registration.between(before.picture.luma(), picture.luma(), all),
                    difference,
                    difference > CHANGED && Layout.likeness(before.picture, picture) < ANOTHER));
        }
        last.addLast(now);
        if (last.size() == 3) {
            List<Blocks> three = last.stream().map(Seen::blocks).toList();
            flickers.add(flicker(three.get(0), three.get(1), three.get(2)));
            last.removeFirst();
        }
    }

    /**
     * How a take goes on from the one before, as far as it is to.
     *
     * @param drawn what its first frame was to show
     */
    public static List<Reading> seam(ExpectedFrame drawn, Picture first, Expectation.Before before) {
        return SeamReadings.ofItself(drawn, first, before);
    }

    /**
     * How its colours drift.
     *
     * @param from an early picture, as it was drawn and as it was taken
     * @param drawn a late one as it was drawn
     * @param taken the late one as it was taken
     */
    public static Reading gradeDrift(Expectation.Before from, ExpectedFrame drawn, Picture taken) {
        Mask all = Mask.all(taken.width(), taken.height(), true);
        return Reading.whole(Measure.GRADE_DRIFT, SeamReadings.colour(drawn.picture(), taken, from, all));
    }

    /** Everything that can be told of the pictures there were. */
    public List<Reading> all() {
        List<Reading> readings = new ArrayList<>();
        long cuts = IntStream.range(0, changes.size()).filter(this::isCut).count();
        readings.add(Reading.whole(Measure.CUTS, Math.toIntExact(cuts)));
        if (changes.size() >= 2) {
            readings.add(Reading.whole(
                    Measure.FLICKER,
                    Math.sqrt(flickers.stream()
                            .mapToDouble(flicker -> flicker * flicker)
                            .average()
                            .orElse(0))));
            readings.add(Reading.whole(Measure.JITTER, jitter()));
        }
        return readings;
    }

    /**
     * Whether another shot begins: much changes, much more than around it, and the layout is another one. The first two as in the adaptive
     * detector of PySceneDetect (B. Castellano), with squares' CIEDE2000 for its differences in HSV.
     */
    private boolean isCut(int at) {
        double around = IntStream.rangeClosed(at - AROUND, at + AROUND)
                .filter(near -> near != at && near >= 0 && near < changes.size())
                .mapToDouble(near -> changes.get(near).difference)
                .average()
                .orElse(0);
        Change change = changes.get(at);
        return change.another && change.difference > SUDDEN * around;
    }

    private double jitter() {
        List<Shift> places = new ArrayList<>(List.of(Shift.NONE));
        changes.forEach(change -> places.add(places.getLast().plus(change.shift)));
        return BackgroundReadings.jitter(places);
    }

    private static double difference(Blocks one, Blocks other) {
        return IntStream.range(0, one.squares().size())
                .mapToDouble(at -> Ciede2000.of(
                        one.squares().get(at).colour(), other.squares().get(at).colour()))
                .average()
                .orElse(0);
    }

    /** A quarter of the second difference of the squares' brightness, of their median: light that comes and goes everywhere. */
    private static double flicker(Blocks one, Blocks two, Blocks three) {
        double[] seconds = IntStream.range(0, two.squares().size())
                .mapToDouble(at -> one.squares().get(at).luma()
                        - 2 * two.squares().get(at).luma()
                        + three.squares().get(at).luma())
                .map(Math::abs)
                .sorted()
                .toArray();
        return seconds[seconds.length / 2] / 4;
    }
}
