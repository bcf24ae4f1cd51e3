package studio.backlot.marketing.look;

/**
 * A part of a picture, in shares of its width and height.
 *
 * @param x centre, 0 left to 1 right
 * @param y centre, 0 top to 1 bottom
 * @param width 0 to 1
 * @param height 0 to 1
 */
public record Patch(double x, double y, double width, double height) {}
