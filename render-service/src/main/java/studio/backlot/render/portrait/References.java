package studio.backlot.render.portrait;

import studio.backlot.contracts.id.AssetRef;

/**
 * The pictures that say what a locked character looks like.
 *
 * @param portrait from the front to the waist, PNG
 * @param modelSheet all sides, every expression and the colours on one page, PNG
 */
public record References(AssetRef portrait, AssetRef modelSheet) {}
