package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Shade;

/**
 * How eyes are drawn in a style. Lengths are in half heights of the head.
 *
 * @param width half of the opening
 * @param height of the upper lid over the middle
 * @param iris radius
 * @param lash thickness of the upper lid's line
 * @param brow half thickness of the brow
 * @param sparkle size of highlights
 * @param lashes whether single lashes show at the outer corner
 */
record EyeLook(
        double width,
        double height,
        double iris,
        double lash,
        double brow,
        double sparkle,
        boolean lashes,
        int colour,
        int line,
        int skin,
        int browColour) {

    static EyeLook of(StylePreset style, int iris, int hair, int skin, int age, boolean soft) {
        int line = Shade.mix(hair, 0x140C10, 0.76);
        int brow = Shade.times(Shade.luminance(hair) > 170 ? Shade.mix(hair, 0x8A7050, 0.5) : hair, 0.78);
        double young = (age < 13 ? 1.14 : age > 55 ? 0.88 : 1) * (soft ? 1 : 0.93);
        double lash = soft ? 1.15 : 0.85;
        double thick = soft ? 0.85 : 1.25;
        return switch (style) {
            case GHIBLI ->
                new EyeLook(
                        0.225 * young,
                        0.19 * young,
                        0.16 * young,
                        0.042 * lash,
                        0.028 * thick,
                        1.05,
                        soft,
                        iris,
                        line,
                        skin,
                        brow);
            case CINEMATIC ->
                new EyeLook(
                        0.222 * young,
                        0.172 * young,
                        0.152 * young,
                        0.044 * lash,
                        0.031 * thick,
                        1,
                        soft,
                        iris,
                        line,
                        skin,
                        brow);
            case CYBERPUNK ->
                new EyeLook(
                        0.23 * young,
                        0.18 * young,
                        0.154 * young,
                        0.054 * lash,
                        0.031 * thick,
                        1.1,
                        soft,
                        Shade.saturated(iris, 1.3),
                        line,
                        skin,
                        brow);
            case REALISTIC ->
                new EyeLook(
                        0.19 * young,
                        0.115 * young,
                        0.11 * young,
                        0.03 * lash,
                        0.034 * thick,
                        0.75,
                        soft,
                        iris,
                        line,
                        skin,
                        brow);
        };
    }
}
