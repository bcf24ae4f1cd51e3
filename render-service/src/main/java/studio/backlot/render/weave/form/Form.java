package studio.backlot.render.weave.form;

import java.util.List;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.solid.Solid;

/**
 * The shape of a piece: its place and size, its make, and the solids that it is made of.
 *
 * @param box as long as it is wide for what drives: a vehicle goes along its longer side
 * @param solids in the piece's axes
 */
public record Form(SetPiece piece, Footprint box, Make make, List<Solid> solids) {

    public Form {
        solids = List.copyOf(solids);
    }

    public static Form of(SetPiece piece) {
        Footprint box = Footprint.of(piece);
        if (piece.kind() == PieceKind.VEHICLE && box.halfDepth() > box.halfWidth()) {
            box = new Footprint(box.middle(), box.halfDepth(), box.height(), box.halfWidth(), box.turn() + 90);
        }
        Carving carving = new Carving(box, piece.name());
        Make make = Make.of(piece);
        switch (make) {
            case PLAIN, CLOCK, MIRROR -> plain(piece.kind(), carving);
            case STOOL -> Household.stool(carving);
            case OFFICE -> Furnishings.officeChair(carving);
            case ARMCHAIR -> Household.armchair(carving);
            case BARREL -> Household.barrel(carving);
            case CHEST -> Household.chest(carving);
            case BOARD -> Household.board(carving);
            case CANDLE -> Household.candle(carving);
            case LANTERN -> Household.lantern(carving);
            case TANK -> Household.tank(carving);
            case CABINET, STOVE -> Household.cabinet(carving);
            case STACK -> Household.stack(carving);
            case PAPERS -> Household.papers(carving);
            case MUG -> Household.mug(carving);
            case GLOBE -> Household.globe(carving);
            case FRIDGE, WARDROBE -> Structures.box(carving);
            case FIREPLACE -> Household.fireplace(carving);
            case LAPTOP -> Household.laptop(carving);
            case FENCE -> Outdoors.fence(carving);
            case STREETLAMP -> Outdoors.streetlamp(carving);
            case BUSH -> Outdoors.bush(carving);
            case FLOWERS -> Outdoors.flowers(carving);
            case PINE -> Outdoors.pine(carving);
            case PALM -> Outdoors.palm(carving);
            case TRUCK -> Props.truck(carving);
            case BOAT -> Props.boat(carving);
        }
        return new Form(piece, box, make, carving.solids());
    }

    private static void plain(PieceKind kind, Carving carving) {
        switch (kind) {
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
    }

    /** Whether the piece has tufts that smooth their edges over each other. */
    public boolean isFoliage() {
        return piece.kind() == PieceKind.TREE || make == Make.BUSH || make == Make.FLOWERS;
    }

    /** Whether the piece has a back that may be before or behind whoever sits on it. */
    public boolean isSeat() {
        return piece.kind() == PieceKind.CHAIR || piece.kind() == PieceKind.SOFA;
    }
}
