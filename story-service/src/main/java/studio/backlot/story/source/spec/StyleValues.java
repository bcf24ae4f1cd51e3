package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** What a style may say differently from its preset, each 0 to 1. */
public record StyleValues(
        @JsonPropertyDescription("Film grain.") @Range(min = 0, max = 1)
        Optional<Double> grain,

        @JsonPropertyDescription("Darker corners.") @Range(min = 0, max = 1)
        Optional<Double> vignette,

        @JsonPropertyDescription("Glow around lights.") @Range(min = 0, max = 1)
        Optional<Double> bloom,

        @JsonPropertyDescription("Drawn outlines.") @Range(min = 0, max = 1)
        Optional<Double> line,

        @JsonPropertyDescription("Strength of colours.") @Range(min = 0, max = 1)
        Optional<Double> saturation,

        @JsonPropertyDescription("Distance of light and dark.") @Range(min = 0, max = 1)
        Optional<Double> contrast,

        @JsonPropertyDescription("Air that can be seen.") @Range(min = 0, max = 1)
        Optional<Double> haze,

        @JsonPropertyDescription("From cold to warm.") @Range(min = 0, max = 1)
        Optional<Double> warmth) {

    static final StyleValues NONE = new StyleValues(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public StyleValues {
        grain = Absent.optional(grain);
        vignette = Absent.optional(vignette);
        bloom = Absent.optional(bloom);
        line = Absent.optional(line);
        saturation = Absent.optional(saturation);
        contrast = Absent.optional(contrast);
        haze = Absent.optional(haze);
        warmth = Absent.optional(warmth);
    }

    /** Those that are said, by name. */
    public Map<String, Double> said() {
        Map<String, Double> said = new LinkedHashMap<>();
        grain.ifPresent(value -> said.put("grain", value));
        vignette.ifPresent(value -> said.put("vignette", value));
        bloom.ifPresent(value -> said.put("bloom", value));
        line.ifPresent(value -> said.put("line", value));
        saturation.ifPresent(value -> said.put("saturation", value));
        contrast.ifPresent(value -> said.put("contrast", value));
        haze.ifPresent(value -> said.put("haze", value));
        warmth.ifPresent(value -> said.put("warmth", value));
        return said;
    }
}
