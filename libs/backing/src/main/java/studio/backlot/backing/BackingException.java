package studio.backlot.backing;

/** A server could not be brought up; the message is meant for the person at the terminal. */
public class BackingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackingException(String message) {
        super(message);
    }

    public BackingException(String message, Throwable cause) {
        super(message, cause);
    }
}
