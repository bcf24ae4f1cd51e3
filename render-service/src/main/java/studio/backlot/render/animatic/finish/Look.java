package studio.backlot.render.animatic.finish;

import java.util.List;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Style;
import studio.backlot.render.animatic.canvas.Shade;

/**
 * A style as numbers. Those that a style may override are 0 to 1.
 *
 * @param line strength of drawn lines
 * @param saturation 0.5 keeps colours as they are
 * @param contrast 0.5 keeps it as it is
 * @param warmth 0.5 is neutral
 * @param tones shadows and highlights lean to these colours (split toning)
 * @param softness how much wider than a cel's edge the step from light to shadow is
 */
public record Look(
        double grain,
        double vignette,
        double bloom,
        double line,
        double saturation,
        double contrast,
        double haze,
        double warmth,
        Tones tones,
        double softness) {

    /** Colours that a grade pulls dark and bright parts to, and how strongly (0 to 1). */
    public record Tones(int shadows, int highlights, double strength) {}

    public static Look of(Style style) {
        Look preset =
                switch (style.preset()) {
                    case GHIBLI ->
                        new Look(0.1, 0.22, 0.34, 0.7, 0.64, 0.5, 0.3, 0.6, new Tones(0x3A4A7A, 0xFFF0CC, 0.16), 0);
                    case CINEMATIC ->
                        new Look(0.34, 0.55, 0.5, 0.22, 0.5, 0.62, 0.42, 0.5, new Tones(0x0C3A4C, 0xFFDCB0, 0.26), 0.3);
                    case CYBERPUNK ->
                        new Look(0.26, 0.5, 0.95, 0.4, 0.82, 0.7, 0.6, 0.42, new Tones(0x3A0A5C, 0x9CF4FF, 0.3), 0.1);
                    case REALISTIC ->
                        new Look(0.3, 0.34, 0.24, 0, 0.38, 0.55, 0.3, 0.5, new Tones(0x22262C, 0xFFF8EE, 0.1), 1);
                };
        return preset.leaningTo(style.palette()).with(style);
    }

    private Look with(Style style) {
        return new Look(
                value(style, "grain", grain),
                value(style, "vignette", vignette),
                value(style, "bloom", bloom),
                value(style, "line", line),
                value(style, "saturation", saturation),
                value(style, "contrast", contrast),
                value(style, "haze", haze),
                value(style, "warmth", warmth),
                tones,
                softness);
    }

    private static double value(Style style, String name, double preset) {
        Double own = style.values().get(name);
        return own == null || own.isNaN() ? preset : Math.clamp(own, 0, 1);
    }

    /** The darkest colour of a palette tints the shadows, the brightest the highlights. */
    private Look leaningTo(List<Colour> palette) {
        if (palette.isEmpty()) {
            return this;
        }
        int darkest = palette.getFirst().rgb();
        int brightest = darkest;
        for (Colour colour : palette) {
            darkest = Shade.luminance(colour.rgb()) < Shade.luminance(darkest) ? colour.rgb() : darkest;
            brightest = Shade.luminance(colour.rgb()) > Shade.luminance(brightest) ? colour.rgb() : brightest;
        }
        Tones leaning = new Tones(
                Shade.mix(tones.shadows(), darkest, 0.5),
                Shade.mix(tones.highlights(), brightest, 0.5),
                tones.strength());
        return new Look(grain, vignette, bloom, line, saturation, contrast, haze, warmth, leaning, softness);
    }
}
