package studio.backlot.story.fountain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.backlot.story.fountain.Element.Action;
import studio.backlot.story.fountain.Element.Centred;
import studio.backlot.story.fountain.Element.Dialogue;
import studio.backlot.story.fountain.Element.Lyric;
import studio.backlot.story.fountain.Element.Note;
import studio.backlot.story.fountain.Element.PageBreak;
import studio.backlot.story.fountain.Element.SceneHeading;
import studio.backlot.story.fountain.Element.Section;
import studio.backlot.story.fountain.Element.Synopsis;
import studio.backlot.story.fountain.Element.Transition;
import studio.backlot.story.fountain.Speech.Parenthetical;
import studio.backlot.story.fountain.Speech.Spoken;
import studio.backlot.story.fountain.Speech.Sung;

class FountainParserTest {

    private static List<Element> elements(String text) {
        return FountainParser.parse(text).elements();
    }

    private static Element only(String text) {
        return elements("Before.\n\n" + text + "\n\nAfter.").get(1);
    }

    private static SceneHeading heading(int line, String text) {
        return new SceneHeading(line, text, Optional.empty());
    }

    @Test
    void headings_begin_with_a_known_word_or_a_dot() {
        for (String text : List.of(
                "INT. LAB - NIGHT",
                "EXT. STREET - DAY",
                "EST. CITY",
                "INT./EXT. CAR",
                "INT/EXT CAR - DAY",
                "EXT/INT. DOOR",
                "I/E HOUSE - NIGHT",
                "INT HOUSE",
                "int. lower case lab - night")) {
            assertThat(only(text)).isEqualTo(heading(3, text));
        }
        assertThat(only(".SNIPER SCOPE POV")).isEqualTo(heading(3, "SNIPER SCOPE POV"));
    }

    @Test
    void what_only_looks_like_a_heading_is_action() {
        for (String text : List.of("INTO THE VOID", "Exterior, later.", "..three dots", "est ce que", "!INT. LAB")) {
            assertThat(only(text)).isEqualTo(new Action(3, text.replaceFirst("^!", "")));
        }
    }

    @Test
    void a_scene_number_stands_between_hashes() {
        assertThat(only("INT. LAB - NIGHT #1#")).isEqualTo(new SceneHeading(3, "INT. LAB - NIGHT", Optional.of("1")));
        assertThat(only("EXT. ROAD #110A-2.#")).isEqualTo(new SceneHeading(3, "EXT. ROAD", Optional.of("110A-2.")));
        assertThat(only("INT. ROOM # 5 - DAY")).isEqualTo(heading(3, "INT. ROOM # 5 - DAY"));
        assertThat(only("INT. ROOM ##")).isEqualTo(heading(3, "INT. ROOM"));
    }

    @Test
    void a_cue_is_in_capitals_and_something_is_said_below_it() {
        assertThat(only("STEEL\nHello.")).isEqualTo(dialogue("STEEL", List.of(), false, new Spoken(4, "Hello.")));
        assertThat(only("STEEL (V.O.) (CONT'D)\nHello."))
                .isEqualTo(dialogue("STEEL", List.of("V.O.", "CONT'D"), false, new Spoken(4, "Hello.")));
        assertThat(only("R2D2\nBeep.")).isEqualTo(dialogue("R2D2", List.of(), false, new Spoken(4, "Beep.")));
        assertThat(only("@McCLANE\nYippee."))
                .isEqualTo(dialogue("McCLANE", List.of(), false, new Spoken(4, "Yippee.")));
        assertThat(only("ÉLODIE\nSalut.")).isEqualTo(dialogue("ÉLODIE", List.of(), false, new Spoken(4, "Salut.")));
        assertThat(only("STEEL ^\nBoth.")).isEqualTo(dialogue("STEEL", List.of(), true, new Spoken(4, "Both.")));
        assertThat(only("23\nis a number")).isEqualTo(new Action(3, "23\nis a number"));
        assertThat(only("STEEL")).isEqualTo(new Action(3, "STEEL"));
    }

    private static Dialogue dialogue(String name, List<String> extensions, boolean dual, Speech... speeches) {
        return new Dialogue(3, new Cue(name, extensions), dual, List.of(speeches));
    }

    @Test
    void a_dialogue_has_words_parentheticals_and_songs_until_an_empty_line() {
        assertThat(only("STEEL\n(low)\nOne.\nTwo.\n(louder)\nThree.\n~La la"))
                .isEqualTo(dialogue(
                        "STEEL",
                        List.of(),
                        false,
                        new Parenthetical(4, "low"),
                        new Spoken(5, "One.\nTwo."),
                        new Parenthetical(7, "louder"),
                        new Spoken(8, "Three."),
                        new Sung(9, "La la")));
        assertThat(only("STEEL\nOne.\n  \nTwo."))
                .isEqualTo(dialogue("STEEL", List.of(), false, new Spoken(4, "One.\n\nTwo.")));
    }

