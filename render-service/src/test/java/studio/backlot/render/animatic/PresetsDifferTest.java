package studio.backlot.render.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;

/** One fixed scene in every preset, measured. */
class PresetsDifferTest {

    private static final FilmFormat SMALL = new FilmFormat(480, 270, 24);

    private final Animatic animatic = new Animatic();

    @Test
    void any_two_presets_are_far_apart_in_colour() {
        Map<StylePreset, BufferedImage> stills = new EnumMap<>(StylePreset.class);
        for (StylePreset preset : StylePreset.values()) {
            stills.put(preset, still(plain(preset)));
        }
        for (StylePreset one : StylePreset.values()) {
            for (StylePreset other : StylePreset.values()) {
                if (one.compareTo(other) < 0) {
                    assertThat(Pictures.difference(stills.get(one), stills.get(other)))
                            .as("%s and %s", one, other)
                            .isGreaterThan(4.5);
                }
            }
        }
    }

    @Test
    void each_preset_leads_in_what_it_is_known_for() {
        Map<StylePreset, Pictures.Measure> measures = new EnumMap<>(StylePreset.class);
        for (StylePreset preset : StylePreset.values()) {
            measures.put(preset, Pictures.measure(still(plain(preset))));
        }
        Pictures.Measure ghibli = measures.get(StylePreset.GHIBLI);
        Pictures.Measure cinematic = measures.get(StylePreset.CINEMATIC);
        Pictures.Measure cyberpunk = measures.get(StylePreset.CYBERPUNK);
        Pictures.Measure realistic = measures.get(StylePreset.REALISTIC);
        assertThat(ghibli.lightness()).isGreaterThan(cinematic.lightness() + 4);
        assertThat(cyberpunk.lightness()).isLessThan(realistic.lightness() - 4);
        assertThat(realistic.chroma()).isLessThan(0.8 * ghibli.chroma()).isLessThan(0.9 * cinematic.chroma());
        assertThat(cyberpunk.warmth()).isLessThan(ghibli.warmth() - 8).isLessThan(cinematic.warmth() - 8);
        assertThat(ghibli.lines()).isGreaterThan(1.35 * realistic.lines());
    }

    @Test
    void a_value_of_its_own_changes_the_picture_and_the_preset_s_own_value_does_not() {
        BufferedImage plain = still(plain(StylePreset.REALISTIC));
        for (String value : List.of(
                "exposure",
                "contrast",
                "saturation",
                "warmth",
                "toning",
                "haze",
                "bloom",
                "grain",
                "vignette",
                "line",
                "softness",
                "shadow",
                "rim",
                "tint",
                "neon",
                "wash",
                "paper",
                "scanlines",
                "wet")) {
            Style own = new Style("s", StylePreset.REALISTIC, List.of(), Map.of(value, 0.93));
            assertThat(Pictures.difference(plain, still(own))).as(value).isGreaterThan(0.02);
        }
        assertThat(Pictures.difference(
                        plain, still(new Style("s", StylePreset.REALISTIC, List.of(), Map.of("line", 0.0)))))
                .isZero();
    }

    @Test
    void colours_of_its_own_are_seen() {
        BufferedImage plain = still(plain(StylePreset.CYBERPUNK));
        for (String name : List.of("shadows", "highlights", "ink", "neon", "counter", "paper")) {
            Style own = new Style(
                    "s",
                    StylePreset.CYBERPUNK,
                    List.of(),
                    Map.of(),
                    Map.of(name, new Colour("#40C060")),
                    Optional.empty());
            assertThat(Pictures.difference(plain, still(own))).as(name).isGreaterThan(0.02);
        }
    }

    private static Style plain(StylePreset preset) {
        return new Style("s", preset, List.of(), Map.of());
    }

    private BufferedImage still(Style style) {
        ShotScript script = Samples.opening(
                SampleSets.atelier(),
                style,
                List.of(Samples.emma()),
                Samples.brief(
                        "Emma stands.",
                        Samples.camera(ShotSize.MLS, MoveKind.STATIC, Samples.EMMA, 0),
                        Optional.of("evening"),
                        Samples.change(Samples.EMMA, new double[] {-0.6, 0, -0.8}, 20.0, Pose.STAND, Expression.HAPPY)),
                SMALL,
                24);
        return animatic.still(script, 12);
    }
}
