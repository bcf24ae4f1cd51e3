package studio.backlot.render.portrait;

import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;

/**
 * The pictures that say what a locked character looks like.
 *
 * @param portrait from the front to the waist, PNG
 * @param modelSheet all sides, every expression and the colours on one page, PNG
 * @param by who drew the portrait, provider and model such as {@code gemini gemini-3.1-flash-image}; empty of the built-in engine
 * @param instead why the built-in engine drew a portrait that a model was to draw; empty when it did not
 */
public record References(AssetRef portrait, AssetRef modelSheet, Optional<String> by, Optional<String> instead) {
    public References {
        by = Absent.optional(by);
        instead = Absent.optional(instead);
    }
}
