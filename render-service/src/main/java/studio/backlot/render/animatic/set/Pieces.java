package studio.backlot.render.animatic.set;

import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetPiece;

/** Which hand draws which piece. */
final class Pieces {

    private Pieces() {}

    /** Whether a piece lies on floor or wall and is drawn with them. */
    static boolean isFlat(PieceKind kind) {
        return switch (kind) {
            case RUG, WINDOW, PICTURE, CURTAIN, DOOR -> true;
            case BOX,
                    PANEL,
                    COLUMN,
                    STAIRS,
                    DESK,
                    TABLE,
                    CHAIR,
                    SOFA,
                    BED,
                    SHELF,
                    LAMP,
                    SCREEN,
                    COMPUTER,
                    RACK,
                    BOOK,
                    TABLET,
                    PLANT,
                    TREE,
                    CRATE,
                    VEHICLE,
                    ROCK -> false;
        };
    }

    /** Whether a piece has a back part that may come before or after someone who sits in it. */
    static boolean isSeat(PieceKind kind) {
        return kind == PieceKind.CHAIR || kind == PieceKind.SOFA;
    }

    static void draw(Brush brush, SetPiece piece) {
        int rgb = piece.colour().rgb();
        switch (piece.kind()) {
            case BOX -> Blocks.box(brush, rgb);
            case PANEL -> Blocks.panel(brush, rgb);
            case COLUMN -> Blocks.column(brush, rgb);
            case STAIRS -> Blocks.stairs(brush, rgb);
            case CRATE -> Blocks.crate(brush, rgb);
            case BOOK -> Blocks.book(brush, rgb);
            case RUG -> Blocks.rug(brush, rgb);
            case VEHICLE -> Blocks.vehicle(brush, rgb);
            case WINDOW -> Openings.window(brush, rgb);
            case DOOR -> Openings.door(brush, rgb);
            case CURTAIN -> Openings.curtain(brush, rgb);
            case PICTURE -> Openings.picture(brush, rgb);
            case DESK -> Furniture.desk(brush, rgb);
            case TABLE -> Furniture.table(brush, rgb);
            case SHELF -> Furniture.shelf(brush, rgb);
            case BED -> Furniture.bed(brush, rgb);
            case CHAIR -> Seating.chairSeat(brush, rgb);
            case SOFA -> Seating.sofaSeat(brush, rgb);
            case LAMP -> Devices.lamp(brush, rgb);
            case SCREEN -> Devices.screen(brush, rgb);
            case COMPUTER -> Devices.computer(brush, rgb);
            case RACK -> Devices.rack(brush, rgb);
            case TABLET -> Devices.tablet(brush, rgb);
            case PLANT -> Greens.plant(brush, rgb);
            case TREE -> Greens.tree(brush, rgb);
            case ROCK -> Greens.rock(brush, rgb);
        }
    }

    static void drawBack(Brush brush, SetPiece piece) {
        if (piece.kind() == PieceKind.CHAIR) {
            Seating.chairBack(brush, piece.colour().rgb());
        } else {
            Seating.sofaBack(brush, piece.colour().rgb());
        }
    }
}
