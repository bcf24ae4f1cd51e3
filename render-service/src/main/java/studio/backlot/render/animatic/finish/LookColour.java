package studio.backlot.render.animatic.finish;

import java.util.Locale;
import studio.backlot.contracts.film.StylePreset;

/** The colours of a look, and what they are in each preset. A style overrides them by their names. */
enum LookColour {
    // ghibli, cinematic, cyberpunk, realistic
    SHADOWS(0x3A4A90, 0x063048, 0x3C0A5E, 0x22262C),
    HIGHLIGHTS(0xFFF0DE, 0xFFD6BC, 0xB8DCFF, 0xFFF8EE),
    INK(0x3A2018, 0x0E0C14, 0x12041E, 0x14100E),
    NEON(0xFF5CC8, 0xFF9A50, 0xFF3EC8, 0xFFE8D0),
    COUNTER(0x6AC8FF, 0x3A8AB0, 0x5A9CFF, 0xD8E8FF),
    PAPER(0xFFFBF4, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF);

    private final int ghibli;
    private final int cinematic;
    private final int cyberpunk;
    private final int realistic;

    LookColour(int ghibli, int cinematic, int cyberpunk, int realistic) {
        this.ghibli = ghibli;
        this.cinematic = cinematic;
        this.cyberpunk = cyberpunk;
        this.realistic = realistic;
    }

    int of(StylePreset preset) {
        return switch (preset) {
            case GHIBLI -> ghibli;
            case CINEMATIC -> cinematic;
            case CYBERPUNK -> cyberpunk;
            case REALISTIC -> realistic;
        };
    }

    /** As a style writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
