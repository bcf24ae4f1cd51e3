package studio.backlot.wire;

/**
 * A part of what an account is opened with.
 *
 * @param name such as {@code key}
 * @param required whether there is no account without it
 * @param hint what it is and where it is to be had
 */
public record KeyField(String name, boolean required, String hint) {

    public static KeyField required(String name, String hint) {
        return new KeyField(name, true, hint);
    }

    public static KeyField optional(String name, String hint) {
        return new KeyField(name, false, hint);
    }
}
