package studio.backlot.render.footage.placing;

import java.util.Optional;
import java.util.UUID;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.AssetRef;

/**
 * How footage and something else make one picture. Either what stands before a screen in the footage, or what a matte shows of
 * it, is laid over a plate; or the shot's drawn characters are laid over the footage.
 *
 * @param key takes a screen away from the footage
 * @param matte footage that is white where the footage is to be seen and black where it is not
 * @param plate footage that is behind it; the shot's set when empty
 * @param drawn key of what is drawn for it; empty when nothing is
 */
public record Composition(
        Optional<ChromaKey> key, Optional<Layer> matte, Optional<Layer> plate, Optional<String> drawn) {

    public Composition {
        key = Absent.optional(key);
        matte = Absent.optional(matte);
        plate = Absent.optional(plate);
        drawn = Absent.optional(drawn);
    }

    /**
     * Other footage, from its first frame on.
     *
     * @param original its bytes
     */
    public record Layer(UUID footage, AssetRef original) {}

    /** Whether the drawn characters are laid over the footage. */
    public boolean showsCharacters() {
        return key.isEmpty() && matte.isEmpty();
    }

    String sentence() {
        String behind = plate.isPresent() ? "other footage" : "the set";
        return key.map(screen -> "Keyed from %s over %s.".formatted(screen.screen(), behind))
                .orElseGet(() -> matte.isPresent()
                        ? "Through a matte over %s.".formatted(behind)
                        : "The drawn characters stand before it.");
    }
}
