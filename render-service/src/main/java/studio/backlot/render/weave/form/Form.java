package studio.backlot.render.weave.form;

import java.util.List;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.weave.Footprint;

/**
 * The shape of a piece: its place and size, and the solids that it is made of.
 *
 * @param solids in the piece's axes
 */
public record Form(SetPiece piece, Footprint box, List<Solid> solids) {

    public Form {
        solids = List.copyOf(solids);
    }

    public static Form of(SetPiece piece) {
        Footprint box = Footprint.of(piece);
        Carving carving = new Carving(box, piece.name());
        switch (piece.kind()) {
            case BOX -> Structures.box(carving);
            case PANEL -> Structures.panel(carving);
            case COLUMN -> Structures.column(carving);
            case STAIRS -> Structures.stairs(carving);
            case WINDOW -> Structures.window(carving);
            case DOOR -> Structures.door(carving);
            case CURTAIN -> Structures.curtain(carving);
            case PICTURE -> Structures.picture(carving);
            case RUG -> Structures.rug(carving);
            case DESK -> Furnishings.desk(carving);
            case TABLE -> Furnishings.table(carving);
            case SHELF -> Furnishings.shelf(carving);
            case BED -> Furnishings.bed(carving);
            case CHAIR -> Furnishings.chair(carving);
            case SOFA -> Furnishings.sofa(carving);
            case LAMP -> Props.lamp(carving);
            case SCREEN -> Props.screen(carving);
            case COMPUTER -> Props.computer(carving);
            case RACK -> Props.rack(carving);
            case BOOK -> Props.book(carving);
            case TABLET -> Props.tablet(carving);
            case CRATE -> Props.crate(carving);
            case VEHICLE -> Props.vehicle(carving);
            case PLANT -> Growth.plant(carving);
            case TREE -> Growth.tree(carving);
            case ROCK -> Growth.rock(carving);
        }
        return new Form(piece, box, carving.solids());
    }

    /** Whether the piece has a back that may be before or behind whoever sits on it. */
    public boolean isSeat() {
        return piece.kind() == PieceKind.CHAIR || piece.kind() == PieceKind.SOFA;
    }
}
