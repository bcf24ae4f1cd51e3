package studio.backlot.render.weave;

/** Curves of motion over 0 to 1. */
public final class Ease {

    private Ease() {}

    /** Starts and stops gently: 6t⁵ − 15t⁴ + 10t³ (Perlin's smootherstep). */
    public static double inOut(double t) {
        double c = Math.clamp(t, 0, 1);
        return c * c * c * (c * (c * 6 - 15) + 10);
    }

    /** 0 before {@code from}, 1 after {@code to}, gentle between. */
    public static double between(double from, double to, double t) {
        return to <= from ? (t >= to ? 1 : 0) : inOut((t - from) / (to - from));
    }

    public static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    /** The way from one angle to another over the shorter side, degrees. */
    public static double mixAngle(double from, double to, double share) {
        return from + shortest(to - from) * share;
    }

    /** The same turn within -180 to 180 degrees. */
    public static double shortest(double degrees) {
        double turn = degrees % 360;
        if (turn > 180) {
            return turn - 360;
        }
        return turn < -180 ? turn + 360 : turn;
    }
}
