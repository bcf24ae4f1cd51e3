package studio.backlot.story.script.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.fakes.chat.FakeManuscript;
import studio.backlot.story.fountain.Element;
import studio.backlot.story.fountain.FountainParser;
import studio.backlot.story.fountain.Screenplay;
import studio.backlot.story.production.Compiled;
import studio.backlot.story.production.ProductionCompiler;
import studio.backlot.story.script.Draft;
import studio.backlot.story.script.ScriptBrief;
import studio.backlot.story.source.ProductionSource;
import studio.backlot.story.source.yaml.PublishedSchemas;

class ManuscriptReaderTest {
    private static final ScriptBrief BRIEF = Briefs.of("A lamp remembers who lit it.", "Mara", "Dr. Jonas Holm");

    private static Reading read(String answer) {
        return ManuscriptReader.read(answer, BRIEF, "test/scribe-1");
    }

    private static Draft fits(String answer) {
        assertThat(read(answer)).isInstanceOf(Reading.Fits.class);
        return ((Reading.Fits) read(answer)).draft();
    }

    private static String objection(String answer) {
        assertThat(read(answer)).isInstanceOf(Reading.Unfit.class);
        return ((Reading.Unfit) read(answer)).objection();
    }

    private static String one(String heading, String action, String speaker, String manner, String said) {
        return """
                {"title": "The Lamp", "beats": [{"name": "Catalyst", "act": "Act One", "purpose": "It is lit.",
                 "heading": "%s", "parts": [
                   {"kind": "action", "speaker": "", "manner": "", "text": "%s"},
                   {"kind": "dialogue", "speaker": "%s", "manner": "%s", "text": "%s"}]}]}
                """.formatted(heading, action, speaker, manner, said);
    }

    @Test
    void a_manuscript_becomes_a_screenplay_that_says_who_wrote_it() {
        assertThat(fits(one("Int. lamp room - night", "JONAS HOLM (44) waits.", "Mara", "(quietly)", "You are late."))
                        .fountain())
                .isEqualTo("""
                        Title: The Lamp
                        Credit: A draft by the language model test/scribe-1, to be written on by a person
                        Notes:
                            Logline: A lamp remembers who lit it.
                            fantasy, 3 min, seed 7, warm

                        # Act One

                        INT. LAMP ROOM - NIGHT #1#

                        = Catalyst: It is lit.

                        JONAS HOLM (44) waits.

                        MARA
                        (quietly)
                        You are late.

                        > FADE OUT.

                        """);
    }

    @Test
    void what_was_written_can_be_made_into_a_film() {
        Draft draft = fits(FakeManuscript.of(List.of("Mara", "Dr. Jonas Holm")));
        assertThat(draft.beats()).extracting(Draft.Beat::scene).containsExactly("1", "2", "3");
        Compiled compiled = new ProductionCompiler(new PublishedSchemas())
                .compile("draft", new ProductionSource(Map.of("a.fountain", draft.fountain())));
        assertThat(compiled)
                .asInstanceOf(type(Compiled.Ready.class))
                .satisfies(ready -> assertThat(ready.production().scenes()).hasSize(3));
    }

    /** Text that would be a heading, a transition, a section, a note or a cue is none: it is what the manuscript says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXT. STREET - DAY",
                "CUT TO:",
                "# Not a section",
                "> not centred <",
                "= not a synopsis",
                ".not a heading",
                "~ not a song",
                "@nobody",
                "! bang",
                "[[no note]] here",
                "Nothing /* is */ hidden",
                "=== not a new page"
            })
    void text_stays_text(String text) {
        Screenplay screenplay = FountainParser.parse(
                fits(one("INT. ROOM - DAY", text, "Jonas", "", "Mara?")).fountain());
        assertThat(screenplay.elements())
                .extracting(element -> element.getClass().getSimpleName())
                .containsExactly("Section", "SceneHeading", "Synopsis", "Action", "Dialogue", "Transition");
    }

    @Test
    void a_name_without_capitals_speaks_too() {
        Screenplay screenplay = FountainParser.parse(
                fits(one("INT. ROOM - DAY", "Mara and Jonas.", "王伟", "", "你好。")).fountain());
        assertThat(screenplay.elements())
                .filteredOn(Element.Dialogue.class::isInstance)
                .singleElement()
                .extracting(element -> ((Element.Dialogue) element).cue().name())
                .isEqualTo("王伟");
    }

    @Test
    void a_fence_around_the_document_is_taken_off() {
        fits("```json\n" + one("INT. ROOM - DAY", "Jonas.", "Mara", "", "Yes.") + "\n```");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Once upon a time | not one JSON document",
                "{\"title\": \"The La | not one JSON document",
                "'' | not one JSON document",
                "[] | agreed form",
                "{\"title\": \"X\", \"beats\": []} | /beats: expected 1 to 60, got 0.",
                "{\"title\": \"X\"} | 'beats'",
                "{\"title\": 5, \"beats\": []} | /title",
                "{\"title\": \"X\", \"beats\": [], \"mood\": 1} | 'mood'"
            })
    void what_does_not_fit_is_objected_to(String answer, String objection) {
        assertThat(objection(answer)).contains(objection.strip());
    }

    @Test
    void whoever_the_brief_names_must_appear() {
        assertThat(objection(one("INT. ROOM - DAY", "Somebody waits.", "Mara", "", "Who?")))
                .isEqualTo("'Dr. Jonas Holm' of the brief's characters does not appear in it.");
    }

    @Test
    void a_scene_must_be_somewhere_and_a_speaker_must_be_somebody() {
        assertThat(objection(one("The lamp room", "Jonas.", "Mara", "", "Yes.")))
                .isEqualTo(
                        "/beats/0/heading: expected what a screenplay can have there, such as INT. KITCHEN - NIGHT.");
        assertThat(objection(one("INT. ROOM - DAY", "Jonas.", "Int. Mara", "", "Yes.")))
                .startsWith("/beats/0/parts/1: expected")
                .contains("the name MARA");
        assertThat(objection(one("INT. ROOM - DAY", "Jonas.", "Mara", "", "(shrugs)")))
                .startsWith("/beats/0/parts/1: expected");
        assertThat(objection(one("INT. ROOM - DAY", "Jonas.", " ", "", "Yes.")))
                .isEqualTo("/beats/0/parts/1/speaker: expected 1 to 120 characters, got 0.");
    }

    @Test
    void no_answer_is_longer_than_a_draft_may_be() {
        assertThat(objection(one("INT. ROOM - DAY", "Jonas ".repeat(400), "Mara", "", "Yes.")))
                .isEqualTo("/beats/0/parts/0/text: expected 1 to 2000 characters, got 2399.");
        assertThat(objection("x".repeat(200_001))).contains("at most 200000");
    }
}
