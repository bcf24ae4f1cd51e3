package studio.backlot.render.weave.solid;

import studio.backlot.render.weave.Point;

/**
 * A pointed leaf from its root to its tip, whose face turns to the camera.
 *
 * @param half half its width, metres
 * @param tone 0 dark to 1 light
 */
public record Blade(Part part, Point root, Point tip, double half, double tone, Sway sway) implements Solid {

    /** The tip at a time. */
    public Point tip(double seconds) {
        return new Point(tip.x() + sway.at(seconds), tip.y(), tip.z());
    }
}
