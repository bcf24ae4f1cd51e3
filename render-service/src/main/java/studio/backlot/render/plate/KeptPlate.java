package studio.backlot.render.plate;

import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.id.AssetRef;

/**
 * A plate as it is kept.
 *
 * @param picture PNG in the shape of its film
 */
public record KeptPlate(AssetRef picture, Artist artist) {}
