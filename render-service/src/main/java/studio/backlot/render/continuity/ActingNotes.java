package studio.backlot.render.continuity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.id.CharacterId;

/**
 * What a state tells those who play it: from the emotional palette what a feeling does to a character, from the conflict
 * matrix how it shows that someone else is there. They follow from the state alone, so they hold as long as it does.
 */
final class ActingNotes {

    private ActingNotes() {}

    /** The notes of everyone on the set for whom there are any, in the order of the set. */
    static Map<CharacterId, List<String>> of(Map<CharacterId, Presence> onSet, List<CastMember> cast) {
        Map<CharacterId, CastMember> members =
                cast.stream().collect(Collectors.toMap(CastMember::id, member -> member, (first, _) -> first));
        Map<CharacterId, List<String>> notes = new LinkedHashMap<>();
        onSet.forEach((id, presence) -> {
            List<String> own = Optional.ofNullable(members.get(id))
                    .flatMap(member -> Optional.ofNullable(member.dna().manner()))
                    .map(manner -> notes(manner, presence.expression(), onSet))
                    .orElse(List.of());
            if (!own.isEmpty()) {
                notes.put(id, own);
            }
        });
        return notes;
    }

    private static List<String> notes(Manner manner, Expression face, Map<CharacterId, Presence> onSet) {
        List<String> notes = new ArrayList<>();
        manner.emotionalPalette().forEach((feeling, changes) -> {
            if (Feelings.shows(face, feeling)) {
                notes.add(feeling + ": "
                        + changes.entrySet().stream()
                                .map(change -> change.getKey() + " " + change.getValue())
                                .collect(Collectors.joining(", ")));
            }
        });
        manner.conflicts().forEach((other, how) -> {
            if (onSet.keySet().stream().anyMatch(id -> id.value().equals(other))) {
                notes.add("towards " + other + ": " + how);
            }
        });
        return List.copyOf(notes);
    }
}
