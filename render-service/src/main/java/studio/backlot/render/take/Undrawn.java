package studio.backlot.render.take;

/** A model has not drawn the one picture of a shot, and is not asked again now; the message says why. */
public final class Undrawn extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param why whole sentences */
    public Undrawn(String why) {
        super(why);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
