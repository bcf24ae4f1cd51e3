package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Lettering;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.StyleTemplate;

/** The look of a film. */
public record StyleSpec(
        @JsonPropertyDescription("Look that it starts from; cinematic when absent.")
        Optional<StylePreset> preset,

        @JsonPropertyDescription("Colours that the grade leans to; the preset's when absent.")
        List<Paint> palette,

        @JsonPropertyDescription("Overrides of the preset, each 0 to 1.")
        StyleValues values,

        @JsonPropertyDescription("Overrides of the preset's colours.")
        StyleColours colours,

        @JsonPropertyDescription("Face of titles and credits; the preset's when absent.")
        Optional<Lettering> lettering,

        @JsonPropertyDescription(
                "What the film is for, in the words that models are asked with; cinematic when absent.")
        Optional<StyleTemplate> template) {

    public StyleSpec {
        preset = Absent.optional(preset);
        palette = Absent.list(palette);
        values = values == null ? StyleValues.NONE : values;
        colours = colours == null ? StyleColours.NONE : colours;
        lettering = Absent.optional(lettering);
        template = Absent.optional(template);
    }
}
