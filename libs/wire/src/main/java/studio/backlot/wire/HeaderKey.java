package studio.backlot.wire;

import java.util.regex.Pattern;

/** A key that is sent in a header. */
public final class HeaderKey {
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E]{1,512}");

    private HeaderKey() {}

    /**
     * The value of a field.
     *
     * @throws IllegalArgumentException when no header can have it; without the value
     */
    public static Secret of(Keys keys, String field) {
        Secret key = keys.get(field);
        if (!SENDABLE.matcher(key.value()).matches()) {
            throw new IllegalArgumentException(field + ": expected letters, digits and signs without spaces");
        }
        return key;
    }
}
