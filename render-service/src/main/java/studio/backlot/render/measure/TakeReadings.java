package studio.backlot.render.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.picture.Picture;

/** Measures the pictures of a take against what its shot should show. */
public final class TakeReadings {

    private TakeReadings() {}

    /**
     * Every number that can be told; what cannot be seen in the shot is not measured.
     *
     * @param taken as many frames as are expected, in the format's size
     */
    public static List<Reading> of(Expectation expected, List<TakenFrame> taken) {
        if (taken.size() != expected.frames().size()) {
            throw new IllegalArgumentException("taken: expected %d frames, not %d"
                    .formatted(expected.frames().size(), taken.size()));
        }
        List<Picture> pictures = taken.stream().map(TakenFrame::picture).toList();
        List<Backdrop> backdrops = IntStream.range(0, taken.size())
                .mapToObj(at -> Backdrop.of(expected.frames().get(at), pictures.get(at), expected.detail()))
                .toList();
        List<Reading> readings = new ArrayList<>(BackgroundReadings.of(backdrops));
        readings.addAll(RegionReadings.of(expected.frames(), pictures));
        readings.addAll(FigureReadings.of(expected.frames(), pictures, backdrops));
        expected.before()
                .ifPresent(before ->
                        readings.addAll(SeamReadings.of(expected.frames().getFirst(), pictures.getFirst(), before)));
        MatteReadings.of(expected.frames(), taken).ifPresent(readings::add);
        return readings;
    }
}
