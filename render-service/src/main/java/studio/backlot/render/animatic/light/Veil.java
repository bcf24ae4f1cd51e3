package studio.backlot.render.animatic.light;

/**
 * Air that hides what is far, and a floor that mirrors it.
 *
 * @param rgb colour that distance fades to
 * @param density share of it per metre beyond the first ones
 * @param sheen how much a floor mirrors of it, 0 to 1
 */
public record Veil(int rgb, double density, double sheen) {

    private static final double CLEAR = 2.5;
    /** Clear air never hides the distance wholly, fog does. */
    private static final double MOST_CLEAR = 0.4;

    private static final double MOST_THICK = 0.95;

    /** How much of the veil lies before something at a distance, metres: 0 to nearly 1. */
    public double before(double distance) {
        return Math.min(
                Math.min(MOST_THICK, MOST_CLEAR + density * 5), 1 - Math.exp(-Math.max(0, distance - CLEAR) * density));
    }

    /**
     * How much a floor mirrors of it: more, the flatter the look (Schlick 1994).
     *
     * @param steepness sine of the angle between the look and the floor
     */
    double mirrored(double steepness) {
        double flat = 1 - Math.clamp(steepness, 0, 1);
        double square = flat * flat;
        return sheen * (0.05 + 0.6 * square * square * flat);
    }
}
