package studio.backlot.local;

/** The command cannot do what it was asked; the message is for the person who asked. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    public Refusal(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    public Refusal(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    public Exit exit() {
        return exit;
    }
}
