package studio.backlot.render.animatic.finish;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Lettering;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Shade;

/**
 * A style as numbers, each 0 to 1, and colours: those of its preset, leaning to its palette, with its own in their places.
 * What a name means is said where it is read; {@code docs/production.md} says it to people.
 */
public final class Look {

    private final Map<LookValue, Double> values = new EnumMap<>(LookValue.class);
    private final Map<LookColour, Integer> colours = new EnumMap<>(LookColour.class);
    private final Lettering lettering;

    private Look(Style style) {
        lettering = style.lettering().orElseGet(() -> lettering(style.preset()));
        for (LookValue value : LookValue.values()) {
            Double own = style.values().get(value.word());
            double preset = value.of(style.preset());
            values.put(value, own == null || own.isNaN() ? preset : Math.clamp(own, 0, 1));
        }
        for (LookColour colour : LookColour.values()) {
            colours.put(colour, colour.of(style.preset()));
        }
        leanTo(style.palette());
        for (LookColour colour : LookColour.values()) {
            Colour own = style.colours().get(colour.word());
            if (own != null) {
                colours.put(colour, own.rgb());
            }
        }
    }

    public static Look of(Style style) {
        return new Look(style);
    }

    private static Lettering lettering(StylePreset preset) {
        return switch (preset) {
            case GHIBLI -> Lettering.ITALIC;
            case CINEMATIC -> Lettering.SERIF;
            case CYBERPUNK -> Lettering.MONO;
            case REALISTIC -> Lettering.SANS;
        };
    }

    /** The darkest colour of a palette tints the shadows, the brightest the highlights. */
    private void leanTo(List<Colour> palette) {
        if (palette.isEmpty()) {
            return;
        }
        int darkest = palette.getFirst().rgb();
        int brightest = darkest;
        for (Colour colour : palette) {
            darkest = Shade.luminance(colour.rgb()) < Shade.luminance(darkest) ? colour.rgb() : darkest;
            brightest = Shade.luminance(colour.rgb()) > Shade.luminance(brightest) ? colour.rgb() : brightest;
        }
        colours.put(LookColour.SHADOWS, Shade.mix(colour(LookColour.SHADOWS), darkest, 0.5));
        colours.put(LookColour.HIGHLIGHTS, Shade.mix(colour(LookColour.HIGHLIGHTS), brightest, 0.5));
    }

    private double value(LookValue value) {
        return values.getOrDefault(value, 0.0);
    }

    private int colour(LookColour colour) {
        return colours.getOrDefault(colour, 0);
    }

    /** Brightness of the whole; 0.5 is as lit. */
    public double exposure() {
        return value(LookValue.EXPOSURE);
    }

    /** Distance of light and dark; 0.5 keeps it as it is. */
    public double contrast() {
        return value(LookValue.CONTRAST);
    }

    /** Strength of colours; 0.5 keeps them as they are. */
    public double saturation() {
        return value(LookValue.SATURATION);
    }

    /** From cold to warm; 0.5 is neutral. */
    public double warmth() {
        return value(LookValue.WARMTH);
    }

    /** How strongly dark and bright parts lean to {@link #shadows} and {@link #highlights} (split toning). */
    public double toning() {
        return value(LookValue.TONING);
    }

    /** Air that can be seen: haze by depth, shafts of light. */
    public double haze() {
        return value(LookValue.HAZE);
    }

    /** Glow around what is bright. */
    public double bloom() {
        return value(LookValue.BLOOM);
    }

    public double grain() {
        return value(LookValue.GRAIN);
    }

    /** Darker corners. */
    public double vignette() {
        return value(LookValue.VIGNETTE);
    }

    /** Strength of drawn outlines. */
    public double line() {
        return value(LookValue.LINE);
    }

    /** The step from light to shadow: 0 is a cel's edge, 1 a photograph's slope. */
    public double softness() {
        return value(LookValue.SOFTNESS);
    }

    /** Depth of shadows, on bodies and cast by them. */
    public double shadow() {
        return value(LookValue.SHADOW);
    }

    /** Light along a body's edge, from the second lamp. */
    public double rim() {
        return value(LookValue.RIM);
    }

    /** How much of the light's colour things take on. */
    public double tint() {
        return value(LookValue.TINT);
    }

    /** How much of the lamps' colour gives way to {@link #neonColour} and {@link #counterColour}, in turn. */
    public double neon() {
        return value(LookValue.NEON);
    }

    /** Uneven washes of a brush on walls and ground. */
    public double wash() {
        return value(LookValue.WASH);
    }

    /** Tooth of the paper that the film is painted on. */
    public double paper() {
        return value(LookValue.PAPER);
    }

    /** Lines of a screen that the film is seen on. */
    public double scanlines() {
        return value(LookValue.SCANLINES);
    }

    /** Floors that mirror the lights. */
    public double wet() {
        return value(LookValue.WET);
    }

    public int shadows() {
        return colour(LookColour.SHADOWS);
    }

    public int highlights() {
        return colour(LookColour.HIGHLIGHTS);
    }

    /** What lines are drawn with. */
    public int ink() {
        return colour(LookColour.INK);
    }

    public int neonColour() {
        return colour(LookColour.NEON);
    }

    public int counterColour() {
        return colour(LookColour.COUNTER);
    }

    /** White as this film has it. */
    public int paperColour() {
        return colour(LookColour.PAPER);
    }

    /** Face of titles and credits. */
    public Lettering lettering() {
        return lettering;
    }
}
