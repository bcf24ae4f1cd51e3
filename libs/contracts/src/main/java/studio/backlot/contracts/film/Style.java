package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;

/** The look of a film. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Style(
        @JsonPropertyDescription("Name that people read.") String name,

        @JsonPropertyDescription("Look that it starts from.")
        StylePreset preset,

        @JsonPropertyDescription("Colours that the grade leans to; empty keeps the preset's.")
        List<Colour> palette,

        @JsonPropertyDescription(
                "Overrides of the preset, each 0 to 1: grain, vignette, bloom, line, saturation, contrast, haze, warmth.")
        Map<String, Double> values) {

    public Style {
        palette = Absent.list(palette);
        values = Absent.map(values);
    }
}
