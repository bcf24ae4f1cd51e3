package studio.backlot.render.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Region;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.measure.picture.Registration;
import studio.backlot.render.measure.picture.Shift;

/** What each part of each character tells over the frames of a take. */
final class RegionReadings {

    /** Fewest pixels of a character of whom unrest is told. */
    private static final double LEAST = 100;

    private RegionReadings() {}

    static List<Reading> of(List<ExpectedFrame> expected, List<Picture> taken) {
        Map<Region.Key, List<Double>> drifts = new LinkedHashMap<>();
        Map<Region.Key, List<Shift>> shifts = new LinkedHashMap<>();
        for (int at = 0; at < expected.size(); at++) {
            Picture wanted = expected.get(at).picture();
            Map<CharacterId, Shift> floated = new HashMap<>();
            for (Region region : expected.get(at).regions()) {
                if (region.key().kind() == Region.Kind.WHOLE) {
                    if (region.core().area() > LEAST) {
                        Shift shift = shift(wanted, taken.get(at), region.core());
                        shifts.computeIfAbsent(region.key(), key -> new ArrayList<>())
                                .add(shift);
                        if (region.key().form() == Form.HOLOGRAM) {
                            floated.put(region.key().who(), shift);
                        }
                    }
                } else {
                    Shift figure = floated.getOrDefault(region.key().who(), Shift.NONE);
                    PartDrift.of(region, wanted, taken.get(at), figure)
                            .ifPresent(drift -> drifts.computeIfAbsent(region.key(), key -> new ArrayList<>())
                                    .add(drift));
                }
            }
        }
        List<Reading> readings = new ArrayList<>();
        drifts.forEach((key, series) -> {
            if (2 * series.size() >= expected.size()) {
                readings.add(Reading.of(measure(key.kind()), key, held(key, series)));
            }
        });
        shifts.forEach((key, series) -> {
            if (series.size() == expected.size() && series.size() >= 3) {
                readings.add(Reading.of(Measure.CHARACTER_JITTER, key, BackgroundReadings.jitter(series)));
            }
        });
        return readings;
    }

    private static Measure measure(Region.Kind kind) {
        return switch (kind) {
            case HAIR -> Measure.HAIR_COLOUR;
            case EYES -> Measure.EYE_COLOUR;
            case SKIN -> Measure.SKIN_COLOUR;
            case GARMENT -> Measure.GARMENT_COLOUR;
            case WHOLE -> throw new IllegalArgumentException("kind: expected a part with a colour");
        };
    }

    private static Shift shift(Picture expected, Picture taken, Mask matte) {
        return Registration.between(expected.luma(), taken.luma(), matte);
    }

    /** What holds over the frames: eyes blink and light glitches, and are what they are in the frame that shows them best. */
    private static double held(Region.Key key, List<Double> series) {
        boolean comesAndGoes = key.kind() == Region.Kind.EYES || key.form() == Form.HOLOGRAM;
        return comesAndGoes ? Collections.min(series) : median(series);
    }

    private static double median(List<Double> series) {
        List<Double> sorted = series.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
