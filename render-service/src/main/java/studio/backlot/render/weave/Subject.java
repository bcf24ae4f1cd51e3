package studio.backlot.render.weave;

/**
 * What a frame is composed around: a body, or a thing.
 *
 * @param feet where it meets the floor (or hangs above it), metres
 * @param top height of its highest point above the floor
 * @param eyes height of its eyes, or its middle
 * @param stature standing height that shot sizes are measured by
 * @param facing degrees clockwise from above
 * @param halfWidth half of its width
 * @param animate whether it has a face that must be seen from the front
 */
public record Subject(
        Point feet, double top, double eyes, double stature, double facing, double halfWidth, boolean animate) {

    public Point face() {
        return new Point(feet.x(), eyes, feet.z());
    }
}
