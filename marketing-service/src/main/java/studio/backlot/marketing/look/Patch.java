package studio.backlot.marketing.look;

import studio.backlot.contracts.film.ScreenRegion;

/**
 * A part of a picture, in shares of its width and height.
 *
 * @param x centre, 0 left to 1 right
 * @param y centre, 0 top to 1 bottom
 * @param width 0 to 1
 * @param height 0 to 1
 */
public record Patch(double x, double y, double width, double height) {

    public static Patch of(ScreenRegion region) {
        return new Patch(
                region.x() + region.width() / 2, region.y() + region.height() / 2, region.width(), region.height());
    }

    public double top() {
        return y - height / 2;
    }

    public double bottom() {
        return y + height / 2;
    }
}
