package studio.backlot.marketing.trailer;

/**
 * How one segment follows another; no join makes a trailer longer or shorter.
 *
 * @param kind what is seen
 * @param frames length of the change
 */
public record Join(Kind kind, int frames) {

    /** Kinds of joins. */
    public enum Kind {
        CUT,
        /** The earlier segment goes on beneath the first frames of the later and thins away. */
        DISSOLVE,
        /** Down to black in the first half of the frames, up again in the second. */
        THROUGH_BLACK
    }

    static final Join CUT = new Join(Kind.CUT, 0);
}
