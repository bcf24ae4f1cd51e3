package studio.backlot.story.fountain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WildScreenplaysTest {

    private static final String[] PIECES = {
        "INT. LAB - NIGHT",
        "\n",
        "\n\n",
        "SARAH",
        "SARAH (V.O.)",
        "(quietly)",
        "Words, words.",
        "[[",
        "]]",
        "/*",
        "*/",
        "> ",
        " <",
        "CUT TO:",
        "~",
        "=",
        "===",
        "#",
        "##",
        "#1A#",
        "@x",
        "!",
        ".",
        "..",
        "*",
        "**",
        "***",
        "_",
        "\\",
        "\t",
        "  ",
        "\r\n",
        "\r",
        "\uFEFF",
        "é",
        "ß",
        "漢字",
        "😀",
        "\u2028",
        "Title: X",
        ":",
        "^",
        "I/E ",
        "ſ",
        "\u0000"
    };

    private static String wild() throws IOException {
        try (InputStream in =
                WildScreenplaysTest.class.getResourceAsStream("/fountain/big-fish-in-the-wild.fountain")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_script_as_people_write_them_is_understood() throws IOException {
        Screenplay screenplay = FountainParser.parse(wild());
        assertThat(screenplay.titlePage().value("title")).contains("RIVERBED (or: what the water kept)");
        assertThat(screenplay.elements().stream()
                        .filter(Element.SceneHeading.class::isInstance)
                        .map(heading -> ((Element.SceneHeading) heading).text()))
                .containsExactly(
                        "EXT. RIVERBED - DAY",
                        "INT./EXT. CAR (MOVING) - CONTINUOUS",
                        "I/E HOUSE - NIGHT",
                        "MONTAGE",
                        "EXT.   BRIDGE  –  DAWN");
        assertThat(screenplay.elements().stream()
                        .filter(Element.Dialogue.class::isInstance)
                        .map(dialogue -> ((Element.Dialogue) dialogue).cue().name()))
                .containsExactly("THE MAN", "DISPATCHER", "DEPUTY", "MOTHER", "McCLANE", "CLARA:");
        assertThat(screenplay.elements())
                .noneMatch(element -> element.toString().contains("NOBODY"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothing_makes_it_throw_and_lines_never_go_back(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(120); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String script = text.toString();
            assertThatCode(() -> check(script)).as(script).doesNotThrowAnyException();
        }
    }

    private static void check(String text) {
        List<Element> elements = FountainParser.parse(text).elements();
        long lines = text.lines().count()
                + text.chars().filter(c -> c == '\f' || c == '\u2028').count();
        int last = 1;
        for (Element element : elements) {
            assertThat(element.line()).isBetween(last, (int) lines + 1);
            last = element.line();
            Emphasis.plain(element.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[",
                "/*",
                "*a ",
                "_x",
                "> ",
                "(",
                "A\n",
                "[[\n",
                "INT. ",
                "\\",
                "#1",
                "***",
                "~\n",
                "[[x]]",
                "/*x*/",
                "AB\nc\n\n"
            })
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void time_grows_with_the_length_and_not_faster(String piece) {
        String long1 = piece.repeat(1_000_000 / piece.length());
        assertThatCode(() ->
                        FountainParser.parse(long1).elements().forEach(element -> Emphasis.plain(element.toString())))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_no_screenplay_is_refused_with_a_reason() {
        assertThat(Legibility.objection("")).get().asString().startsWith("the screenplay is empty");
        assertThat(Legibility.objection(" \n\t\r\n")).get().asString().startsWith("the screenplay is empty");
        assertThat(Legibility.objection("\uFEFF")).get().asString().startsWith("the screenplay is empty");
        assertThat(Legibility.objection("x".repeat(20 * 1024 * 1024)))
                .contains(
                        "the screenplay has 20.0 MB, more than the 4 MB that one may have; split it into several productions");
        assertThat(Legibility.objection("%PDF-1.7 ...")).get().asString().startsWith("the screenplay is not text");
        assertThat(Legibility.objection("INT. A\u0000")).get().asString().startsWith("the screenplay is not text");
        assertThat(Legibility.objection("\uFFFD\uFFFD\uFFFDabc"))
                .get()
                .asString()
                .startsWith("the screenplay is not text");
        assertThat(Legibility.objection("INT. LAB - NIGHT")).isEmpty();
    }
}
