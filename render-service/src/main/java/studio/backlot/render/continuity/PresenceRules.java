package studio.backlot.render.continuity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.id.CharacterId;

/** Rules about who is there. */
final class PresenceRules {

    private PresenceRules() {}

    static Stream<Finding> cast(ContinuityRule rule, Transition transition) {
        Set<CharacterId> known =
                transition.world().cast().stream().map(CastMember::id).collect(Collectors.toSet());
        List<CharacterChange> changes = transition.brief().changes();
        List<DialogueLine> lines = transition.brief().dialogue();
        Stream<Finding> acting = IntStream.range(0, changes.size())
                .filter(i -> !known.contains(changes.get(i).character()))
                .mapToObj(i -> unknown(rule, changes.get(i).character(), Finding.change(i, "character")));
        Stream<Finding> speaking = IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).offScreen()
                        && !known.contains(lines.get(i).character()))
                .mapToObj(
                        i -> unknown(rule, lines.get(i).character(), Finding.BRIEF + "/dialogue/" + i + "/character"));
        return Stream.concat(acting, speaking);
    }

    private static Finding unknown(ContinuityRule rule, CharacterId id, String pointer) {
        return new Finding(
                rule,
                pointer,
                "'%s' acts in the shot but is not in its cast.".formatted(id),
                "Add '%s' to /world/cast, or take the name out of the brief.".formatted(id));
    }

    static Stream<Finding> onePlace(ContinuityRule rule, Transition transition) {
        Map<CharacterId, Vector> places = new HashMap<>();
        List<CharacterChange> changes = transition.brief().changes();
        return IntStream.range(0, changes.size())
                .filter(i -> changes.get(i).position().isPresent())
                .filter(i -> {
                    Vector place = changes.get(i).position().get();
                    Vector earlier = places.putIfAbsent(changes.get(i).character(), place);
                    return earlier != null && !earlier.equals(place);
                })
                .mapToObj(i -> new Finding(
                        rule,
                        Finding.change(i, "position"),
                        "'%s' is told to be in two places in one shot."
                                .formatted(changes.get(i).character()),
                        "Keep one of the two positions, or split the shot."));
    }

    static Stream<Finding> leaving(ContinuityRule rule, Transition transition) {
        List<CharacterChange> changes = transition.brief().changes();
        return IntStream.range(0, changes.size())
                .filter(i -> !changes.get(i).present().orElse(true)
                        && !transition
                                .before()
                                .cast()
                                .containsKey(changes.get(i).character()))
                .mapToObj(i -> new Finding(
                        rule,
                        Finding.change(i, "present"),
                        "'%s' is told to leave but is not on the set."
                                .formatted(changes.get(i).character()),
                        "Take 'present: false' out, or let them enter in an earlier shot."));
    }

    static Stream<Finding> appearing(ContinuityRule rule, Transition transition) {
        if (transition.link() != Link.CONTINUES) {
            return Stream.of();
        }
        return transition.world().cast().stream()
                .filter(member -> !transition.before().cast().containsKey(member.id()))
                .filter(member -> SceneState.isIn(transition.brief(), member))
                .filter(member -> !SceneState.changeOf(transition.brief(), member.id())
                        .flatMap(CharacterChange::present)
                        .orElse(false))
                .map(member -> new Finding(
                        rule,
                        Finding.BRIEF + "/changes",
                        "'%s' would be in the picture all at once, though it goes on from the shot before."
                                .formatted(member.id()),
                        "Let them enter with 'present: true', or cut instead of continuing."));
    }

    static Stream<Finding> locked(ContinuityRule rule, Transition transition) {
        Set<CharacterId> seen = new HashSet<>();
        List<CastMember> cast = transition.world().cast();
        return IntStream.range(0, cast.size()).boxed().flatMap(i -> {
            CastMember member = cast.get(i);
            String pointer = "/world/cast/" + i;
            if (!seen.add(member.id())) {
                return Stream.of(new Finding(
                        rule,
                        pointer,
                        "'%s' is in the cast twice; only one look can be locked.".formatted(member.id()),
                        "Keep the locked version that the scene began with."));
            }
            return transition.before().lastSeen(member.id()).filter(was -> was.version() != member.version()).stream()
                    .map(was -> new Finding(
                            rule,
                            pointer + "/version",
                            "'%s' is version %d in this shot and was version %d earlier in the scene, so locked features"
                                            .formatted(member.id(), member.version(), was.version())
                                    + " would change.",
                            "Film the whole scene with one version, or begin a new scene."));
        });
    }
}
