package studio.backlot.story.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.HairStyle;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.ShotId;

class DerivationTest {

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

    @Test
    void people_look_and_sound_unlike_each_other_and_the_same_every_time() {
        String script = "INT. BAR - NIGHT\n\nNoise.\n\n"
                + Stream.of("ANNA", "BEN", "CLARA", "DAVID", "EVA", "FRED", "GRETA")
                        .map(name -> name + "\nHello.\n\n")
                        .collect(Collectors.joining());
        Production production = Productions.bare(script);
        assertThat(production.cast()).hasSize(7);
        assertThat(production.cast().stream()
                        .map(each -> each.dna().identity().hair() + "/"
                                + each.dna().wardrobe().getFirst().garments()))
                .doesNotHaveDuplicates();
        assertThat(production.cast().stream()
                        .map(each ->
                                each.dna().voice().timbre() + each.dna().voice().pitch()))
                .doesNotHaveDuplicates();
        assertThat(Productions.bare(script)).isEqualTo(production);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT. SARAH'S LAB - NIGHT | servers-left",
                "INT. OFFICE - DAY | computer",
                "INT. LIGHTHOUSE KITCHEN - NIGHT | stove",
                "EXT. CITY STREET - NIGHT | streetlight-left",
                "EXT. DARK FOREST - DUSK | tree-a",
                "INT. HOTEL - BEDROOM - NIGHT | bed",
                "INT. OLD LIBRARY - DAY | bookshelf-left",
                "INT. CAFÉ DE PARIS - MORNING | counter",
                "EXT. POST OFFICE ROOFTOP - NIGHT | parapet",
                "INT. LAB - CORRIDOR - NIGHT | door-end",
                "INT. TOM'S CAR (MOVING) - DAY | seat-left",
                "EXT. BEACH - DAWN | water",
                "INT. QWERTYUIOP - DAY | table",
                "EXT. QWERTYUIOP - DAY | hill-left",
                "EXT. FERRY DECK - DAWN | fence",
                "INT. FERRY - WHEELHOUSE - NIGHT | wheel-post",
                "EXT. OFFICE BUILDING - DAY | streetlight-left",
                "EXT. SPACESHIP - HULL | hill-left",
                "INT. BEACH HOUSE - DAY | sofa",
                "INT. GREENHOUSE - DAY | flowers-left",
                "EXT. DESERT ROAD - DAY | dune-left",
                "EXT. FOREST TRAIL - DAY | tree-a",
                "EXT. COUNTRY ROAD - DAY | roadbed",
                "EXT. HIGHWAY - NIGHT | roadbed",
                "EXT. ROAD - DAY | streetlight-left",
                "EXT. CITY BRIDGE - DAY | streetlight-left",
                "EXT. MARKET SQUARE - DAY | awning-left",
                "EXT. VILLAGE SQUARE - DAY | streetlight-left"
            })
    void a_heading_finds_its_place(String heading, String piece) {
        Production production = Productions.bare(heading + "\n\nNothing.\n");
        assertThat(production.sets().getFirst().pieces())
                .extracting(each -> each.name())
                .contains(piece);
    }

    @Test
    void a_set_has_a_light_for_each_hour_and_sky_that_its_scenes_ask_for() {
        Production production = Productions.bare(
                "INT. LAB - NIGHT\n\nX.\n\nINT. LAB - DAWN\n\nRain on the glass.\n\nINT. LAB - LATER\n\nY.\n");
        assertThat(production.sets()).hasSize(1);
        assertThat(production.sets().getFirst().lights())
                .extracting(LightState::name)
                .containsExactly("night", "dawn-rain", "dawn");
        assertThat(production.sets().getFirst().lights().get(1).weather()).isEqualTo(Weather.RAIN);
        assertThat(production.scenes())
                .extracting(Scene::timeOfDay)
                .containsExactly(TimeOfDay.NIGHT, TimeOfDay.DAWN, TimeOfDay.DAWN);
        assertThat(production.scenes()).extracting(Scene::storyDay).containsExactly(1, 2, 2);
        assertThat(production.shots().stream()
                        .filter(shot -> shot.link() == Link.OPENS)
                        .map(shot -> shot.brief().light()))
                .containsExactly(Optional.of("night"), Optional.of("dawn-rain"), Optional.of("dawn"));
    }

    @Test
    void a_scene_opens_wide_and_its_speakers_alternate() {
        Production production = Productions.bare("""
            INT. OFFICE - DAY

            Anna and Ben stand by the window.

            ANNA
            (angry)
            You knew about this the whole time, and you said nothing!

            BEN
            I wanted to tell you. I really did want to.

            ANNA
            When, exactly?

            DISSOLVE TO:

            EXT. PARK - DAY

            Trees.
            """);
        List<Shot> shots = production.shots();
        assertThat(shots.getFirst().brief().camera().size()).isEqualTo(ShotSize.WS);
        assertThat(shots.getFirst().link()).isEqualTo(Link.OPENS);
        List<Shot> spoken = shots.stream()
                .filter(shot -> !shot.brief().dialogue().isEmpty())
                .toList();
        assertThat(spoken)
                .extracting(shot -> shot.brief().camera().subject().orElseThrow())
                .containsExactly("anna", "ben", "anna");
        assertThat(spoken.getFirst().brief().changes().getFirst().expression()).contains(Expression.ANGRY);
        assertThat(shots.getLast().brief().transition()).isEqualTo(Transition.DISSOLVE);
        assertThat(shots)
                .extracting(Shot::order)
                .isEqualTo(IntStream.range(0, shots.size()).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "DISSOLVE TO:, DISSOLVE",
        "FADE OUT., FADE",
        "FADE TO WHITE., FADE_WHITE",
        "FADE TO:, FADE",
        "WIPE TO:, WIPE",
        "MATCH CUT TO:, MATCH",
        "SMASH CUT TO:, CUT",
        "> Slow dissolve to:, DISSOLVE"
    })
    void a_transition_is_how_the_next_scene_begins(String written, Transition transition) {
        List<Shot> shots = Productions.bare(
                        "INT. LAB - DAY\n\nAnna waits.\n\n" + written + "\n\nEXT. PARK - DAY\n\nTrees.\n")
                .shots();
        assertThat(shots.getFirst().brief().transition()).isEqualTo(Transition.CUT);
        assertThat(shots.getLast().brief().transition()).isEqualTo(transition);
        assertThat(shots.getLast().brief().ending()).isEmpty();
    }

    @Test
    void a_fade_after_the_last_scene_is_how_the_film_ends() {
        List<Shot> shots = Productions.bare(
                        "FADE IN:\n\nINT. LAB - DAY\n\nAnna waits.\n\nANNA\nNow.\n\nFADE OUT.\n\nTHE END\n")
                .shots();
        assertThat(shots.getFirst().brief().transition()).isEqualTo(Transition.FADE);
        assertThat(shots.getLast().brief().ending()).contains(Transition.FADE);
        assertThat(shots.subList(0, shots.size() - 1))
                .allSatisfy(shot -> assertThat(shot.brief().ending()).isEmpty());
    }

    @Test
    void whom_the_action_introduces_later_is_not_there_before() {
        Production production = Productions.bare("""
            INT. ATTIC - DAY

            A box.

            TOM
            Who is there?

            The box opens. A golden ORB floats out of it.

            THE ORB
            (beat)
            I am.

            Tom leaves.
            """);
        assertThat(production.cast()).extracting(each -> each.id().value()).containsExactly("tom", "orb");
        List<Shot> shots = production.shots();
        assertThat(shots.getFirst().brief().changes())
                .extracting(change -> change.character().value())
                .containsExactly("tom");
        assertThat(shots.get(1).brief().action()).isEqualTo("Tom speaks.");
        assertThat(shots.get(2).brief().changes().getFirst().present()).contains(true);
        assertThat(shots.get(3).brief().dialogue().getFirst().manner()).isEmpty();
        assertThat(shots.getLast().brief().changes().getFirst().present()).contains(false);
    }

    @Test
    void long_speeches_are_cut_at_sentences_and_no_word_is_lost() {
        String speech = "This is a sentence of exactly eight words. ".repeat(12).strip();
        Production production = Productions.bare("INT. LAB - DAY\n\nX.\n\nANNA\n" + speech + "\n");
        List<DialogueLine> lines = production.shots().stream()
                .flatMap(shot -> shot.brief().dialogue().stream())
                .toList();
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(lines.stream().map(DialogueLine::text).collect(Collectors.joining(" ")))
                .isEqualTo(speech);
    }

    @Test
    void shots_are_lettered_without_i_and_o_and_never_alike() {
        String script = "INT. LAB - DAY #1#\n\n"
                + IntStream.range(0, 60)
                        .mapToObj(i -> "Anna walks to place " + i + ".\n\n")
                        .collect(Collectors.joining())
                + "INT. LAB - DAY #1A#\n\nAnna.\n\nANNA\nHi.\n";
        Production production = Productions.bare(script);
        assertThat(production.shots()).extracting(Shot::id).doesNotHaveDuplicates();
        assertThat(production.shots()).noneMatch(shot -> shot.id().value().matches("1[A-Z]*[IO][A-Z]*"));
        assertThat(production.shots())
                .extracting(Shot::id)
                .contains(new ShotId("1A"), new ShotId("1Z"), new ShotId("1AA"), new ShotId("1A-A"));
    }

    @Test
    void odd_screenplays_are_productions_too() {
        for (String script : List.of(
                "Just a line.",
                "INT. LAB - NIGHT",
                "SARAH\nHello.",
                "FADE IN:\n\nEXT. FIELD - DAY\n\nA cow.\n\nFADE OUT.",
                "INT. 東京 - NIGHT\n\n雨。\n\n@花子\nこんにちは。",
                ".ON THE MOON\n\n@né\nOui.",
                "INT. A\n\nSARAH & TOM\nWe are here.\n\nSARAH'S VOICE\nStill here.")) {
            Production production = Productions.bare(script);
            assertThat(production.shots()).as(script).isNotEmpty();
            assertThat(production.sets()).as(script).isNotEmpty();
        }
    }

    @Test
    void an_author_names_who_speaks_for_a_character_and_nobody_else_is_named() {
        String sarah = """
            apiVersion: backlot.studio/v1
            kind: Character
            metadata: {name: sarah}
            spec:
              voice: {engine: elevenlabs, name: narrator-1}
            """;
        Production named = Productions.ready(
                "named", Map.of("a.fountain", "INT. LAB - DAY\n\nSARAH\nHello.\n", "cast/sarah.yaml", sarah));
        Voice voice = named.cast().getFirst().dna().voice();
        assertThat(voice.engine()).contains("elevenlabs");
        assertThat(voice.name()).contains("narrator-1");
        Production bare = Productions.bare("INT. LAB - DAY\n\nSARAH\nHello.\n");
        assertThat(bare.cast().getFirst().dna().voice().engine()).isEmpty();
    }

    @Test
    void the_language_is_heard() {
        Production german =
                Productions.bare("INT. LABOR - NACHT\n\nAnna.\n\nANNA\nIch weiß nicht, was das ist und wo wir sind.\n");
        assertThat(german.cast().getFirst().dna().voice().language()).isEqualTo("de");
        Production title = Productions.ready("my-first_film", Map.of("a.fountain", "INT. X\n\nY."));
        assertThat(title.title()).isEqualTo("My First Film");
    }
}
