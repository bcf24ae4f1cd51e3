package studio.backlot.render.continuity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.film.LightState;

/** Rules about set and light. */
final class PlaceRules {

    private PlaceRules() {}

    static Stream<Finding> set(ContinuityRule rule, Transition transition) {
        return transition.before().set().equals(transition.world().set().id())
                ? Stream.of()
                : Stream.of(new Finding(
                        rule,
                        "/world/set/id",
                        "The scene plays in '%s', the shot in '%s'."
                                .formatted(
                                        transition.before().set(),
                                        transition.world().set().id()),
                        "Give the shot the scene's set, or begin a new scene."));
    }

    static Stream<Finding> lightOfTheSet(ContinuityRule rule, Transition transition) {
        List<String> lights = lights(transition);
        return asked(transition).filter(name -> !lights.contains(name)).stream()
                .map(name -> new Finding(
                        rule,
                        Finding.BRIEF + "/light",
                        "The set '%s' has no light state '%s'."
                                .formatted(transition.world().set().id(), name),
                        lights.isEmpty()
                                ? "Give the set that light state."
                                : "It has %s; add the light state to the set or choose one of these."
                                        .formatted(String.join(", ", lights))));
    }

    private static List<String> lights(Transition transition) {
        return transition.world().set().lights().stream().map(LightState::name).toList();
    }

    private static Optional<String> asked(Transition transition) {
        return transition.brief().light();
    }
}
