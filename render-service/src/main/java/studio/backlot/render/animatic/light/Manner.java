package studio.backlot.render.animatic.light;

import studio.backlot.render.animatic.finish.Look;

/**
 * What a look does to light, each 0 to 1.
 *
 * @param shadow how dark it is where the key does not reach
 * @param softness how wide a shadow's edge is
 * @param tint how much of a light's colour a body takes on
 * @param wash how uneven surfaces are, as if laid with a brush
 */
public record Manner(double shadow, double softness, double tint, double wash) {

    static Manner of(Look look) {
        return new Manner(look.shadow(), look.softness(), look.tint(), look.wash());
    }
}
