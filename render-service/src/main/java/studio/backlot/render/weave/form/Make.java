package studio.backlot.render.weave.form;

import java.util.List;
import java.util.Locale;
import studio.backlot.contracts.film.SetPiece;

/** What a piece is beyond its kind, as its name says: a crate called barrel is round, a tree called pine is pointed. */
public enum Make {
    PLAIN,
    STOOL("chair", "stool"),
    OFFICE("chair", "office swivel"),
    ARMCHAIR("chair", "armchair throne recliner"),
    BARREL("crate", "barrel drum bin keg"),
    CHEST("crate box", "chest trunk suitcase"),
    CLOCK("picture", "clock"),
    MIRROR("panel picture", "mirror"),
    BOARD("panel", "whiteboard blackboard board"),
    FENCE("panel", "fence railing"),
    CANDLE("lamp", "candle candles torch"),
    LANTERN("lamp", "lantern"),
    STREETLAMP("column lamp", "lamppost streetlight streetlamp"),
    TANK("column", "tank tube"),
    BUSH("plant tree", "bush shrub hedge ivy"),
    FLOWERS("plant", "flower flowers roses tulips"),
    PINE("tree", "pine fir spruce larch"),
    PALM("tree", "palm"),
    STACK("book box", "stack pile books"),
    PAPERS("book tablet box", "papers paper notes sheets letters"),
    MUG("column box", "mug cup vase jar"),
    GLOBE("column box", "globe"),
    CABINET("box", "cabinet counter sideboard dresser"),
    WARDROBE("shelf", "wardrobe cupboard"),
    FRIDGE("box", "fridge refrigerator"),
    FIREPLACE("box panel", "fireplace hearth"),
    STOVE("box", "stove oven"),
    LAPTOP("computer", "laptop"),
    TRUCK("vehicle", "truck van bus train tram"),
    BOAT("vehicle", "boat ship");

    private final String kinds;
    private final String words;

    Make() {
        this("", "");
    }

    /** Names of piece kinds, and words of which a piece's name holds one. */
    Make(String kinds, String words) {
        this.kinds = kinds;
        this.words = words;
    }

    public static Make of(SetPiece piece) {
        String kind = piece.kind().name().toLowerCase(Locale.ROOT);
        List<String> said = List.of(piece.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
        for (Make make : values()) {
            if (says(make.kinds, kind) && said.stream().anyMatch(word -> says(make.words, word))) {
                return make;
            }
        }
        return PLAIN;
    }

    private static boolean says(String words, String word) {
        return !word.isEmpty() && List.of(words.split(" ", -1)).contains(word);
    }
}
