package studio.backlot.fakes;

/** A request that a fake turns away; how it says so is its own. */
public final class Turned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public Turned(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public static Turned invalid(String message) {
        return new Turned(400, "invalid_request", message);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
