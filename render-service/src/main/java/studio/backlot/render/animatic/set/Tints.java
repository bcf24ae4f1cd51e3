package studio.backlot.render.animatic.set;

import studio.backlot.contracts.film.PieceKind;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.form.Form;
import studio.backlot.render.weave.form.Make;
import studio.backlot.render.weave.solid.Part;

/** The colour of each part of a piece, from the piece's own colour. */
final class Tints {

    private static final int CASE = 0x20242E;
    private static final int IRON = 0x3A3F4A;
    private static final int BRASS = 0xC8A860;
    private static final int CLAY = 0xB8643C;

    private Tints() {}

    static int of(Form form, Part part) {
        PieceKind kind = form.piece().kind();
        int rgb = form.piece().colour().rgb();
        return switch (part) {
            case BODY -> body(form.make(), kind, rgb);
            case TOP ->
                kind == PieceKind.SHELF
                        ? Shade.times(rgb, 1.18)
                        : Shade.times(rgb, form.make() == Make.PLAIN ? 1 : 1.1);
            case LEG -> form.make() == Make.FIREPLACE ? 0x4A2E1C : Shade.times(rgb, 0.75);
            case SEAT -> Shade.times(rgb, 1.06);
            case BACK -> rgb;
            case DRAWERS -> Shade.times(rgb, 0.86);
            case FRAME -> frame(kind, rgb);
            case PANE ->
                form.make() == Make.FIREPLACE ? 0x2A1A14 : kind == PieceKind.DESK ? Shade.times(rgb, 0.66) : rgb;
            case SILL -> Shade.times(rgb, 1.1);
            case TRIM ->
                form.make() == Make.GLOBE
                        ? 0x7A5230
                        : kind == PieceKind.PLANT ? Shade.times(CLAY, 1.12) : Shade.times(rgb, 1.06);
            case METAL -> metal(form.make(), kind);
            case DISPLAY -> CASE;
            case KEYS -> 0x2C313C;
            case STEP -> rgb;
            case PAGE -> 0xF6EEDC;
            case WHEEL -> 0x16181C;
            case CABIN -> form.make() == Make.BOAT ? 0xF0ECE0 : Shade.times(rgb, 0.95);
            case LINEN -> 0xF4F0E8;
            case POT -> CLAY;
            case TRUNK -> 0x6A4A30;
            case LEAF -> form.make() == Make.FLOWERS || (form.make() == Make.PALM && !isGreen(rgb)) ? 0x4E8A44 : rgb;
            case PETAL -> isGreen(rgb) ? 0xE87A9A : rgb;
            case SHADE -> Shade.mix(rgb, 0xFFF0C8, 0.55);
            case GLOW -> rgb;
        };
    }

    private static boolean isGreen(int rgb) {
        return Shade.green(rgb) > Shade.red(rgb) && Shade.green(rgb) > Shade.blue(rgb);
    }

    private static int body(Make make, PieceKind kind, int rgb) {
        if (make == Make.ARMCHAIR) {
            return Shade.times(rgb, 0.8);
        }
        if (make == Make.BOARD) {
            return Shade.luminance(rgb) < 110 ? 0x24382E : 0xF0F2F0;
        }
        return switch (kind) {
            case SCREEN, COMPUTER -> CASE;
            case TABLET -> 0x1A1D24;
            case TABLE -> Shade.times(rgb, 0.82);
            case SOFA -> Shade.times(rgb, 0.8);
            case SHELF -> make == Make.WARDROBE ? rgb : Shade.times(rgb, 0.9);
            default -> rgb;
        };
    }

    private static int frame(PieceKind kind, int rgb) {
        return switch (kind) {
            case DOOR -> Shade.times(rgb, 0.7);
            case PICTURE -> Shade.mix(rgb, 0x3A2814, 0.5);
            case BED -> Shade.mix(rgb, 0x5A3A24, 0.65);
            default -> rgb;
        };
    }

    private static int metal(Make make, PieceKind kind) {
        if (make == Make.LANTERN || make == Make.STREETLAMP) {
            return IRON;
        }
        return switch (kind) {
            case LAMP, DOOR -> BRASS;
            case CURTAIN -> 0x5A4630;
            case COMPUTER -> Shade.times(CASE, 1.3);
            default -> IRON;
        };
    }
}
