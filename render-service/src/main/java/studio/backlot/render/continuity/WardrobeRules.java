package studio.backlot.render.continuity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.id.CharacterId;

/** Rules about what is on a body: clothes and injuries. */
final class WardrobeRules {

    /** Words of an action or a note that explain a change of clothes. */
    private static final List<String> DRESSING = List.of(
            "changes into", "puts on", "takes off", "pulls on", "dons", "removes", "dressed", "outfit", "wardrobe");

    /** Words of an action or a note that explain why an injury is gone. */
    private static final List<String> HEALING =
            List.of("heal", "bandage", "wash", "wipe", "clean", "plaster", "tend", "magic", "stitch", "cure");

    private WardrobeRules() {}

    static Stream<Finding> owned(ContinuityRule rule, Transition transition) {
        return asked(transition)
                .filter(wish -> transition.member(wish.who()).isPresent())
                .filter(wish -> !wardrobe(transition, wish.who()).contains(wish.outfit()))
                .map(wish -> new Finding(
                        rule,
                        wish.pointer(),
                        "'%s' has no outfit '%s' in the wardrobe.".formatted(wish.who(), wish.outfit()),
                        "Add the outfit to the character, or choose one of: %s."
                                .formatted(String.join(", ", wardrobe(transition, wish.who())))));
    }

    static Stream<Finding> held(ContinuityRule rule, Transition transition) {
        boolean opens = transition.link() == Link.OPENS;
        return asked(transition)
                .flatMap(wish -> worn(transition, wish.who())
                        .filter(worn -> !worn.equals(wish.outfit()) && !transition.tellsWhy(DRESSING))
                        .stream()
                        .map(worn -> new Finding(
                                rule,
                                wish.pointer(),
                                "'%s' would change from '%s' to '%s' %s without a scripted reason."
                                        .formatted(
                                                wish.who(),
                                                worn,
                                                wish.outfit(),
                                                opens ? "within one story day" : "in view"),
                                opens
                                        ? "Keep '%s', give the scene another storyDay, or say why in the action or a note, such as"
                                                        .formatted(worn)
                                                + " 'reason: soaked by the rain'."
                                        : "Keep '%s', let them leave and come back, or say it in the action, such as 'puts on'."
                                                .formatted(worn))));
    }

    static Stream<Finding> injuries(ContinuityRule rule, Transition transition) {
        List<CharacterChange> changes = transition.brief().changes();
        return IntStream.range(0, changes.size())
                .filter(i -> changes.get(i).injuries().isPresent())
                .boxed()
                .flatMap(i -> {
                    CharacterChange change = changes.get(i);
                    List<String> now = change.injuries().orElse(List.of());
                    return transition.before().lastSeen(change.character()).stream()
                            .flatMap(was -> was.injuries().stream())
                            .filter(injury -> !now.contains(injury) && !transition.tellsWhy(HEALING))
                            .map(injury -> new Finding(
                                    rule,
                                    Finding.change(i, "injuries"),
                                    "'%s' had '%s' and would have it no more.".formatted(change.character(), injury),
                                    "Keep it in 'injuries', or say what is done about it, such as 'bandages'."));
                });
    }

    /** Over a cut within the scene only what is worn on the set counts: in the wings people may change. */
    private static Optional<String> worn(Transition transition, CharacterId id) {
        return transition.link() == Link.OPENS
                ? Optional.ofNullable(transition.world().worn().get(id))
                : Optional.ofNullable(transition.before().cast().get(id)).map(Presence::outfit);
    }

    private static List<String> wardrobe(Transition transition, CharacterId id) {
        return transition.member(id).stream()
                .flatMap(member -> member.dna().wardrobe().stream())
                .map(Outfit::name)
                .toList();
    }

    private static Stream<Wish> asked(Transition transition) {
        List<CharacterChange> changes = transition.brief().changes();
        return IntStream.range(0, changes.size()).boxed().flatMap(i -> changes.get(i).outfit().stream()
                .map(outfit -> new Wish(changes.get(i).character(), outfit, Finding.change(i, "outfit"))));
    }

    private record Wish(CharacterId who, String outfit, String pointer) {}
}
