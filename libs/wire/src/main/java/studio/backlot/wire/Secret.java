package studio.backlot.wire;

/** Text that is sent to its owner and shown to nobody. */
public record Secret(String value) {
    private static final String MASK = "[secret]";

    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("value: expected a secret");
        }
    }

    /** The text without this secret, wherever it stands. */
    public String struckFrom(String text) {
        return text.replace(value, MASK);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
