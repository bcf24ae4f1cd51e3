package studio.backlot.render.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.backlot.contracts.film.Form;
import studio.backlot.render.measure.Measure;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.expected.Region;

/** The readings of a take from those of its parts: the worst of each, but eyes, which blink, and light, which glitches, the best. */
final class WorstReadings {

    private static final Set<Measure> COLOURS =
            Set.of(Measure.GARMENT_COLOUR, Measure.HAIR_COLOUR, Measure.EYE_COLOUR, Measure.SKIN_COLOUR);

    private final Map<What, Double> values = new LinkedHashMap<>();

    private record What(Measure measure, Reading.Subject subject) {}

    void add(List<Reading> readings) {
        for (Reading reading : readings) {
            values.merge(
                    new What(reading.measure(), reading.subject()),
                    reading.value(),
                    comesAndGoes(reading) ? Math::min : reading.measure()::worse);
        }
    }

    private static boolean comesAndGoes(Reading reading) {
        return COLOURS.contains(reading.measure())
                && reading.subject() instanceof Reading.Of(Region.Key key)
                && (key.kind() == Region.Kind.EYES || key.form() == Form.HOLOGRAM);
    }

    List<Reading> all() {
        return values.entrySet().stream()
                .map(entry ->
                        new Reading(entry.getKey().measure(), entry.getKey().subject(), entry.getValue()))
                .toList();
    }
}
