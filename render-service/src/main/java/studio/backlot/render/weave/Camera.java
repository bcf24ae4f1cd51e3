package studio.backlot.render.weave;

/**
 * A camera at one instant. Its sensor is 36 mm along the longer side of the frame.
 *
 * @param position the lens, metres
 * @param pan degrees clockwise from above; 0 looks away from the audience
 * @param tilt degrees up
 * @param roll degrees clockwise as the camera sees it
 * @param lens focal length, millimetres
 */
public record Camera(Point position, double pan, double tilt, double roll, double lens) {

    /** Millimetres along the longer side of the frame. */
    public static final double SENSOR = 36;

    /** A level camera at {@code position} that looks at {@code target}. */
    public static Camera lookingAt(Point position, Point target, double lens) {
        Point way = target.minus(position);
        double flat = Math.hypot(way.x(), way.z());
        double pan = flat < 1e-9 ? 0 : Math.toDegrees(Math.atan2(way.x(), way.z()));
        return new Camera(position, pan, Math.toDegrees(Math.atan2(way.y(), flat)), 0, lens);
    }

    public Point forward() {
        double p = Math.toRadians(pan);
        double t = Math.toRadians(tilt);
        return new Point(Math.sin(p) * Math.cos(t), Math.sin(t), Math.cos(p) * Math.cos(t));
    }

    /** The direction of the frame's right edge when the camera is not rolled. */
    public Point right() {
        double p = Math.toRadians(pan);
        return new Point(Math.cos(p), 0, -Math.sin(p));
    }

    /** The direction of the frame's upper edge when the camera is not rolled. */
    public Point up() {
        double p = Math.toRadians(pan);
        double t = Math.toRadians(tilt);
        return new Point(-Math.sin(p) * Math.sin(t), Math.cos(t), -Math.cos(p) * Math.sin(t));
    }

    /** Up for what always turns its face to the camera: it leans by half the tilt, so that it is seen from above too. */
    public Point leaning() {
        double p = Math.toRadians(pan);
        double t = Math.toRadians(tilt) / 2;
        return new Point(-Math.sin(p) * Math.sin(t), Math.cos(t), -Math.cos(p) * Math.sin(t));
    }

    public Camera at(Point newPosition) {
        return new Camera(newPosition, pan, tilt, roll, lens);
    }

    public Camera turned(double morePan, double moreTilt) {
        return new Camera(position, pan + morePan, Math.clamp(tilt + moreTilt, -85, 85), roll, lens);
    }

    public Camera with(double newLens) {
        return new Camera(position, pan, tilt, roll, newLens);
    }
}
