package studio.backlot.contracts.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one rule for names that end up in URLs, object keys and Kafka keys. */
final class Names {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private Names() {}

    static void require(String what, @Nullable String value) {
        if (value == null || !SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s: expected a name of 1 to 100 letters, digits, '.', '_' or '-' that starts with a letter or digit, not '%s'"
                            .formatted(what, value));
        }
    }
}
