package studio.backlot.render.animatic.set;

import java.util.List;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.render.weave.form.Form;
import studio.backlot.render.weave.form.Make;
import studio.backlot.render.weave.solid.Part;
import studio.backlot.render.weave.solid.Solid;

/** Draws pieces: their solids first, then what is painted on them by the hand that knows their kind. */
final class Pieces {

    private Pieces() {}

    /** Whether a piece lies on floor or wall, where nobody can be behind it. */
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

    /** Everything but the back of a seat. What stands out before the ornaments comes after them: its edges are smooth. */
    static void draw(Brush brush, Form form) {
        Part carrier = carrier(form);
        List<Solid> solids = form.isFoliage() ? brush.fromTheBack(form.solids()) : form.solids();
        for (Solid solid : solids) {
            if (solid.part() != Part.BACK && (carrier == Part.BACK || solid.part() == carrier)) {
                brush.solid(solid, Tints.of(form, solid.part()));
            }
        }
        brush.ornaments(carrier == Part.BACK ? Part.BODY : carrier);
        int rgb = form.piece().colour().rgb();
        if (form.make() == Make.PLAIN) {
            plain(brush, form.piece().kind(), rgb);
        } else {
            Makes.draw(brush, form.make(), rgb);
        }
        if (carrier != Part.BACK) {
            for (Solid solid : solids) {
                if (solid.part() != carrier) {
                    brush.solid(solid, Tints.of(form, solid.part()));
                }
            }
        }
    }

    /** The part that all ornaments lie on, behind everything else of the piece; BACK when there is no such part. */
    private static Part carrier(Form form) {
        return switch (form.piece().kind()) {
            case WINDOW -> Part.PANE;
            case SHELF -> form.make() == Make.PLAIN ? Part.BODY : Part.BACK;
            default -> Part.BACK;
        };
    }

    private static void plain(Brush brush, PieceKind kind, int rgb) {
        switch (kind) {
            case BOX -> Blocks.box(brush, rgb);
            case PANEL -> Blocks.panel(brush, rgb);
            case STAIRS -> Blocks.stairs(brush, rgb);
            case CRATE -> Blocks.crate(brush, rgb);
            case BOOK -> Blocks.book(brush, rgb);
            case RUG -> Blocks.rug(brush, rgb);
            case VEHICLE -> Blocks.vehicle(brush, rgb);
            case WINDOW -> Openings.window(brush);
            case DOOR -> Openings.door(brush, rgb);
            case CURTAIN -> Openings.curtain(brush, rgb);
            case PICTURE -> Openings.picture(brush, rgb);
            case DESK -> Furniture.desk(brush, rgb);
            case TABLE -> Furniture.table(brush, rgb);
            case SHELF -> Furniture.shelf(brush, rgb);
            case BED -> Furniture.bed(brush, rgb);
            case CHAIR -> Furniture.chair(brush, rgb);
            case SOFA -> Furniture.sofa(brush, rgb);
            case LAMP -> Devices.lamp(brush, rgb);
            case SCREEN -> Devices.screen(brush, rgb);
            case COMPUTER -> Devices.computer(brush, rgb);
            case RACK -> Devices.rack(brush, rgb);
            case TABLET -> Devices.tablet(brush, rgb);
            case COLUMN, PLANT, TREE, ROCK -> {}
        }
    }

    /** The back of a seat. */
    static void drawBack(Brush brush, Form form) {
        SetPiece piece = form.piece();
        for (Solid solid : form.solids()) {
            if (solid.part() == Part.BACK) {
                brush.solid(solid, Tints.of(form, Part.BACK));
            }
        }
        brush.ornaments(Part.BACK);
        if (form.make() == Make.OFFICE) {
            Furniture.officeBack(brush, piece.colour().rgb());
        }
    }
}
