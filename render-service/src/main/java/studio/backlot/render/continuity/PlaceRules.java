package studio.backlot.render.continuity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Link;

/** Rules about set and light. */
final class PlaceRules {

    /** Words of an action or a note that explain a change of light. */
    private static final List<String> LIGHTING = List.of(
            "light",
            "lamp",
            "glow",
            "shine",
            "shining",
            "beam",
            "dark",
            "dim",
            "bright",
            "alarm",
            "siren",
            "sun",
            "moon",
            "dawn",
            "dusk",
            "morning",
            "evening",
            "night",
            "candle",
            "torch",
            "fire",
            "flame",
            "flash",
            "flicker",
            "spark",
            "storm",
            "thunder",
            "power",
            "fuse",
            "switch",
            "neon",
            "curtain",
            "blind",
            "shutter",
            "projector",
            "blaze",
            "explo",
            "cloud",
            "shadow",
            "blackout");

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

    static Stream<Finding> light(ContinuityRule rule, Transition transition) {
        if (transition.link() == Link.OPENS) {
            return Stream.of();
        }
        String was = transition.before().light();
        return asked(transition)
                .filter(lights(transition)::contains)
                .filter(name -> !name.equals(was) && !transition.tellsWhy(reasons(name)))
                .stream()
                .map(name -> new Finding(
                        rule,
                        Finding.BRIEF + "/light",
                        "The light would jump from '%s' to '%s' within the scene, and nothing tells why."
                                .formatted(was, name),
                        "Keep '%s', or say in the action or a note what changes it, such as 'reason: the fuse blows'."
                                .formatted(was)));
    }

    private static List<String> lights(Transition transition) {
        return transition.world().set().lights().stream().map(LightState::name).toList();
    }

    private static Optional<String> asked(Transition transition) {
        return transition.brief().light();
    }

    /** A light is also explained by a word of its own name: 'alarm-red' by 'the alarm takes the room'. */
    private static List<String> reasons(String light) {
        List<String> reasons = new ArrayList<>(LIGHTING);
        Arrays.stream(light.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .filter(word -> word.length() >= 3)
                .forEach(reasons::add);
        return reasons;
    }
}
