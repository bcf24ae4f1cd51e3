package studio.backlot.render.continuity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.id.CharacterId;

/** Refuses a brief that the state or the world contradicts, before anything is spent. */
final class ContinuityRules {

    /** Words of an action or a note that explain a change of clothes in view. */
    private static final List<String> DRESSING = List.of(
            "changes into", "puts on", "takes off", "pulls on", "dons", "removes", "dressed", "outfit", "wardrobe");

    private ContinuityRules() {}

    static void check(SceneState state, Brief brief, ShotWorld world) {
        require(
                state.set().equals(world.set().id()),
                ContinuityRule.SET_HOLDS_WITHIN_SCENE,
                "The scene plays in '%s', the shot in '%s'."
                        .formatted(state.set(), world.set().id()));
        brief.light()
                .ifPresent(name -> require(
                        world.set().lights().stream()
                                .anyMatch(light -> light.name().equals(name)),
                        ContinuityRule.LIGHT_IS_IN_THE_SET,
                        "The set '%s' has no light state '%s'."
                                .formatted(world.set().id(), name)));
        everyoneIsCast(brief, world);
        onePlaceEach(brief);
        for (CharacterChange change : brief.changes()) {
            leaving(state, change);
            wardrobe(state, brief, world, change);
        }
    }

    private static void everyoneIsCast(Brief brief, ShotWorld world) {
        Set<CharacterId> known = world.cast().stream().map(CastMember::id).collect(Collectors.toSet());
        brief.changes().stream().map(CharacterChange::character).forEach(id -> requireKnown(known, id));
        SceneState.speakers(brief).forEach(id -> requireKnown(known, id));
    }

    private static void requireKnown(Set<CharacterId> known, CharacterId id) {
        require(
                known.contains(id),
                ContinuityRule.CHARACTER_IS_IN_THE_CAST,
                "'%s' acts in the shot but is not in its cast.".formatted(id));
    }

    private static void onePlaceEach(Brief brief) {
        Map<CharacterId, Vector> places = new HashMap<>();
        for (CharacterChange change : brief.changes()) {
            Optional<Vector> place = change.position();
            if (place.isPresent()) {
                Vector earlier = places.putIfAbsent(change.character(), place.get());
                require(
                        earlier == null || earlier.equals(place.get()),
                        ContinuityRule.CHARACTER_IS_IN_ONE_PLACE,
                        "'%s' is told to be in two places in one shot.".formatted(change.character()));
            }
        }
    }

    private static void leaving(SceneState state, CharacterChange change) {
        require(
                change.present().orElse(true) || state.cast().containsKey(change.character()),
                ContinuityRule.ONLY_THE_PRESENT_LEAVE,
                "'%s' is told to leave but is not on the set.".formatted(change.character()));
    }

    private static void wardrobe(SceneState state, Brief brief, ShotWorld world, CharacterChange change) {
        if (change.outfit().isEmpty()) {
            return;
        }
        String outfit = change.outfit().get();
        CharacterId id = change.character();
        boolean owned = world.cast().stream()
                .filter(member -> member.id().equals(id))
                .flatMap(member -> member.dna().wardrobe().stream())
                .anyMatch(own -> own.name().equals(outfit));
        require(
                owned,
                ContinuityRule.OUTFIT_IS_IN_THE_WARDROBE,
                "'%s' has no outfit '%s' in the wardrobe.".formatted(id, outfit));
        Presence worn = state.cast().get(id);
        require(
                worn == null || worn.outfit().equals(outfit) || explained(brief),
                ContinuityRule.WARDROBE_HOLDS_WITHIN_STORY_DAY,
                "'%s' would change from '%s' to '%s' in view without a scripted reason."
                        .formatted(id, worn == null ? "" : worn.outfit(), outfit));
    }

    private static boolean explained(Brief brief) {
        String told = (brief.action() + " " + String.join(" ", brief.notes())).toLowerCase(Locale.ROOT);
        return DRESSING.stream().anyMatch(told::contains);
    }

    private static void require(boolean holds, ContinuityRule rule, String detail) {
        if (!holds) {
            throw new Contradiction(rule, detail);
        }
    }
}
