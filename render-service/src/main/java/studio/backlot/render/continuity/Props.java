package studio.backlot.render.continuity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.CharacterId;

/** Props in hands: where they come from and who has them. */
final class Props {

    /** Words of an action or a note that bring a prop onto the set. */
    private static final List<String> BRINGING = List.of(
            "brings",
            "carries",
            "carrying",
            "takes out",
            "pulls out",
            "pulls from",
            "draws",
            "produces",
            "picks up",
            "grabs",
            "finds",
            "catches",
            "lifts",
            "conjures",
            "is handed",
            "hands h",
            "gives",
            "unpacks",
            "fetches");

    private Props() {}

    /** Everyone, with what another has taken out of their hands gone from them. */
    static Map<CharacterId, Presence> handedOver(Map<CharacterId, Presence> everyone, Brief brief) {
        Map<String, CharacterId> taken = new HashMap<>();
        brief.changes()
                .forEach(change ->
                        change.holds().orElse(List.of()).forEach(prop -> taken.put(prop, change.character())));
        Map<CharacterId, Presence> handed = new LinkedHashMap<>();
        everyone.forEach((id, presence) -> handed.put(
                id,
                presence.holding(presence.holds().stream()
                        .filter(prop -> taken.getOrDefault(prop, id).equals(id))
                        .toList())));
        return handed;
    }

    static Stream<Finding> brought(ContinuityRule rule, Transition transition) {
        return asked(transition)
                .filter(taking -> !comesFromSomewhere(transition, taking))
                .map(taking -> new Finding(
                        rule,
                        taking.pointer(),
                        "'%s' holds '%s', which is not on the set and which nobody brought."
                                .formatted(taking.who(), taking.prop()),
                        "Let someone enter with it, make it a piece of the set '%s', or say in the action where it comes"
                                        .formatted(transition.world().set().id())
                                + " from, such as 'takes out'."));
    }

    static Stream<Finding> oneHand(ContinuityRule rule, Transition transition) {
        Map<String, CharacterId> holders = new HashMap<>();
        return asked(transition)
                .flatMap(taking -> Optional.ofNullable(holders.putIfAbsent(taking.prop(), taking.who()))
                        .filter(other -> !other.equals(taking.who()))
                        .map(other -> new Finding(
                                rule,
                                taking.pointer(),
                                "'%s' is told to be in the hands of '%s' and of '%s' at once."
                                        .formatted(taking.prop(), other, taking.who()),
                                "Name it in one of the two changes; who takes it over has it."))
                        .stream());
    }

    private static boolean comesFromSomewhere(Transition transition, Taking taking) {
        SceneState before = transition.before();
        boolean inHand = Stream.concat(
                        before.cast().values().stream(),
                        Optional.ofNullable(before.wings().get(taking.who())).stream())
                .anyMatch(presence -> presence.holds().contains(taking.prop()));
        boolean onTheSet = transition.world().set().pieces().stream()
                .anyMatch(piece -> piece.name().equals(taking.prop()));
        boolean enters = !before.cast().containsKey(taking.who());
        return transition.link() == Link.OPENS || inHand || onTheSet || enters || transition.tellsWhy(BRINGING);
    }

    private static Stream<Taking> asked(Transition transition) {
        List<CharacterChange> changes = transition.brief().changes();
        return IntStream.range(0, changes.size()).boxed().flatMap(i -> changes.get(i).holds().stream()
                .flatMap(List::stream)
                .map(prop -> new Taking(changes.get(i).character(), prop, Finding.change(i, "holds"))));
    }

    private record Taking(CharacterId who, String prop, String pointer) {}
}
