package studio.backlot.render.gallery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Lettering;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;

/** The looks in which the gallery's pictures are taken. */
final class Styles {

    /** Drawn and painted, without grain and paper, so that only what is shown is seen. */
    static final Style PLAIN = new Style(
            "Plain", StylePreset.GHIBLI, List.of(), Map.of("grain", 0.0, "paper", 0.0, "vignette", 0.0, "wash", 0.25));

    /** Deep light without grain. */
    static final Style LIT = new Style("Lit", StylePreset.CINEMATIC, List.of(), Map.of("grain", 0.0));

    private Styles() {}

    static Style of(StylePreset preset) {
        return new Style("Preset", preset, List.of(), Map.of());
    }

    static Style with(StylePreset preset, String value, double number) {
        return new Style("Changed", preset, List.of(), Map.of(value, number));
    }

    static Style lettered(Lettering face) {
        return new Style(
                "Lettered", StylePreset.CINEMATIC, List.of(), Map.of("grain", 0.0), Map.of(), Optional.of(face));
    }
}
