package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The look of a film. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Style(
        @JsonPropertyDescription("Name that people read.") String name,

        @JsonPropertyDescription("Look that it starts from.")
        StylePreset preset,

        @JsonPropertyDescription("Colours that the grade leans to; empty keeps the preset's.")
        List<Colour> palette,

        @JsonPropertyDescription(
                "Overrides of the preset, each 0 to 1: exposure, contrast, saturation, warmth, toning, haze, bloom, grain, vignette, "
                        + "line, softness, shadow, rim, tint, neon, wash, paper, scanlines, wet.")
        Map<String, Double> values,

        @JsonPropertyDescription(
                "Overrides of the preset's colours: shadows, highlights, ink, neon, counter, paper; empty keeps the preset's.")
        Map<String, Colour> colours,

        @JsonPropertyDescription("Face of titles and credits; the preset's when absent.")
        Optional<Lettering> lettering,

        @JsonPropertyDescription(
                "What the film is for, in the words that models are asked with; cinematic when absent.")
        Optional<StyleTemplate> template) {

    public Style {
        palette = Absent.list(palette);
        values = Absent.sorted(values);
        colours = Absent.sorted(colours);
        lettering = Absent.optional(lettering);
        template = Absent.optional(template);
    }

    /** A preset with numbers of its own and the preset's colours. */
    public Style(String name, StylePreset preset, List<Colour> palette, Map<String, Double> values) {
        this(name, preset, palette, values, Map.of(), Optional.empty());
    }

    /** A look that says nothing of what its film is for. */
    public Style(
            String name,
            StylePreset preset,
            List<Colour> palette,
            Map<String, Double> values,
            Map<String, Colour> colours,
            Optional<Lettering> lettering) {
        this(name, preset, palette, values, colours, lettering, Optional.empty());
    }

    /** What a drawing shows of it: without the words for models. */
    public Style drawn() {
        return new Style(name, preset, palette, values, colours, lettering);
    }

    /** The same look for a film that is for something else. */
    public Style with(StyleTemplate purpose) {
        return new Style(name, preset, palette, values, colours, lettering, Optional.of(purpose));
    }
}
