package studio.backlot.story.storyboard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import studio.backlot.contracts.id.CharacterId;

/** Whom "she", "he" and "they" mean, when only one of those who are there can be meant. */
final class Pronouns {

    private static final Pattern SHE = Pattern.compile("\\b(she|her|herself)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HE = Pattern.compile("\\b(he|him|his|himself)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern THEY = Pattern.compile("\\b(they|them|both)\\b", Pattern.CASE_INSENSITIVE);

    private Pronouns() {}

    static Set<CharacterId> meant(String action, Set<CharacterId> present, Staging staging) {
        Set<CharacterId> meant = new LinkedHashSet<>();
        if (SHE.matcher(action).find()) {
            meant.addAll(only(present, "feminine", staging));
        }
        if (HE.matcher(action).find()) {
            meant.addAll(only(present, "masculine", staging));
        }
        if (meant.isEmpty() && THEY.matcher(action).find()) {
            meant.addAll(present);
        }
        return meant;
    }

    private static List<CharacterId> only(Set<CharacterId> present, String timbre, Staging staging) {
        List<CharacterId> fitting = present.stream()
                .filter(who -> staging.character(who.value())
                        .filter(member -> member.dna().voice().timbre().equals(timbre))
                        .isPresent())
                .toList();
        return fitting.size() == 1 ? fitting : List.of();
    }
}
