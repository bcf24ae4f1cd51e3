package studio.backlot.preproduction.greenlight;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.CharacterId;

/** What everyone has on, by day of the story: a scene opens with what was worn last on its day. */
final class StoryDayWardrobe {

    private final Map<CharacterId, CastMember> cast;
    private final Map<Integer, Map<CharacterId, String>> worn = new HashMap<>();

    StoryDayWardrobe(Map<CharacterId, CastMember> cast) {
        this.cast = cast;
    }

    /** What those of {@code people} who were seen on that day have on; the order is that of their names. */
    Map<CharacterId, String> on(int storyDay, Set<CharacterId> people) {
        Map<CharacterId, String> some = new TreeMap<>(worn.getOrDefault(storyDay, Map.of()));
        some.keySet().retainAll(people);
        return some;
    }

    /** Takes down what a shot of that day shows. */
    void note(int storyDay, Shot shot) {
        Map<CharacterId, String> today = worn.computeIfAbsent(storyDay, _ -> new HashMap<>());
        shot.brief().dialogue().stream()
                .filter(line -> !line.offScreen())
                .map(DialogueLine::character)
                .forEach(id -> firstOutfit(today, id));
        for (CharacterChange change : shot.brief().changes()) {
            change.outfit()
                    .ifPresentOrElse(
                            outfit -> today.put(change.character(), outfit),
                            () -> firstOutfit(today, change.character()));
        }
    }

    private void firstOutfit(Map<CharacterId, String> today, CharacterId id) {
        CastMember member = cast.get(id);
        if (member != null) {
            member.dna().wardrobe().stream().findFirst().ifPresent(outfit -> today.putIfAbsent(id, outfit.name()));
        }
    }
}
