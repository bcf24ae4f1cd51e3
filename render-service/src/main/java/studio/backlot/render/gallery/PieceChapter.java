package studio.backlot.render.gallery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.ShotSize;

/** What a set can be furnished with, each thing by itself. */
final class PieceChapter {

    /** A kind of which nothing is known is a cube of a metre. */
    private static final Sample UNKNOWN = new Sample(1, 1, 1, 0x9A8A78);

    /** Metres from the middle to just before the back wall. */
    private static final double WALL = 4.44;

    private static final Map<PieceKind, Sample> SAMPLES = Map.ofEntries(
            Map.entry(PieceKind.BOX, new Sample(0.6, 0.6, 0.6, 0x8A8378)),
            Map.entry(PieceKind.PANEL, new Sample(2.2, 2.2, 0.08, 0x6F8090)),
            Map.entry(PieceKind.COLUMN, new Sample(0.45, 3.2, 0.45, 0xB9B09C)),
            Map.entry(PieceKind.WINDOW, new Sample(1.7, 1.5, 0.1, 0xE0E4E0).hung(0.95)),
            Map.entry(PieceKind.DOOR, new Sample(0.95, 2.1, 0.08, 0x7B5A40).hung(0)),
            Map.entry(PieceKind.STAIRS, new Sample(1.5, 1.6, 2.2, 0xA09684)),
            Map.entry(PieceKind.DESK, new Sample(1.8, 0.75, 0.8, 0x8A5A3A)),
            Map.entry(PieceKind.TABLE, new Sample(1.6, 0.75, 0.9, 0x9A7048)),
            Map.entry(PieceKind.CHAIR, new Sample(0.5, 0.9, 0.5, 0x6E4A36)),
            Map.entry(PieceKind.SOFA, new Sample(2.0, 0.85, 0.9, 0x56708E)),
            Map.entry(PieceKind.BED, new Sample(1.6, 0.9, 2.1, 0x6E88A0)),
            Map.entry(PieceKind.SHELF, new Sample(1.4, 2.2, 0.35, 0x6B4630)),
            Map.entry(PieceKind.LAMP, new Sample(0.35, 1.6, 0.35, 0xE9C98A)),
            Map.entry(PieceKind.SCREEN, new Sample(1.2, 0.7, 0.08, 0x3FA7D6).hung(1.15)),
            Map.entry(PieceKind.COMPUTER, new Sample(0.6, 0.5, 0.25, 0x39424E)),
            Map.entry(PieceKind.RACK, new Sample(0.7, 2.0, 0.8, 0x2E3742)),
            Map.entry(PieceKind.BOOK, new Sample(0.24, 0.06, 0.32, 0x8A3A30)),
            Map.entry(PieceKind.TABLET, new Sample(0.26, 0.02, 0.19, 0x22303C)),
            Map.entry(PieceKind.PLANT, new Sample(0.5, 1.1, 0.5, 0x4F8A45)),
            Map.entry(PieceKind.TREE, new Sample(2.2, 4.2, 2.2, 0x4F8A4C).outdoors()),
            Map.entry(PieceKind.RUG, new Sample(2.4, 0.02, 1.7, 0x8C4340)),
            Map.entry(PieceKind.PICTURE, new Sample(1.0, 0.75, 0.05, 0xC89A5A).hung(1.2)),
            Map.entry(PieceKind.CURTAIN, new Sample(1.2, 2.4, 0.12, 0xC87858).hung(0.1)),
            Map.entry(PieceKind.CRATE, new Sample(0.7, 0.7, 0.7, 0xB08A5A)),
            Map.entry(PieceKind.VEHICLE, new Sample(3.8, 1.5, 1.8, 0xC84A3A).outdoors()),
            Map.entry(PieceKind.ROCK, new Sample(1.2, 0.8, 1.0, 0x8E8C86).outdoors()));

    private PieceChapter() {}

    /**
     * How a kind is usually seen.
     *
     * @param above metres from the floor
     */
    private record Sample(double width, double height, double depth, int colour, double above, Ground ground) {
        Sample(double width, double height, double depth, int colour) {
            this(width, height, depth, colour, 0, Ground.FLOOR);
        }

        Sample hung(double metres) {
            return new Sample(width, height, depth, colour, metres, Ground.WALL);
        }

        Sample outdoors() {
            return new Sample(width, height, depth, colour, above, Ground.LAWN);
        }

        double largest() {
            return Math.max(height, Math.max(width, depth));
        }
    }

    /** What a thing is seen on. */
    private enum Ground {
        FLOOR,
        WALL,
        LAWN
    }

    static Chapter of() {
        return new Chapter(
                "piece",
                "Pieces of a set",
                "sets/*.yaml, spec.pieces; the kind is also read from a piece's name",
                Word.each(PieceKind.values(), "{kind: %s}", PieceChapter::piece));
    }

    private static Motif piece(PieceKind kind) {
        Sample sample = SAMPLES.getOrDefault(kind, UNKNOWN);
        boolean onWall = sample.ground() == Ground.WALL;
        SetPiece piece = Places.piece(
                "piece",
                kind,
                Places.v(0, sample.above(), onWall ? WALL : 0),
                Places.v(sample.width(), sample.height(), sample.depth()),
                onWall ? 0 : 24,
                sample.colour());
        SetDesign set = sample.ground() == Ground.LAWN ? Places.lawn(piece) : Places.corner(List.of(piece));
        double wide = 0.55 * Math.max(sample.width(), sample.depth());
        double over = sample.largest() * (sample.height() < 0.1 ? 0.8 : 0.4);
        CameraBrief camera = new CameraBrief(
                wide > sample.height() ? ShotSize.MS : ShotSize.CU,
                MoveKind.STATIC,
                Optional.of(50),
                Optional.of("piece"),
                onWall ? -24 : -6,
                Optional.of(sample.above() + sample.height() * 0.5 + Math.max(0.3, over)));
        return Still.wide(Setup.of(set, Styles.PLAIN, ShotSize.MS).seenBy(camera));
    }
}
