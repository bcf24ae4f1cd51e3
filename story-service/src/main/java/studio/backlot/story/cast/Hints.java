package studio.backlot.story.cast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.Hair;
import studio.backlot.story.source.spec.Timbre;

/** What the screenplay lets slip about a character's look. */
record Hints(
        Optional<Form> form,
        Optional<Timbre> timbre,
        Optional<Integer> age,
        Optional<Double> height,
        Optional<Build> build,
        Optional<Hair> hair,
        Optional<Colour> skin,
        Map<String, String> genetics,
        List<Garment> garments) {

    static final Hints NONE = new Hints(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of());

    Hints {
        genetics = Absent.sorted(genetics);
        garments = List.copyOf(garments);
    }
}
