package studio.backlot.story.place;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.story.look.ColourNames;

/** What a kind of piece usually looks like: its size, its height above the floor, its colour; and which kind a name means. */
final class PieceShapes {

    private record Shape(Extent size, double base, int colour, String words) {}

    private static final Map<PieceKind, Shape> SHAPES = shapes();

    private PieceShapes() {}

    private static Map<PieceKind, Shape> shapes() {
        Map<PieceKind, Shape> shapes = new EnumMap<>(PieceKind.class);
        put(
                shapes,
                PieceKind.BOX,
                "0.6 0.6 0.6",
                0,
                0x8A8378,
                "box counter cabinet fridge oven stove altar pedestal chest machine");
        put(
                shapes,
                PieceKind.PANEL,
                "2.2 2.4 0.08",
                0,
                0x6F7680,
                "panel wall partition fence facade billboard blackboard whiteboard mirror");
        put(
                shapes,
                PieceKind.COLUMN,
                "0.45 3.2 0.45",
                0,
                0xA9A293,
                "column pillar post pole lamppost streetlight tank tube");
        put(shapes, PieceKind.WINDOW, "1.7 1.5 0.1", 0.95, 0x9FC4E6, "window windows skylight porthole viewport");
        put(shapes, PieceKind.DOOR, "0.95 2.1 0.08", 0, 0x6B5440, "door gate airlock entrance");
        put(shapes, PieceKind.STAIRS, "1.5 1.6 2.2", 0, 0x7C7468, "stairs staircase steps ladder");
        put(shapes, PieceKind.DESK, "1.8 0.75 0.8", 0, 0x7A5A3E, "desk workbench console bench-desk reception");
        put(shapes, PieceKind.TABLE, "1.6 0.75 0.9", 0, 0x8A6A48, "table bench bar island");
        put(shapes, PieceKind.CHAIR, "0.5 0.9 0.5", 0, 0x5E4A3A, "chair stool seat armchair throne");
        put(shapes, PieceKind.SOFA, "2.0 0.85 0.9", 0, 0x66708A, "sofa couch settee");
        put(shapes, PieceKind.BED, "1.6 0.6 2.1", 0, 0xC9C2B4, "bed cot bunk");
        put(
                shapes,
                PieceKind.SHELF,
                "1.2 2.2 0.35",
                0,
                0x6B4E34,
                "shelf shelves bookshelf bookshelves bookcase cupboard wardrobe");
        put(shapes, PieceKind.LAMP, "0.35 1.6 0.35", 0, 0xE9C98A, "lamp lantern light candle candles torch chandelier");
        put(
                shapes,
                PieceKind.SCREEN,
                "1.2 0.7 0.08",
                1.15,
                0x3FA7D6,
                "screen screens monitor display television tv hologram-screen");
        put(shapes, PieceKind.COMPUTER, "0.6 0.5 0.25", 0.75, 0x39424E, "computer laptop terminal keyboard");
        put(shapes, PieceKind.RACK, "0.7 2.0 0.8", 0, 0x2E3742, "rack racks server servers mainframe locker lockers");
        put(shapes, PieceKind.BOOK, "0.24 0.06 0.32", 0.75, 0x7A2F2A, "book books notebook journal diary");
        put(shapes, PieceKind.TABLET, "0.26 0.02 0.19", 0.75, 0x22303C, "tablet phone pad");
        put(shapes, PieceKind.PLANT, "0.5 1.1 0.5", 0, 0x4F7A45, "plant fern flowers bush shrub ivy hedge");
        put(shapes, PieceKind.TREE, "2.2 4.5 2.2", 0, 0x3F6B3C, "tree trees oak pine birch palm");
        put(shapes, PieceKind.RUG, "2.4 0.02 1.7", 0, 0x7C3B3A, "rug carpet mat road path puddle");
        put(shapes, PieceKind.PICTURE, "0.8 0.6 0.05", 1.45, 0xB59A6A, "picture painting poster map photo sign clock");
        put(shapes, PieceKind.CURTAIN, "0.9 2.4 0.15", 0, 0xA08468, "curtain curtains drape drapes");
        put(shapes, PieceKind.CRATE, "0.8 0.8 0.8", 0, 0x8C6B42, "crate crates barrel trunk suitcase bin");
        put(shapes, PieceKind.VEHICLE, "1.8 1.45 4.2", 0, 0x8A2F33, "car vehicle truck bus taxi van train boat tram");
        put(shapes, PieceKind.ROCK, "1.2 0.8 1.0", 0, 0x77736B, "rock rocks boulder stone dune");
        return shapes;
    }

    private static void put(
            Map<PieceKind, Shape> shapes, PieceKind kind, String size, double base, int colour, String words) {
        String[] parts = size.split(" ", -1);
        Extent extent =
                new Extent(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        shapes.put(kind, new Shape(extent, base, colour, words));
    }

    private static Shape of(PieceKind kind) {
        return SHAPES.getOrDefault(kind, new Shape(new Extent(0.6, 0.6, 0.6), 0, 0x8A8378, ""));
    }

    /** The kind that a name means: {@code bookshelf-left} is a shelf; a box when it means none. */
    static PieceKind kind(String name) {
        return kindIn(name).orElse(PieceKind.BOX);
    }

    /** The kind that the last telling word of a text means. */
    static Optional<PieceKind> kindIn(String text) {
        List<String> words =
                new ArrayList<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)));
        for (String word : words.reversed()) {
            Optional<PieceKind> kind = word.isEmpty() ? Optional.empty() : named(word);
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    private static Optional<PieceKind> named(String word) {
        for (Map.Entry<PieceKind, Shape> entry : SHAPES.entrySet()) {
            if (List.of(entry.getValue().words().split(" ", -1)).contains(word)) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    static Extent size(PieceKind kind) {
        return of(kind).size();
    }

    /** Metres from the floor to the piece's base when its author gives only x and z. */
    static double base(PieceKind kind) {
        return of(kind).base();
    }

    /** The material's colour, when it is one of the named ones, or the kind's. */
    static Colour colour(PieceKind kind, Optional<String> material) {
        return material.flatMap(ColourNames::find).orElseGet(() -> Colour.of(of(kind).colour()));
    }
}
