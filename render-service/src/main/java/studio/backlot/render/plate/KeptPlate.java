package studio.backlot.render.plate;

import java.util.Locale;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.ShownPlate;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.render.prompt.Place;

/**
 * A plate as it is kept.
 *
 * @param picture PNG in the shape of its film
 */
public record KeptPlate(AssetRef picture, Artist artist) {

    /** As it is told with a take whose model was shown it. */
    public ShownPlate of(Place place) {
        return new ShownPlate(
                picture,
                place.set().name(),
                place.set().lights().getFirst().name(),
                place.style().preset().name().toLowerCase(Locale.ROOT),
                artist);
    }
}
