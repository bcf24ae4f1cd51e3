package studio.backlot.render.weave;

import studio.backlot.contracts.film.Vector;

/** A place or a direction in metres, with the arithmetic that {@link Vector}, being a contract, does not carry. */
public record Point(double x, double y, double z) {

    public static final Point ORIGIN = new Point(0, 0, 0);

    public static Point of(Vector vector) {
        return new Point(vector.x(), vector.y(), vector.z());
    }

    /** The direction of length 1 that {@code degrees} clockwise from above faces; 0 faces the audience. */
    public static Point facing(double degrees) {
        double radians = Math.toRadians(degrees);
        return new Point(-Math.sin(radians), 0, -Math.cos(radians));
    }

    /** The facing in degrees, -180 to 180, of someone here who looks at {@code target}. */
    public double facingTowards(Point target) {
        double dx = target.x - x;
        double dz = target.z - z;
        return Math.toDegrees(Math.atan2(-dx, -dz));
    }

    public Vector vector() {
        return new Vector(x, y, z);
    }

    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y, z + other.z);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y, z - other.z);
    }

    public Point times(double factor) {
        return new Point(x * factor, y * factor, z * factor);
    }

    public double dot(Point other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** Upright on both; its length is the area that they span. */
    public Point cross(Point other) {
        return new Point(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    public double distance(Point other) {
        return minus(other).length();
    }

    /** The same direction with length 1; straight up when there is no direction. */
    public Point unit() {
        double length = length();
        return length < 1e-9 ? new Point(0, 1, 0) : times(1 / length);
    }

    /** The point {@code share} of the way to {@code other}. */
    public Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share, z + (other.z - z) * share);
    }

    /** This point turned about the vertical through {@code pivot}, degrees clockwise from above. */
    public Point turned(Point pivot, double degrees) {
        double radians = Math.toRadians(degrees);
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        double dx = x - pivot.x;
        double dz = z - pivot.z;
        return new Point(pivot.x + dx * cos + dz * sin, y, pivot.z - dx * sin + dz * cos);
    }
}
