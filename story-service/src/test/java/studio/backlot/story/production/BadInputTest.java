package studio.backlot.story.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Lettering;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.StyleTemplate;

/** What is wrong with a source is said with file, line, column, pointer, and what to do. */
class BadInputTest {

    private static final String SCRIPT = """
        INT. LAB - NIGHT #1#

        Sarah types.

        SARAH
        It learns.
        """;
    private static final String HEAD = "apiVersion: backlot.studio/v1\n";
    private static final String SARAH = HEAD + "kind: Character\nmetadata: {name: sarah}\nspec:\n";
    private static final String LAB = HEAD + "kind: Set\nmetadata: {name: lab}\nspec:\n";
    private static final String FILM = HEAD + "kind: Film\nmetadata: {name: test}\nspec:\n";

    private static List<String> wrong(String path, String text) {
        Map<String, String> files = new HashMap<>(Map.of("screenplay.fountain", SCRIPT));
        files.put(path, text);
        return Productions.wrong(files);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(
                        "cast/sarah.yaml",
                        "",
                        "cast/sarah.yaml:1:1: the file is empty; expected apiVersion, kind, metadata and spec"),
                Arguments.of(
                        "cast/sarah.yaml",
                        "- a\n",
                        "cast/sarah.yaml:1:1: expected apiVersion, kind, metadata and spec, not a list"),
                Arguments.of(
                        "cast/sarah.yaml",
                        HEAD + "kind: Charcter\nmetadata: {name: sarah}\n",
                        "cast/sarah.yaml:2:7 /kind: expected one of Film, Character, Set, Style, not 'Charcter'; did"
                                + " you mean 'Character'?"),
                Arguments.of(
                        "cast/sarah.yaml",
                        HEAD + "metadata: {name: sarah}\n",
                        "cast/sarah.yaml:1:1: 'kind' is missing; write one of 'kind: Film', 'kind: Character', 'kind:"
                                + " Set', 'kind: Style'"),
                Arguments.of(
                        "cast/sarah.yaml",
                        "kind: Character\nmetadata: {name: sarah}\n",
                        "cast/sarah.yaml:1:1: 'apiVersion' is missing; write 'apiVersion: backlot.studio/v1'"),
                Arguments.of(
                        "cast/sarah.yaml",
                        "apiVersion: v2\nkind: Character\nmetadata: {name: sarah}\n",
                        "cast/sarah.yaml:1:13 /apiVersion: expected 'backlot.studio/v1', not 'v2'"),
                Arguments.of(
                        "cast/sarah.yaml",
                        HEAD + "kind: Character\nmetadata: {name: sarah jane}\n",
                        "cast/sarah.yaml:3:18 /metadata/name: expected a name of letters, digits, '.', '_' and '-'"
                                + " that starts with a letter or digit, not 'sarah jane'"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "  voice: {name: nova}\n",
                        "cast/sarah.yaml:5:10 /spec/voice: name: expected the engine beside it, such as 'engine:"
                                + " elevenlabs'"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "  identity: {hairs: bob}\n",
                        "cast/sarah.yaml:5:14 /spec/identity/hairs: 'hairs' is not known here; did you mean 'hair'?"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "  identity: {eyes: '#12345'}\n",
                        "cast/sarah.yaml:5:20 /spec/identity/eyes: expected a colour as \"#RRGGBB\" or by name, such"
                                + " as amber or 'dark teal', not '#12345'"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "  identity: {eyes: ambr}\n",
                        "cast/sarah.yaml:5:20 /spec/identity/eyes: expected a colour as \"#RRGGBB\" or by name, such"
                                + " as amber or 'dark teal', not 'ambr'; did you mean 'amber'?"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "  identity:\n    eyes: #C8862A\n",
                        "cast/sarah.yaml:6:10 /spec/identity/eyes: expected a colour, not nothing; if it begins with"
                                + " '#', put it in quotes, because '#' starts a comment in YAML"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "  identity: {height: 5}\n",
                        "cast/sarah.yaml:5:22 /spec/identity/height: expected at most 4, not '5'"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "  identity: {age: young}\n",
                        "cast/sarah.yaml:5:19 /spec/identity/age: expected a whole number, not 'young'"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "  expression: hapy\n",
                        "cast/sarah.yaml:5:15 /spec/expression: expected one of neutral, focused, happy, joyful, sad,"
                                + " fearful, shocked, angry, tired, overwhelmed, curious, awed, determined, tender,"
                                + " suspicious, relieved, not 'hapy'; did you mean 'happy'?"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "  wardrobe: {work: [white lab coot]}\n",
                        "cast/sarah.yaml:5:21 /spec/wardrobe/work/0: expected a piece of clothing, such as 'white"
                                + " coat' or 'striped navy sweater'; 'coot' is not known"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "  expression: happy\n  expression: sad\n",
                        "cast/sarah.yaml:6:3 /spec/expression: 'expression' is said twice; the first is on line 5"),
                Arguments.of(
                        "cast/sarah.yaml",
                        SARAH + "\texpression: sad\n",
                        "cast/sarah.yaml:5:1: not valid YAML: a tab stands where spaces must; indent with spaces"),
                Arguments.of(
                        "cast/tom.yaml",
                        HEAD + "kind: Character\nmetadata: {name: sara}\n",
                        "screenplay.fountain:6:1: 'Sarah' speaks but has no file in cast/; did you mean 'sara'?"),
                Arguments.of(
                        "cast/tom.yaml",
                        HEAD + "kind: Character\nmetadata: {name: tom}\n",
                        "screenplay.fountain:6:1: 'Sarah' speaks but has no file in cast/; write cast/sarah.yaml, or"
                                + " 'derive: true' in film.yaml"),
                Arguments.of(
                        "sets/lab.yaml",
                        LAB + "  pieces: {desk: {size: [1, 1, 1]}}\n",
                        "sets/lab.yaml:5:18 /spec/pieces/desk: 'at' is missing; write where it stands, such as 'at:"
                                + " [1.5, 2]' (x, z in metres)"),
                Arguments.of(
                        "sets/lab.yaml",
                        LAB + "  pieces: {desk: {at: [1]}}\n",
                        "sets/lab.yaml:5:23 /spec/pieces/desk/at: expected at least 2 numbers, not 1"),
                Arguments.of(
                        "sets/lab.yaml",
                        LAB + "  size: [8, 0, 6]\n",
                        "sets/lab.yaml:5:9 /spec/size: expected width, height and depth of more than 0 and at most 500"
                                + " metres, not 0.0"),
                Arguments.of(
                        "sets/lab.yaml",
                        LAB + "  lights: {alarm: {sources: {beacon: {kind: point}}}}\n",
                        "sets/lab.yaml:5:38 /spec/lights/alarm/sources/beacon: 'at' is missing; a light that is not"
                                + " directional stands somewhere, such as 'at: [0, 2.5, -1]'"),
                Arguments.of(
                        "sets/kitchen.yaml",
                        HEAD + "kind: Set\nmetadata: {name: kitchen}\n",
                        "screenplay.fountain:1:1: no set serves the heading 'INT. LAB - NIGHT'; add 'lab' to the"
                                + " headings of a set, name one in film.yaml (scenes.1.set), or write 'derive: true'"
                                + " there"),
                Arguments.of(
                        "film.yaml",
                        FILM + "  format: 720i\n",
                        "film.yaml:5:11 /spec/format: expected lines and frames a second, such as '720p24' or"
                                + " '1080p25', not '720i'"),
                Arguments.of(
                        "film.yaml",
                        FILM + "  engine: Veo 3\n",
                        "film.yaml:5:11 /spec/engine: name: expected 'animatic', 'auto' or a profile such as"
                                + " 'veo-3.1', not 'Veo 3'"),
                Arguments.of(
                        "film.yaml",
                        FILM + "  format: {width: 1281, height: 720, frameRate: 24}\n",
                        "film.yaml:5:11 /spec/format: width: expected an even number of pixels from 64 to 7680, not"
                                + " 1281"),
                Arguments.of(
                        "film.yaml",
                        FILM + "  scenes: {'7': {mood: tense}}\n",
                        "film.yaml:5:17 /spec/scenes/7: the screenplay has no scene '7'; there are 1"),
                Arguments.of(
                        "film.yaml",
                        FILM + "  scenes: {'1': {set: labb}}\n",
                        "film.yaml:5:23 /spec/scenes/1/set: 'labb' is no set of this production; write sets/labb.yaml"),
                Arguments.of(
                        "film.yaml",
                        FILM + "  scenes: {'1': {light: alarm}}\n",
                        "film.yaml:5:25 /spec/scenes/1/light: 'alarm' is no light state of the set 'lab'; there are"
                                + " night"),
                Arguments.of(
                        "film.yaml",
                        shot("action: Sarah types., duration: soon, dialogue: 1"),
                        "film.yaml:8:42 /spec/scenes/1/shots/0/duration: expected a length from one frame to 600 s,"
                                + " such as '8s', '192f' or 'auto', not 'soon'"),
                Arguments.of(
                        "film.yaml",
                        shot("action: Sarah types., duration: 0s, dialogue: 1"),
                        "film.yaml:8:42 /spec/scenes/1/shots/0/duration: expected a length from one frame to 600 s,"
                                + " such as '8s', '192f' or 'auto', not '0s'"),
                Arguments.of(
                        "film.yaml",
                        shot("action: Sarah types., dialogue: 2"),
                        "film.yaml:8:42 /spec/scenes/1/shots/0/dialogue: expected at most 1, because scene 1 has no"
                                + " further line of dialogue"),
                Arguments.of(
                        "film.yaml",
                        shot("action: Sarah types., dialogue: 0"),
                        "film.yaml:8:7 /spec/scenes/1/shots: no shot of scene 1 speaks 'It learns.' (line 6 of the"
                                + " screenplay); add it to a shot's dialogue"),
                Arguments.of(
                        "film.yaml",
                        shot("action: Sarah types., dialogue: [It sleeps.]"),
                        "film.yaml:8:43 /spec/scenes/1/shots/0/dialogue/0: expected words that are said next in scene"
                                + " 1 of the screenplay, not 'It sleeps.'; the next line there is 'It learns.' (line 6)"),
                Arguments.of(
                        "film.yaml",
                        shot("action: Sarah types., cast: {sahra: {pose: sit}}"),
                        "film.yaml:8:46 /spec/scenes/1/shots/0/cast/sahra: 'sahra' is no character; did you mean"
                                + " 'sarah'?"),
                Arguments.of(
                        "film.yaml",
                        shot("action: Sarah types., cast: {sarah: {outfit: gown}}"),
                        "film.yaml:8:55 /spec/scenes/1/shots/0/cast/sarah/outfit: 'gown' is no outfit of sarah; there"
                                + " are everyday"),
                Arguments.of(
                        "film.yaml",
                        shot("action: Sarah types., light: red"),
                        "film.yaml:8:39 /spec/scenes/1/shots/0/light: 'red' is no light state of the set 'lab'; there"
                                + " are night"),
                Arguments.of(
                        "film.yaml",
                        shot("action: Sarah types., link: continues"),
                        "film.yaml:8:38 /spec/scenes/1/shots/0/link: expected opens or cuts, because the first shot of"
                                + " a scene has no shot to continue"),
                Arguments.of(
                        "film.yaml",
                        shot("size: WS"),
                        "film.yaml:8:9 /spec/scenes/1/shots/0: 'action' is missing; say in a sentence what the shot"
                                + " shows"),
                Arguments.of(
                        "two.fountain",
                        SCRIPT,
                        "two.fountain: there is more than one screenplay; 'screenplay.fountain' is the other"));
    }

    private static String shot(String fields) {
        return FILM + "  scenes:\n    '1':\n      shots:\n      - {" + fields + "}\n";
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_mistake_has_its_sentence(String path, String text, String expected) {
        assertThat(wrong(path, text)).containsExactly(expected);
    }

    @Test
    void several_mistakes_are_said_at_once_in_the_order_of_the_files() {
        Map<String, String> files = new HashMap<>(Map.of("screenplay.fountain", SCRIPT));
        files.put("cast/sarah.yaml", SARAH + "  identity: {eyes: ambr, hair: green mossy thing}\n");
        files.put("sets/lab.yaml", LAB + "  floor: '#12'\n");
        files.put("style.yaml", HEAD + "kind: Style\nmetadata: {name: s}\nspec: {preset: gibli, values: {grain: 2}}\n");
        assertThat(Productions.wrong(files).stream().map(said -> said.substring(0, said.indexOf(": "))))
                .containsExactly(
                        "cast/sarah.yaml:5:20 /spec/identity/eyes",
                        "cast/sarah.yaml:5:32 /spec/identity/hair",
                        "sets/lab.yaml:5:10 /spec/floor",
                        "style.yaml:4:16 /spec/preset",
                        "style.yaml:4:39 /spec/values/grain");
    }

    @Test
    void a_style_is_a_preset_with_numbers_and_colours_of_its_own() {
        String yaml = HEAD
                + "kind: Style\nmetadata: {name: ink}\nspec:\n  preset: ghibli\n  lettering: italic\n  template: explainer\n"
                + "  values: {line: 1, wash: 0.9, wet: 0}\n  colours: {ink: navy, paper: '#FFF8E8'}\n";
        Style style = Productions.ready("test", Map.of("screenplay.fountain", SCRIPT, "style.yaml", yaml))
                .style();
        assertThat(style.preset()).isEqualTo(StylePreset.GHIBLI);
        assertThat(style.values())
                .containsExactly(Map.entry("line", 1.0), Map.entry("wash", 0.9), Map.entry("wet", 0.0));
        assertThat(style.colours()).containsOnlyKeys("ink", "paper");
        assertThat(style.colours().get("paper")).isEqualTo(new Colour("#FFF8E8"));
        assertThat(style.lettering()).contains(Lettering.ITALIC);
        assertThat(style.template()).contains(StyleTemplate.EXPLAINER);
    }

    @Test
    void what_is_wrong_in_a_style_is_said_with_its_line() {
        String yaml = HEAD + "kind: Style\nmetadata: {name: ink}\nspec:\n  lettering: gothic\n"
                + "  values:\n    lines: 1\n    wet: 3\n  colours:\n    ink: nevy\n    paper: 7\n";
        assertThat(Productions.wrong(Map.of("screenplay.fountain", SCRIPT, "style.yaml", yaml)))
                .satisfiesExactlyInAnyOrder(
                        said -> assertThat(said)
                                .startsWith(
                                        "style.yaml:5:14 /spec/lettering: expected one of serif, sans, mono, italic"),
                        said -> assertThat(said)
                                .startsWith(
                                        "style.yaml:7:5 /spec/values/lines: 'lines' is not known here; did you mean"),
                        said -> assertThat(said).startsWith("style.yaml:8:10 /spec/values/wet: expected"),
                        said -> assertThat(said).startsWith("style.yaml:11:12 /spec/colours/paper: expected a colour"));
    }

    @Test
    void a_missing_empty_huge_or_binary_screenplay_is_refused() {
        assertThat(Productions.wrong(Map.of()))
                .containsExactly("screenplay.fountain: the production has no files; it needs at least a screenplay,"
                        + " screenplay.fountain");
        assertThat(Productions.wrong(Map.of("style.yaml", HEAD + "kind: Style\nmetadata: {name: s}\n")))
                .containsExactly("screenplay.fountain: the file is missing; a production needs a screenplay");
        assertThat(Productions.wrong(Map.of("a.fountain", "")))
                .containsExactly(
                        "a.fountain:1:1: the screenplay is empty; write at least one scene, such as 'INT. LAB -"
                                + " NIGHT'");
        assertThat(Productions.wrong(Map.of("a.fountain", "word ".repeat(4_200_000))))
                .singleElement()
                .asString()
                .contains("20.0 MB");
        assertThat(Productions.wrong(Map.of("a.fountain", "\u0000\u0001")))
                .singleElement()
                .asString()
                .contains("is not text");
        assertThat(Productions.wrong(Map.of("a.fountain", "= only a synopsis")))
                .containsExactly(
                        "a.fountain:1:1: there is no scene in it; write at least a heading, such as 'INT. LAB -"
                                + " NIGHT', and what happens");
        assertThat(Productions.wrong(Map.of("a.fountain", "INT. A #1#\n\nX.\n\nINT. B #1#\n\nY.")))
                .containsExactly("a.fountain:5:1: scene number '1' is given twice; the first is on line 1");
    }

    @Test
    void an_alias_bomb_and_endless_nesting_are_refused_quickly() {
        StringBuilder bomb = new StringBuilder(SARAH + "  genetics:\n    a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append(
                    "    a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(10, "*a" + (i - 1)))));
        }
        assertThat(wrong("cast/sarah.yaml", bomb.toString()))
                .containsExactly(
                        "cast/sarah.yaml:1:1: not valid YAML: too many aliases; write out what they stand for");
        StringBuilder few = new StringBuilder(SARAH + "  genetics:\n    a0: &a0 [x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            few.append(
                    "    a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", Collections.nCopies(6, "*a" + (i - 1)))));
        }
        assertThat(wrong("cast/sarah.yaml", few.toString()))
                .singleElement()
                .asString()
                .contains("too much: aliases or nesting");
        assertThat(wrong("cast/sarah.yaml", "[".repeat(100_000))).isNotEmpty();
        assertThat(wrong("cast/sarah.yaml", "&a [*a]")).isNotEmpty();
    }
}
