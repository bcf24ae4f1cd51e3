package studio.backlot.story.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Voice;
import studio.backlot.contracts.id.ShotId;

class DerivationTest {
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