    @Test
    void a_voice_from_outside_the_picture_is_known_by_its_extension() {
        for (String extension : List.of("V.O.", "VO", "O.S.", "o.s.", "OC", "O.C.", "V.O")) {
            assertThat(new Cue("X", List.of(extension)).offScreen()).isTrue();
        }
        assertThat(new Cue("X", List.of("CONT'D", "on phone")).offScreen()).isFalse();
    }

    @Test
    void transitions_end_in_to_or_are_forced() {
        assertThat(only("CUT TO:")).isEqualTo(new Transition(3, "CUT TO:"));
        assertThat(only("> FADE OUT.")).isEqualTo(new Transition(3, "FADE OUT."));
        assertThat(only("He says to:")).isEqualTo(new Action(3, "He says to:"));
    }

    @Test
    void the_rest_of_the_syntax() {
        assertThat(only("> THE END <")).isEqualTo(new Centred(3, "THE END"));
        assertThat(only("~Sing it")).isEqualTo(new Lyric(3, "Sing it"));
        assertThat(only("## Act")).isEqualTo(new Section(3, 2, "Act"));
        assertThat(only("= What it is about")).isEqualTo(new Synopsis(3, "What it is about"));
        assertThat(only("=====")).isEqualTo(new PageBreak(3));
        assertThat(only("[[look it up]]")).isEqualTo(new Note(3, "look it up"));
        assertThat(only("    indented\n\tand tabbed")).isEqualTo(new Action(3, "    indented\n    and tabbed"));
    }

    @Test
    void notes_and_boneyards_are_taken_out_and_lines_still_count() {
        List<Element> found = elements("A [[x]] b.\n\n/* one\n\ntwo */\n\nC /* d */ e.\n\n[[over\nlines]]\n\nF.");
        assertThat(found)
                .containsExactly(
                        new Action(1, "A  b."),
                        new Note(1, "x"),
                        new Action(7, "C  e."),
                        new Note(9, "over lines"),
                        new Action(12, "F."));
    }

    @Test
    void what_is_never_closed_is_text() {
        assertThat(elements("Open [[ for ever.\n\nOpen /* for ever."))
                .containsExactly(new Action(1, "Open [[ for ever."), new Action(3, "Open /* for ever."));
    }

    @Test
    void a_title_page_is_keys_and_values_before_the_first_empty_line() {
        Screenplay screenplay = FountainParser.parse(
                "\uFEFFTitle:\r\n\t_**BRICK & STEEL**_\r\n    FULL RETIRED\r\nAuthor: Stu\r\n\r\nAction.");
        assertThat(screenplay.titlePage().value("title")).contains("BRICK & STEEL FULL RETIRED");
        assertThat(screenplay.titlePage().value("AUTHOR")).contains("Stu");
        assertThat(screenplay.titlePage().entries())
                .extracting(TitlePage.Entry::line)
                .containsExactly(1, 4);
        assertThat(screenplay.elements()).containsExactly(new Action(6, "Action."));
    }

    @Test
    void a_first_line_with_a_colon_is_not_always_a_title_page() {
        assertThat(FountainParser.parse("FADE IN:\n\nINT. LAB - DAY")
                        .titlePage()
                        .entries())
                .isEmpty();
        assertThat(FountainParser.parse("INT. LAB: NIGHT\n\nX.").elements()).contains(heading(1, "INT. LAB: NIGHT"));
    }

    @Test
    void line_ends_of_every_system_are_line_ends() {
        assertThat(elements("INT. A - DAY\r\rBe.\r")).isEqualTo(elements("INT. A - DAY\n\nBe.\n"));
    }

    @Test
    void emphasis_is_read_where_it_is_paired_and_kept_where_not() {
        assertThat(Emphasis.plain("*a* **b** ***c*** _d_ 3 * 4 * 5 \\*e\\* _f")).isEqualTo("a b c d 3 * 4 * 5 *e* _f");
        assertThat(Emphasis.runs("a **b _c_**"))
                .containsExactly(
                        new Emphasis.Run("a ", Set.of()),
                        new Emphasis.Run("b ", Set.of(Emphasis.Face.BOLD)),
                        new Emphasis.Run("c", Set.of(Emphasis.Face.BOLD, Emphasis.Face.UNDERLINE)));
    }
}
