package studio.backlot.preproduction.greenlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.CharacterId;

class StoryDayWardrobeTest {

    private static final CharacterId SARAH = new CharacterId("sarah");
    private static final CharacterId ARIA = new CharacterId("aria");

    private final StoryDayWardrobe wardrobe = new StoryDayWardrobe(Map.of(SARAH, twoOutfits()));

    @Test
    void whoever_was_seen_wears_the_first_outfit_until_another_is_named() {
        wardrobe.note(1, Productions.shot("1A", "1", Link.OPENS, "sarah"));
        assertThat(wardrobe.on(1, Set.of(SARAH, ARIA))).isEqualTo(Map.of(SARAH, "lab"));
        wardrobe.note(1, changing("evening"));
        wardrobe.note(1, Productions.shot("1C", "1", Link.CUTS, "sarah"));
        assertThat(wardrobe.on(1, Set.of(SARAH))).isEqualTo(Map.of(SARAH, "evening"));
    }

    @Test
    void a_new_day_begins_with_nothing_worn_and_the_old_one_is_remembered_for_a_flashback() {
        wardrobe.note(1, changing("evening"));
        assertThat(wardrobe.on(2, Set.of(SARAH))).isEmpty();
        wardrobe.note(2, Productions.shot("2A", "2", Link.OPENS, "sarah"));
        assertThat(wardrobe.on(1, Set.of(SARAH))).isEqualTo(Map.of(SARAH, "evening"));
    }

    @Test
    void only_those_of_the_scene_are_told() {
        wardrobe.note(1, changing("evening"));
        assertThat(wardrobe.on(1, Set.of(ARIA))).isEmpty();
    }

    private static Shot changing(String outfit) {
        Shot plain = Productions.shot("1B", "1", Link.CUTS, "sarah");
        CharacterChange change = new CharacterChange(
                SARAH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(outfit),
                Optional.empty(),
                Optional.empty());
        Brief brief = plain.brief();
        return new Shot(
                plain.id(),
                plain.scene(),
                plain.order(),
                plain.link(),
                new Brief(
                        brief.action(),
                        brief.camera(),
                        List.of(change),
                        brief.dialogue(),
                        brief.light(),
                        brief.transition(),
                        brief.notes()),
                plain.duration());
    }

    private static CastMember twoOutfits() {
        CastMember sarah = Productions.member("sarah");
        Dna dna = sarah.dna();
        return new CastMember(
                sarah.id(),
                sarah.name(),
                1,
                new Dna(
                        dna.identity(),
                        List.of(new Outfit("lab", List.of()), new Outfit("evening", List.of())),
                        dna.voice(),
                        dna.manner(),
                        dna.genetics()));
    }
}
