package studio.backlot.render.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import studio.backlot.contracts.id.SetId;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.picture.Layout;
import studio.backlot.render.measure.picture.Picture;

/**
 * How alike the layouts of drawings and takes are: of takes with every defect in every strength, and of shots on different sets.
 * {@code LayoutTable [shots]}.
 */
public final class LayoutTable {
    private final Animatic animatic = new Animatic();
    private final DriftingProvider provider = new DriftingProvider();

    private LayoutTable() {}

    private record Drawn(SetId set, ExpectedFrame frame) {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        int shots = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        new LayoutTable().print(shots);
    }

    private void print(int shots) {
        Map<Defect, DoubleSummaryStatistics> follow = new EnumMap<>(Defect.class);
        List<Drawn> drawn = new ArrayList<>();
        for (int number = 0; number < shots; number++) {
            DriftingProvider.Order order = order(number);
            drawn.add(new Drawn(
                    order.script().world().set().id(), order.expected().frames().getFirst()));
            DriftingProvider.Clean clean = provider.clean(order, 1 + number * 1000L);
            for (Defect defect : Defect.values()) {
                if (defect.isInPictures()) {
                    Arrays.stream(Defect.Strength.values())
                            .flatMap(strength -> provider.take(clean, defect, strength).stream())
                            .forEach(take -> follow.computeIfAbsent(defect, _ -> new DoubleSummaryStatistics())
                                    .accept(best(order.expected(), take)));
                }
            }
        }
        follow.forEach((defect, likeness) -> System.out.printf(
                "%-24s least %.2f, mean %.2f%n", defect.title(), likeness.getMin(), likeness.getAverage()));
        System.out.printf("%-24s most %.2f%n", "shots on other sets", mostOfOthers(drawn));
    }

    private DriftingProvider.Order order(int number) {
        ShotScript script = Scenes.shot(number);
        long first = 8 + number * 5L % 28;
        Picture before =
                Picture.of(animatic.layers(script, first - 1).drawing()).asVideo();
        Expectation expected = new Previs(animatic)
                .expect(script, first, PictureTrial.FRAMES)
                .after(new Expectation.Before(before, before));
        return new DriftingProvider.Order(script, first, expected);
    }

    private static double best(Expectation expected, DriftedTake take) {
        return IntStream.range(0, take.frames().size())
                .mapToDouble(at -> likeness(
                        expected.frames().get(at), take.frames().get(at).picture()))
                .max()
                .orElseThrow();
    }

    private static double mostOfOthers(List<Drawn> drawn) {
        return drawn.stream()
                .flatMapToDouble(one -> drawn.stream()
                        .filter(other -> !other.set().equals(one.set()))
                        .mapToDouble(
                                other -> likeness(one.frame(), other.frame().picture())))
                .max()
                .orElse(0);
    }

    /** With people or without, as takes are looked at. */
    private static double likeness(ExpectedFrame frame, Picture taken) {
        return Math.max(Layout.likeness(frame.picture(), taken), Layout.likeness(frame.plate(), taken));
    }
}
