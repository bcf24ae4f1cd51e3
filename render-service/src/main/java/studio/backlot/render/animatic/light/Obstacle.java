package studio.backlot.render.animatic.light;

import studio.backlot.render.weave.Footprint;
import studio.backlot.render.weave.Point;

/**
 * Something that stands in the way of light: a turned box, or the ellipsoid inside of it.
 *
 * @param cos of the box's turn
 */
record Obstacle(Footprint box, double cos, double sin, boolean isRound) {

    /** Ends of the way that do not count: what touches a surface does not shade it. */
    private static final double SKIN = 0.004;

    static Obstacle box(Footprint box) {
        return of(box, false);
    }

    static Obstacle round(Footprint box) {
        return of(box, true);
    }

    private static Obstacle of(Footprint box, boolean isRound) {
        double radians = Math.toRadians(box.turn());
        return new Obstacle(box, Math.cos(radians), Math.sin(radians), isRound);
    }

    /** Whether the place is in it or right at it. */
    boolean holds(Point place) {
        return box.contains(place, 0.06);
    }

    /** Whether the straight way between two places goes through it. */
    boolean cuts(Point from, Point to) {
        Point middle = box.middle();
        double high = box.height() / 2;
        double fx = from.x() - middle.x();
        double fz = from.z() - middle.z();
        double tx = to.x() - middle.x();
        double tz = to.z() - middle.z();
        double ax = fx * cos - fz * sin;
        double ay = from.y() - middle.y() - high;
        double az = fx * sin + fz * cos;
        double wx = tx * cos - tz * sin - ax;
        double wy = to.y() - from.y();
        double wz = tx * sin + tz * cos - az;
        return isRound
                ? meetsBall(
                        ax / box.halfWidth(),
                        ay / high,
                        az / box.halfDepth(),
                        wx / box.halfWidth(),
                        wy / high,
                        wz / box.halfDepth())
                : meetsBox(ax, ay, az, wx, wy, wz);
    }

    /** Slab test in the box's own axes. */
    private boolean meetsBox(double ax, double ay, double az, double wx, double wy, double wz) {
        double enterX = enter(ax, wx, box.halfWidth());
        double enterY = enter(ay, wy, box.height() / 2);
        double enterZ = enter(az, wz, box.halfDepth());
        double leaveX = leave(ax, wx, box.halfWidth());
        double leaveY = leave(ay, wy, box.height() / 2);
        double leaveZ = leave(az, wz, box.halfDepth());
        double in = Math.max(Math.max(enterX, enterY), Math.max(enterZ, SKIN));
        double out = Math.min(Math.min(leaveX, leaveY), Math.min(leaveZ, 1 - SKIN));
        return in < out;
    }

    private static double enter(double at, double way, double half) {
        if (Math.abs(way) < 1e-9) {
            return Math.abs(at) > half ? Double.MAX_VALUE : -Double.MAX_VALUE;
        }
        return (way > 0 ? -half - at : half - at) / way;
    }

    private static double leave(double at, double way, double half) {
        if (Math.abs(way) < 1e-9) {
            return Double.MAX_VALUE;
        }
        return (way > 0 ? half - at : -half - at) / way;
    }

    /** The unit ball's nearest place on the way. */
    private static boolean meetsBall(double ax, double ay, double az, double wx, double wy, double wz) {
        double length = wx * wx + wy * wy + wz * wz;
        double share = length < 1e-12 ? 0 : Math.clamp(-(ax * wx + ay * wy + az * wz) / length, SKIN, 1 - SKIN);
        double x = ax + wx * share;
        double y = ay + wy * share;
        double z = az + wz * share;
        return x * x + y * y + z * z < 1;
    }
}
