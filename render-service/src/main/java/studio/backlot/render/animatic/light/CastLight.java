package studio.backlot.render.animatic.light;

import studio.backlot.render.weave.Point;

/**
 * The light that throws someone's shadow.
 *
 * @param towards from the place to the light, of length 1
 * @param strength its share of all light there, 0 to 1
 */
public record CastLight(Point towards, double strength) {}
