package studio.backlot.render.animatic.set;

import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.weave.form.Part;

/** The colour of each part of a piece, from the piece's own colour. */
final class Tints {

    private static final int CASE = 0x20242E;
    private static final int IRON = 0x3A3F4A;
    private static final int BRASS = 0xC8A860;
    private static final int CLAY = 0xB8643C;

    private Tints() {}

    static int of(SetPiece piece, Part part) {
        int rgb = piece.colour().rgb();
        return switch (part) {
            case BODY -> body(piece.kind(), rgb);
            case TOP -> piece.kind() == PieceKind.SHELF ? Shade.times(rgb, 1.18) : rgb;
            case LEG -> Shade.times(rgb, 0.75);
            case SEAT -> Shade.times(rgb, 1.06);
            case BACK -> rgb;
            case DRAWERS -> Shade.times(rgb, 0.86);
            case FRAME -> frame(piece.kind(), rgb);
            case PANE -> piece.kind() == PieceKind.DESK ? Shade.times(rgb, 0.66) : rgb;
            case SILL -> Shade.times(rgb, 1.1);
            case TRIM -> piece.kind() == PieceKind.PLANT ? Shade.times(CLAY, 1.12) : Shade.times(rgb, 1.06);
            case METAL -> metal(piece.kind());
            case DISPLAY -> CASE;
            case KEYS -> 0x2C313C;
            case STEP -> rgb;
            case PAGE -> 0xF6EEDC;
            case WHEEL -> 0x16181C;
            case CABIN -> Shade.times(rgb, 0.95);
            case LINEN -> 0xF4F0E8;
            case POT -> CLAY;
            case TRUNK -> 0x6A4A30;
            case LEAF -> rgb;
            case SHADE -> Shade.mix(rgb, 0xFFF0C8, 0.55);
        };
    }

    private static int body(PieceKind kind, int rgb) {
        return switch (kind) {
            case SCREEN, COMPUTER -> CASE;
            case TABLET -> 0x1A1D24;
            case TABLE -> Shade.times(rgb, 0.82);
            case SOFA -> Shade.times(rgb, 0.8);
            case SHELF -> Shade.times(rgb, 0.9);
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

    private static int metal(PieceKind kind) {
        return switch (kind) {
            case LAMP, DOOR -> BRASS;
            case CURTAIN -> 0x5A4630;
            case COMPUTER -> Shade.times(CASE, 1.3);
            default -> IRON;
        };
    }
}
