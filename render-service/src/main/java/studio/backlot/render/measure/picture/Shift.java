package studio.backlot.render.measure.picture;

/**
 * How far what a picture shows has moved.
 *
 * @param x pixels to the right
 * @param y pixels down
 */
public record Shift(double x, double y) {

    public static final Shift NONE = new Shift(0, 0);

    public Shift plus(Shift other) {
        return new Shift(x + other.x, y + other.y);
    }

    public Shift minus(Shift other) {
        return new Shift(x - other.x, y - other.y);
    }

    /** Whole pixels to the right. */
    public int right() {
        return (int) Math.round(x);
    }

    /** Whole pixels down. */
    public int down() {
        return (int) Math.round(y);
    }

    /** Pixels. */
    public double length() {
        return Math.hypot(x, y);
    }
}
