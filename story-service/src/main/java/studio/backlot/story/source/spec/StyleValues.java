package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** What a style may say differently from its preset, each 0 to 1. */
public record StyleValues(
        @JsonPropertyDescription("Brightness of the whole; 0.5 is as lit.") @Range(min = 0, max = 1)
        Optional<Double> exposure,

        @JsonPropertyDescription("Distance of light and dark; 0.5 keeps it.") @Range(min = 0, max = 1)
        Optional<Double> contrast,

        @JsonPropertyDescription("Strength of colours; 0.5 keeps it.") @Range(min = 0, max = 1)
        Optional<Double> saturation,

        @JsonPropertyDescription("From cold to warm; 0.5 is neutral.") @Range(min = 0, max = 1)
        Optional<Double> warmth,

        @JsonPropertyDescription(
                "How strongly dark parts lean to the colour 'shadows' and bright parts to 'highlights'.")
        @Range(min = 0, max = 1)
        Optional<Double> toning,

        @JsonPropertyDescription("Air that can be seen: haze by depth, shafts of light.") @Range(min = 0, max = 1)
        Optional<Double> haze,

        @JsonPropertyDescription("Glow around what is bright.") @Range(min = 0, max = 1)
        Optional<Double> bloom,

        @JsonPropertyDescription("Film grain.") @Range(min = 0, max = 1)
        Optional<Double> grain,

        @JsonPropertyDescription("Darker corners.") @Range(min = 0, max = 1)
        Optional<Double> vignette,

        @JsonPropertyDescription("Drawn outlines, in the colour 'ink'.") @Range(min = 0, max = 1)
        Optional<Double> line,

        @JsonPropertyDescription("Step from light to shadow: 0 is a cel's edge, 1 a photograph's slope.")
        @Range(min = 0, max = 1)
        Optional<Double> softness,

        @JsonPropertyDescription("Depth of shadows.") @Range(min = 0, max = 1)
        Optional<Double> shadow,

        @JsonPropertyDescription("Light along a body's edge, from the second lamp.") @Range(min = 0, max = 1)
        Optional<Double> rim,

        @JsonPropertyDescription("How much of a light's colour things take on.") @Range(min = 0, max = 1)
        Optional<Double> tint,

        @JsonPropertyDescription("How much of the lamps' own colour gives way to the colours 'neon' and 'counter'.")
        @Range(min = 0, max = 1)
        Optional<Double> neon,

        @JsonPropertyDescription("Uneven brush washes on walls and ground.") @Range(min = 0, max = 1)
        Optional<Double> wash,

        @JsonPropertyDescription("Tooth of the paper that the film is painted on.") @Range(min = 0, max = 1)
        Optional<Double> paper,

        @JsonPropertyDescription("Lines of the screen that the film is seen on.") @Range(min = 0, max = 1)
        Optional<Double> scanlines,

        @JsonPropertyDescription("Floors that mirror the lights.") @Range(min = 0, max = 1)
        Optional<Double> wet) {

    static final StyleValues NONE = new StyleValues(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public StyleValues {
        exposure = Absent.optional(exposure);
        contrast = Absent.optional(contrast);
        saturation = Absent.optional(saturation);
        warmth = Absent.optional(warmth);
        toning = Absent.optional(toning);
        haze = Absent.optional(haze);
        bloom = Absent.optional(bloom);
        grain = Absent.optional(grain);
        vignette = Absent.optional(vignette);
        line = Absent.optional(line);
        softness = Absent.optional(softness);
        shadow = Absent.optional(shadow);
        rim = Absent.optional(rim);
        tint = Absent.optional(tint);
        neon = Absent.optional(neon);
        wash = Absent.optional(wash);
        paper = Absent.optional(paper);
        scanlines = Absent.optional(scanlines);
        wet = Absent.optional(wet);
    }

    /** Those that are said, by name. */
    public Map<String, Double> said() {
        Map<String, Double> said = new LinkedHashMap<>();
        exposure.ifPresent(value -> said.put("exposure", value));
        contrast.ifPresent(value -> said.put("contrast", value));
        saturation.ifPresent(value -> said.put("saturation", value));
        warmth.ifPresent(value -> said.put("warmth", value));
        toning.ifPresent(value -> said.put("toning", value));
        haze.ifPresent(value -> said.put("haze", value));
        bloom.ifPresent(value -> said.put("bloom", value));
        grain.ifPresent(value -> said.put("grain", value));
        vignette.ifPresent(value -> said.put("vignette", value));
        line.ifPresent(value -> said.put("line", value));
        softness.ifPresent(value -> said.put("softness", value));
        shadow.ifPresent(value -> said.put("shadow", value));
        rim.ifPresent(value -> said.put("rim", value));
        tint.ifPresent(value -> said.put("tint", value));
        neon.ifPresent(value -> said.put("neon", value));
        wash.ifPresent(value -> said.put("wash", value));
        paper.ifPresent(value -> said.put("paper", value));
        scanlines.ifPresent(value -> said.put("scanlines", value));
        wet.ifPresent(value -> said.put("wet", value));
        return said;
    }
}
