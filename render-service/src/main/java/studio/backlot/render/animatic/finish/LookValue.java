package studio.backlot.render.animatic.finish;

import java.util.Locale;
import studio.backlot.contracts.film.StylePreset;

/** The numbers of a look, each 0 to 1, and what they are in each preset. A style overrides them by their names. */
public enum LookValue {
    // ghibli, cinematic, cyberpunk, realistic
    EXPOSURE(0.6, 0.4, 0.28, 0.54),
    CONTRAST(0.46, 0.72, 0.74, 0.56),
    SATURATION(0.66, 0.52, 0.78, 0.32),
    WARMTH(0.54, 0.54, 0.4, 0.46),
    TONING(0.3, 0.85, 0.66, 0.14),
    HAZE(0.36, 0.46, 0.62, 0.32),
    BLOOM(0.3, 0.4, 0.72, 0.22),
    GRAIN(0.04, 0.4, 0.22, 0.28),
    VIGNETTE(0.12, 0.6, 0.5, 0.26),
    LINE(0.85, 0.16, 0.42, 0),
    SOFTNESS(0.1, 0.4, 0.15, 1),
    SHADOW(0.34, 0.78, 0.86, 0.6),
    RIM(0.16, 0.5, 0.8, 0.26),
    TINT(0.34, 0.5, 0.85, 0.22),
    NEON(0, 0, 0.66, 0),
    WASH(0.75, 0.14, 0.1, 0.1),
    PAPER(0.4, 0, 0, 0),
    SCANLINES(0, 0, 0.4, 0),
    WET(0, 0.12, 0.75, 0.08);

    private final double ghibli;
    private final double cinematic;
    private final double cyberpunk;
    private final double realistic;

    LookValue(double ghibli, double cinematic, double cyberpunk, double realistic) {
        this.ghibli = ghibli;
        this.cinematic = cinematic;
        this.cyberpunk = cyberpunk;
        this.realistic = realistic;
    }

    double of(StylePreset preset) {
        return switch (preset) {
            case GHIBLI -> ghibli;
            case CINEMATIC -> cinematic;
            case CYBERPUNK -> cyberpunk;
            case REALISTIC -> realistic;
        };
    }

    /** As a style writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
