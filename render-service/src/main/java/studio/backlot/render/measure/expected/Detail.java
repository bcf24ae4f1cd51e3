package studio.backlot.render.measure.expected;

/** How small a thing may be that is told from what encoding does to a picture. */
public enum Detail {
    /** In pictures that were never encoded, or were made smaller since. */
    FINE(6, 3),
    /** In pictures as they were decoded. */
    COARSE(8, 4);

    private final int side;
    private final double difference;

    Detail(int side, double difference) {
        this.side = side;
        this.difference = difference;
    }

    /** Pixels along the side of a square whose mean colour is compared. */
    public int side() {
        return side;
    }

    /** CIEDE2000 beyond which two squares show different things. */
    public double difference() {
        return difference;
    }
}
