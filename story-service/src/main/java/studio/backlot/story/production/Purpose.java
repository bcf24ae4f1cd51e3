package studio.backlot.story.production;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.film.Excerpt;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.story.look.Nearest;

/**
 * What a source is applied for.
 *
 * @param tier how finished the pictures are to be
 * @param excerpt which part of the film is meant
 */
public record Purpose(Intent intent, Tier tier, Excerpt excerpt) {

    /** The whole film, as it is delivered. */
    @JsonIgnore
    public boolean isUsual() {
        return tier == Tier.FINAL && excerpt.isWhole();
    }

    Optional<Tier> unfinished() {
        return Optional.of(tier).filter(wanted -> wanted != Tier.FINAL);
    }

    Optional<Excerpt> part() {
        return Optional.of(excerpt).filter(part -> !part.isWhole());
    }

    /** Scenes and shots that a production does not have. */
    public List<Violation> mistakes(Production production) {
        List<Violation> mistakes = new ArrayList<>();
        List<String> scenes = production.scenes().stream()
                .map(Scene::id)
                .map(Object::toString)
                .toList();
        List<String> shots =
                production.shots().stream().map(Shot::id).map(Object::toString).toList();
        unknown("scene", excerpt.scenes(), scenes).forEach(mistakes::add);
        unknown("shot", excerpt.shots(), shots).forEach(mistakes::add);
        return mistakes;
    }

    private static Stream<Violation> unknown(String kind, Collection<?> wanted, List<String> known) {
        return wanted.stream()
                .map(Object::toString)
                .filter(name -> !known.contains(name))
                .map(name -> Violation.at(
                        "/" + kind,
                        "the film has no %s '%s'%s; there are %s"
                                .formatted(kind, name, Nearest.hint(name, known), some(known))));
    }

    private static String some(List<String> names) {
        int most = 40;
        String listed = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() > most ? listed + " and " + (names.size() - most) + " more" : listed;
    }
}
