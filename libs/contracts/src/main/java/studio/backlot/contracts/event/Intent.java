package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a source is applied for. */
public enum Intent {
    /** The film is to be made. */
    @JsonProperty("make")
    MAKE,
    /** It is to be said what making it would take; nothing is filmed. */
    @JsonProperty("plan")
    PLAN;

    /** The intent that is written so, in lower case. */
    public static Optional<Intent> named(String text) {
        return Arrays.stream(values())
                .filter(intent -> intent.toString().equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
