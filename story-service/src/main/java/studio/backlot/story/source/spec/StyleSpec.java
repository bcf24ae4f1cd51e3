package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.StylePreset;

/** The look of a film. */
public record StyleSpec(
        @JsonPropertyDescription("Look that it starts from; cinematic when absent.")
        Optional<StylePreset> preset,

        @JsonPropertyDescription("Colours that the grade leans to; the preset's when absent.")
        List<Paint> palette,

        @JsonPropertyDescription("Overrides of the preset, each 0 to 1.")
        StyleValues values) {

    public StyleSpec {
        preset = Absent.optional(preset);
        palette = Absent.list(palette);
        values = values == null ? StyleValues.NONE : values;
    }
}
