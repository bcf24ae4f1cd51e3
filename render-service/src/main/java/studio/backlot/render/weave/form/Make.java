package studio.backlot.render.weave.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.SetPiece;

/** What a piece is beyond its kind, as its name says: a crate called barrel is round, a tree called pine is pointed. */
public enum Make {
    PLAIN,
    STOOL(Set.of(PieceKind.CHAIR), "stool"),
    ARMCHAIR(Set.of(PieceKind.CHAIR), "armchair", "throne", "recliner"),
    BARREL(Set.of(PieceKind.CRATE), "barrel", "drum", "bin", "keg"),
    CHEST(Set.of(PieceKind.CRATE, PieceKind.BOX), "chest", "trunk", "suitcase"),
    CLOCK(Set.of(PieceKind.PICTURE), "clock"),
    MIRROR(Set.of(PieceKind.PANEL, PieceKind.PICTURE), "mirror"),
    BOARD(Set.of(PieceKind.PANEL), "whiteboard", "blackboard", "board"),
    FENCE(Set.of(PieceKind.PANEL), "fence", "railing"),
    CANDLE(Set.of(PieceKind.LAMP), "candle", "candles", "torch"),
    LANTERN(Set.of(PieceKind.LAMP), "lantern"),
    STREETLAMP(Set.of(PieceKind.COLUMN, PieceKind.LAMP), "lamppost", "streetlight", "streetlamp"),
    TANK(Set.of(PieceKind.COLUMN), "tank", "tube"),
    BUSH(Set.of(PieceKind.PLANT, PieceKind.TREE), "bush", "shrub", "hedge", "ivy"),
    FLOWERS(Set.of(PieceKind.PLANT), "flower", "flowers", "roses", "tulips"),
    PINE(Set.of(PieceKind.TREE), "pine", "fir", "spruce", "larch"),
    PALM(Set.of(PieceKind.TREE), "palm"),
    CABINET(Set.of(PieceKind.BOX), "cabinet", "counter", "sideboard", "dresser"),
    WARDROBE(Set.of(PieceKind.SHELF), "wardrobe", "cupboard"),
    FRIDGE(Set.of(PieceKind.BOX), "fridge", "refrigerator"),
    FIREPLACE(Set.of(PieceKind.BOX, PieceKind.PANEL), "fireplace", "hearth"),
    STOVE(Set.of(PieceKind.BOX), "stove", "oven"),
    LAPTOP(Set.of(PieceKind.COMPUTER), "laptop"),
    TRUCK(Set.of(PieceKind.VEHICLE), "truck", "van", "bus", "train", "tram"),
    BOAT(Set.of(PieceKind.VEHICLE), "boat", "ship");

    private final Set<PieceKind> kinds;
    private final List<String> words;

    Make() {
        this(Set.of());
    }

    Make(Set<PieceKind> kinds, String... words) {
        this.kinds = kinds;
        this.words = List.of(words);
    }

    public static Make of(SetPiece piece) {
        List<String> said = List.of(piece.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
        for (Make make : values()) {
            if (make.kinds.contains(piece.kind()) && make.words.stream().anyMatch(said::contains)) {
                return make;
            }
        }
        return PLAIN;
    }
}
