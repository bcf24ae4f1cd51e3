package studio.backlot.render.portrait;

import java.util.Optional;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.money.Money;

/**
 * The pictures that say what a locked character looks like.
 *
 * @param portrait from the front to the waist, PNG
 * @param modelSheet all sides, every expression and the colours on one page, PNG
 * @param by who drew the portrait, provider and model such as {@code gemini gemini-3.1-flash-image}; empty of the built-in engine
 * @param cost what that cost; empty when nobody has said a price
 * @param instead why the built-in engine drew a portrait that a model was to draw; empty when it did not
 * @param sheetArtist who drew the model sheet; empty when no model was hired for it
 */
public record References(
        AssetRef portrait,
        AssetRef modelSheet,
        Optional<String> by,
        Optional<Money> cost,
        Optional<String> instead,
        Optional<Artist> sheetArtist) {
    public References {
        sheetArtist = Absent.optional(sheetArtist);
        by = Absent.optional(by);
        cost = Absent.optional(cost);
        instead = Absent.optional(instead);
    }

    /** With a model sheet of the built-in engine. */
    public References(
            AssetRef portrait,
            AssetRef modelSheet,
            Optional<String> by,
            Optional<Money> cost,
            Optional<String> instead) {
        this(portrait, modelSheet, by, cost, instead, Optional.empty());
    }

    /** The same, drawn by the built-in engine for now. */
    public References because(String why) {
        return new References(portrait, modelSheet, by, cost, Optional.of(why), sheetArtist);
    }

    /** The same with a model sheet that a model drew. */
    public References with(AssetRef sheet, Artist artist) {
        return new References(portrait, sheet, by, cost, instead, Optional.of(artist));
    }

    /** The same with the model sheet of the built-in engine, which a model was to draw. */
    public References sheetBecause(String why) {
        return with(modelSheet, Artist.builtIn(Optional.of(why)));
    }

    /** Whether a model drew the portrait. */
    public boolean isHired() {
        return by.isPresent();
    }

    /** Who drew the portrait. */
    public Artist artist() {
        return by.map(provider -> provider.split(" ", 2))
                .map(named -> Artist.hired(named[0], named[1], cost))
                .orElseGet(() -> Artist.builtIn(instead));
    }
}
