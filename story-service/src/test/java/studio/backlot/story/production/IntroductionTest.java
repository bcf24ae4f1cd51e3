package studio.backlot.story.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Hair;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;

/** What a screenplay lets slip of its people: who they are, how they look and what they wear. */
class IntroductionTest {
    private static CharacterSource member(Production production, String id) {
        return production.cast().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> inLastShot(Production production) {
        return production.shots().getLast().brief().changes().stream()
                .map(change -> change.character().value())
                .toList();
    }

    private static Production introduced(String sentence, String cue) {
        return Productions.bare("INT. ROOM - DAY\n\n" + sentence + "\n\n@" + cue + "\nHello.\n");
    }

    @Test
    void what_the_action_lets_slip_is_taken_for_the_look() {
        CharacterSource sarah = member(
                introduced("SARAH CHEN, 28, a tall, slim woman with red hair, in a white coat, waits.", "Sarah"),
                "sarah");
        assertThat(sarah.dna().identity().body().age()).isEqualTo(28);
        assertThat(sarah.dna().identity().body().height()).isGreaterThan(1.8);
        assertThat(sarah.dna().identity().hair().colour().hex()).isEqualTo("#A8431F");
        assertThat(sarah.dna().voice().timbre()).isEqualTo("feminine");
        assertThat(sarah.dna().wardrobe().getFirst().garments()).anySatisfy(garment -> {
            assertThat(garment.kind()).isEqualTo(GarmentKind.COAT);
            assertThat(garment.colour().hex()).isEqualTo("#F4F3EE");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEPUTY WADE, 28, a thin man, waits. | Wade | wade",
                "PROFESSOR IDA KLEIN, 45, waits. | Ida | ida",
                "OLD JUAN, 71, waits. | Old Juan | old-juan",
                "TOMMY, 9, waits. | Tom | tommy tom",
                "JOHN BAKER, 40, and JOHN SMITH, 50, wait. | John | john-baker john-smith john"
            })
    void who_is_introduced_with_a_title_or_a_family_name_is_the_one_who_speaks(
            String sentence, String cue, String cast) {
        assertThat(introduced(sentence, cue).cast())
                .extracting(member -> member.id().value())
                .containsExactly(cast.split(" ", -1));
    }

    @Test
    void whom_the_action_names_without_a_title_is_in_the_picture() {
        String script = """
            INT. BAR - NIGHT

            OLD JUAN, 71, waits.

            @Old Juan
            Yes?

            %s
            EXT. ROAD - DAY

            Juan rides away.
            """;
        assertThat(inLastShot(Productions.bare(script.formatted("")))).containsExactly("old-juan");
        assertThat(inLastShot(Productions.bare(script.formatted("YOUNG JUAN, 20, comes in.\n\n@Young Juan\nNo.\n"))))
                .isEmpty();
    }

    @Test
    void a_long_braid_is_a_braid_and_a_t_shirt_a_shirt() {
        CharacterSource nell = member(
                introduced("NELL TURNER, 34, a tall woman with a long black braid, a yellow t-shirt, waits.", "Nell"),
                "nell");
        assertThat(nell.dna().identity().hair().style()).isEqualTo(HairStyle.BRAIDS);
        assertThat(nell.dna().wardrobe().getFirst().garments()).anySatisfy(garment -> {
            assertThat(garment.kind()).isEqualTo(GarmentKind.SHIRT);
            assertThat(garment.colour().hex()).isEqualTo("#EAC645");
        });
    }

    @ParameterizedTest
    @CsvSource({"short wavy, SHORT", "long straight, LONG", "short curly, CURLY", "messy long, SPIKY", "wavy, LONG"})
    void a_length_gives_way_to_how_hair_is_worn(String said, HairStyle style) {
        assertThat(identity("ANNA (30), a woman with " + said + " black hair, waits.", "Anna")
                        .hair()
                        .style())
                .isEqualTo(style);
    }

    @ParameterizedTest
    @CsvSource({"in a bun, BUN", "pulled back into a tight bun, BUN", "in two braids, BRAIDS", "and a cane, SHORT"})
    void hair_is_worn_as_is_said_after_its_colour(String worn, HairStyle style) {
        Hair hair = identity("ROSA (60s), a woman with grey hair " + worn + ", sells bread.", "Rosa")
                .hair();
        assertThat(hair.style()).isEqualTo(style);
        assertThat(hair.colour().hex()).isEqualTo("#84888F");
    }

    @Test
    void a_round_woman_is_round() {
        assertThat(identity("MAMA ROSA (60s), a round woman with grey hair and a red apron, sells bread.", "Mama Rosa")
                        .body()
                        .build())
                .isEqualTo(Build.HEAVY);
    }

    @Test
    void a_face_is_read_with_its_beard_skin_and_marks() {
        Identity tomas = identity("TOMAS (61), a thin man with a grey beard, waits.", "Tomas");
        assertThat(traits("TOMAS (61), a thin man with a grey beard, waits.", "Tomas"))
                .containsExactly(Map.entry("beard", "full grey"));
        assertThat(tomas.hair().colour().hex()).isEqualTo("#84888F");
        assertThat(traits("DAN (60s), bald, with a white moustache, waits.", "Dan"))
                .containsExactly(Map.entry("moustache", "white"));
        assertThat(traits("OLAF (40), a freckled sailor with a trimmed beard and a scar, waits.", "Olaf"))
                .containsOnly(
                        Map.entry("beard", "short"), Map.entry("freckles", "visible"), Map.entry("scar", "visible"));
        assertThat(identity("ADA (40), a dark-skinned woman, waits.", "Ada")
                        .skin()
                        .hex())
                .isEqualTo("#5E3A28");
        assertThat(traits("ADA (40), a woman who shaves, waits.", "Ada")).isEmpty();
    }

    @Test
    void what_somebody_is_said_to_wear_is_not_hidden() {
        assertThat(member(introduced("MILO (9), a boy in a striped shirt and a red cap, waits.", "Milo"), "milo")
                        .dna()
                        .wardrobe()
                        .getFirst()
                        .garments())
                .extracting(Garment::kind)
                .containsExactlyInAnyOrder(GarmentKind.SHIRT, GarmentKind.TROUSERS, GarmentKind.SHOES, GarmentKind.CAP);
    }

    @Test
    void who_wears_an_apron_has_no_coat_over_it() {
        for (String name : List.of("Rosa", "Anna", "Ben", "Clara", "David", "Eva")) {
            assertThat(member(
                                    introduced(
                                            name.toUpperCase(Locale.ROOT) + " (60), a cook in a red apron, waits.",
                                            name),
                                    name.toLowerCase(Locale.ROOT))
                            .dna()
                            .wardrobe()
                            .getFirst()
                            .garments())
                    .anySatisfy(garment -> {
                        assertThat(garment.kind()).isEqualTo(GarmentKind.APRON);
                        assertThat(garment.colour().hex()).isEqualTo("#C2302E");
                    })
                    .extracting(Garment::kind)
                    .doesNotContain(GarmentKind.COAT, GarmentKind.JACKET);
        }
    }

    private static Identity identity(String sentence, String cue) {
        return introduced(sentence, cue).cast().getFirst().dna().identity();
    }

    private static Map<String, String> traits(String sentence, String cue) {
        return introduced(sentence, cue).cast().getFirst().dna().genetics();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNIT 9, a squat robot, rolls in. | UNIT 9 | ROBOT",
                "A small golden ORB floats. | ORB | ORB",
                "ARIA (hologram) flickers. | ARIA | HOLOGRAM",
                "The ghost, WINIFRED, sighs. | WINIFRED | HOLOGRAM",
                "REX, a large dog, barks. | REX | CREATURE",
                "TOM (30) repairs a robot. | TOM | HUMAN",
                "ANNA stares at the ghost of an idea. | ANNA | HUMAN"
            })
    void a_form_is_known_by_how_someone_is_introduced(String sentence, String cue, Form form) {
        assertThat(introduced(sentence, cue).cast().getFirst().dna().identity().form())
                .isEqualTo(form);
    }
}
