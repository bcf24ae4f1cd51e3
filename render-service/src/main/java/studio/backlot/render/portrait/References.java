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
 */
public record References(
        AssetRef portrait, AssetRef modelSheet, Optional<String> by, Optional<Money> cost, Optional<String> instead) {
    public References {
        by = Absent.optional(by);
        cost = Absent.optional(cost);
        instead = Absent.optional(instead);
    }

    /** The same, drawn by the built-in engine for now. */
    public References because(String why) {
        return new References(portrait, modelSheet, by, cost, Optional.of(why));
    }

    /** Who drew the portrait. */
    public Artist artist() {
        return by.map(provider -> provider.split(" ", 2))
                .map(named -> Artist.hired(named[0], named[1], cost))
                .orElseGet(() -> Artist.builtIn(instead));
    }
}
