package studio.backlot.render.weave.solid;

import studio.backlot.render.weave.Point;

/**
 * A round tuft of foliage, flat, that always turns its face to the camera.
 *
 * @param radius half its width, metres
 * @param flat height by width
 * @param tone 0 in the shade of the crown to 1 in the light
 */
public record Disc(Part part, Point middle, double radius, double flat, double tone, Sway sway) implements Solid {

    /** Sides that stand for its circle. */
    public static final int SIDES = 14;

    /** Metres to the right of its middle, seen from the camera. */
    public double cornerRight(int index, double seconds) {
        return radius * Math.cos(2 * Math.PI * index / SIDES) + sway.at(seconds);
    }

    /** Metres above its middle. */
    public double cornerUp(int index) {
        return radius * flat * Math.sin(2 * Math.PI * index / SIDES);
    }
}
