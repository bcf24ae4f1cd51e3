package studio.backlot.render.weave;

import java.util.Optional;

/**
 * A pinhole: the frame that a camera sees, in pixels from the top left. Depth is the distance along the optical axis.
 * Everything nearer than {@link #NEAR} is not seen.
 */
public final class Projection {

    /** Metres before the lens at which the world begins. */
    public static final double NEAR = 0.08;

    private final Camera camera;
    private final int width;
    private final int height;
    private final double focal;
    private final double rightX;
    private final double rightY;
    private final double rightZ;
    private final double upX;
    private final double upY;
    private final double upZ;
    private final double aheadX;
    private final double aheadY;
    private final double aheadZ;

    public Projection(Camera camera, int width, int height) {
        this.camera = camera;
        this.width = width;
        this.height = height;
        this.focal = camera.lens() / Camera.SENSOR * Math.max(width, height);
        Point ahead = camera.forward();
        Point right = camera.right();
        double roll = Math.toRadians(camera.roll());
        double cos = Math.cos(roll);
        double sin = Math.sin(roll);
        // up = ahead × right in this left-handed space
        double ux = ahead.y() * right.z() - ahead.z() * right.y();
        double uy = ahead.z() * right.x() - ahead.x() * right.z();
        double uz = ahead.x() * right.y() - ahead.y() * right.x();
        rightX = right.x() * cos - ux * sin;
        rightY = right.y() * cos - uy * sin;
        rightZ = right.z() * cos - uz * sin;
        upX = ux * cos + right.x() * sin;
        upY = uy * cos + right.y() * sin;
        upZ = uz * cos + right.z() * sin;
        aheadX = ahead.x();
        aheadY = ahead.y();
        aheadZ = ahead.z();
    }

    public Camera camera() {
        return camera;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Pixels that one metre at a depth of one metre takes. */
    public double focal() {
        return focal;
    }

    /** Distance along the optical axis, metres; negative behind the camera. */
    public double depth(double x, double y, double z) {
        Point eye = camera.position();
        return (x - eye.x()) * aheadX + (y - eye.y()) * aheadY + (z - eye.z()) * aheadZ;
    }

    public double depth(Point place) {
        return depth(place.x(), place.y(), place.z());
    }

    /** Metres to the right of the optical axis. */
    public double across(double x, double y, double z) {
        Point eye = camera.position();
        return (x - eye.x()) * rightX + (y - eye.y()) * rightY + (z - eye.z()) * rightZ;
    }

    /** Metres above the optical axis. */
    public double above(double x, double y, double z) {
        Point eye = camera.position();
        return (x - eye.x()) * upX + (y - eye.y()) * upY + (z - eye.z()) * upZ;
    }

    /** Pixel column of something {@code across} metres right of the axis at {@code depth}. */
    public double column(double across, double depth) {
        return width * 0.5 + across * focal / depth;
    }

    /** Pixel row of something {@code above} metres over the axis at {@code depth}. */
    public double row(double above, double depth) {
        return height * 0.5 - above * focal / depth;
    }

    /** Pixels that a metre takes at {@code depth}; the depth is held at {@link #NEAR}. */
    public double scale(double depth) {
        return focal / Math.max(NEAR, depth);
    }

    /** The place on the screen, empty when it is behind or too near the lens. */
    public Optional<Spot> spot(Point place) {
        double depth = depth(place);
        if (depth < NEAR) {
            return Optional.empty();
        }
        return Optional.of(new Spot(
                column(across(place.x(), place.y(), place.z()), depth),
                row(above(place.x(), place.y(), place.z()), depth),
                depth));
    }

    /** A projected place: pixels from the top left and metres along the axis. */
    public record Spot(double x, double y, double depth) {}

    /** The direction, of depth 1, of the ray through a pixel: x, y and z into {@code way}. */
    public void ray(double column, double row, double[] way) {
        double across = (column - width * 0.5) / focal;
        double above = (height * 0.5 - row) / focal;
        way[0] = aheadX + rightX * across + upX * above;
        way[1] = aheadY + rightY * across + upY * above;
        way[2] = aheadZ + rightZ * across + upZ * above;
    }

    /** The direction, of depth 1, of the ray through a pixel. */
    public Point ray(double column, double row) {
        double across = (column - width * 0.5) / focal;
        double above = (height * 0.5 - row) / focal;
        return new Point(
                aheadX + rightX * across + upX * above,
                aheadY + rightY * across + upY * above,
                aheadZ + rightZ * across + upZ * above);
    }
}
