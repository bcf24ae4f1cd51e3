package studio.backlot.render.take;

/** An engine cannot film another attempt: what there is must do. */
public final class NotAgain extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotAgain(String why) {
        super(why);
    }
}
