package studio.backlot.render.animatic.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;

class LookTest {

    @ParameterizedTest
    @EnumSource(LookValue.class)
    void every_number_and_what_the_presets_say_is_in_the_manual(LookValue value) throws IOException {
        String numbers = Stream.of(StylePreset.values())
                .map(value::of)
                .map(LookTest::written)
                .collect(Collectors.joining(" | "));
        assertThat(manual())
                .containsPattern("\\| `" + value.word() + "` \\| [^|]+ \\| " + numbers.replace("|", "\\|") + " \\|");
    }

    @ParameterizedTest
    @EnumSource(LookColour.class)
    void every_colour_and_what_the_presets_say_is_in_the_manual(LookColour colour) throws IOException {
        String colours = Stream.of(StylePreset.values())
                .map(preset -> "`" + Colour.of(colour.of(preset)).hex() + "`")
                .collect(Collectors.joining(" | "));
        assertThat(manual())
                .containsPattern("\\| `" + colour.word() + "` \\| [^|]+ \\| " + colours.replace("|", "\\|") + " \\|");
    }

    @Test
    void what_a_style_says_wins_over_its_palette_and_its_palette_over_the_preset() {
        List<Colour> palette = List.of(new Colour("#FFF8F0"), new Colour("#102030"));
        Look plain = look(List.of(), Map.of());
        Look leaning = look(palette, Map.of());
        Look own = look(palette, Map.of("shadows", new Colour("#400000")));
        assertThat(leaning.shadows()).isNotEqualTo(plain.shadows());
        assertThat(own.shadows()).isEqualTo(0x400000);
        assertThat(own.highlights()).isEqualTo(leaning.highlights());
    }

    @Test
    void numbers_out_of_range_are_held_and_unknown_ones_are_nothing() {
        Style style = new Style(
                "s",
                StylePreset.GHIBLI,
                List.of(),
                Map.of("bloom", 7.0, "grain", -1.0, "haze", Double.NaN, "sparkle", 1.0));
        Look look = Look.of(style);
        assertThat(look.bloom()).isEqualTo(1);
        assertThat(look.grain()).isZero();
        assertThat(look.haze()).isEqualTo(LookValue.HAZE.of(StylePreset.GHIBLI));
    }

    private static Look look(List<Colour> palette, Map<String, Colour> colours) {
        return Look.of(new Style("s", StylePreset.CINEMATIC, palette, Map.of(), colours, Optional.empty()));
    }

    private static String written(double number) {
        return number == Math.rint(number) ? Integer.toString((int) number) : String.format(Locale.ROOT, "%s", number);
    }

    private static String manual() throws IOException {
        return Files.readString(Path.of("../docs/production.md"));
    }
}
