package studio.backlot.story.cast;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Build;
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
        List<Garment> garments) {

    static final Hints NONE = new Hints(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    Hints {
        garments = List.copyOf(garments);
    }
}
