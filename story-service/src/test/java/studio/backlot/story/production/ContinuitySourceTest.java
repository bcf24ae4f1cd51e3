package studio.backlot.story.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.id.CharacterId;

class ContinuitySourceTest {

    private static final CharacterId SARAH = new CharacterId("sarah");

    @Test
    void props_injuries_and_the_conflict_matrix_are_part_of_the_source() {
        Map<String, String> files =
                new TreeMap<>(Productions.files(Productions.EXAMPLES.resolve("the-last-algorithm")));
        files.computeIfPresent(
                "film.yaml",
                (_, text) -> text.replace("pose: type,", "pose: type, holds: [mug], injuries: [cut on the hand],"));
        files.computeIfPresent(
                "cast/sarah.yaml",
                (_, text) ->
                        text.replace("  emotionalPalette:", "  conflicts: {aria: looks away}\n  emotionalPalette:"));

        Production production = Productions.ready("the-last-algorithm", files);

        CharacterChange first = production.shots().getFirst().brief().changes().getFirst();
        assertThat(first.holds()).contains(List.of("mug"));
        assertThat(first.injuries()).contains(List.of("cut on the hand"));
        assertThat(production.cast().stream()
                        .filter(member -> member.id().equals(SARAH))
                        .map(member -> member.dna().manner().conflicts()))
                .containsExactly(Map.of("aria", "looks away"));
    }
}
