package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a character sounds. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Voice(
        @JsonPropertyDescription("BCP 47 tag, such as en-GB.")
        String language,

        @JsonPropertyDescription("feminine, masculine or neutral.")
        String timbre,

        @JsonPropertyDescription("0 (deep) to 100 (high), 50 is the middle.")
        int pitch,

        @JsonPropertyDescription("Words a minute, 80 to 300.")
        int rate,

        @JsonPropertyDescription("What speaks, such as espeak or elevenlabs; the studio's choice when absent.")
        Optional<String> engine,

        @JsonPropertyDescription("The engine's own name of a voice; one that suits the timbre when absent.")
        Optional<String> name) {

    private static final Pattern ENGINE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._:+-]{0,127}");

    public Voice {
        engine = Absent.optional(engine);
        name = Absent.optional(name);
        if (pitch < 0 || pitch > 100) {
            throw new IllegalArgumentException("pitch: expected 0 to 100, not " + pitch);
        }
        if (rate < 80 || rate > 300) {
            throw new IllegalArgumentException("rate: expected 80 to 300 words a minute, not " + rate);
        }
        objection(engine, name).ifPresent(wrong -> {
            throw new IllegalArgumentException(wrong);
        });
    }

    /** The voice of whatever engine the studio has. */
    public Voice(String language, String timbre, int pitch, int rate) {
        this(language, timbre, pitch, rate, Optional.empty(), Optional.empty());
    }

    /** What is wrong with an engine and its voice; empty when they can be. */
    public static Optional<String> objection(Optional<String> engine, Optional<String> name) {
        if (engine.filter(given -> !ENGINE.matcher(given).matches()).isPresent()) {
            return Optional.of("engine: expected a name such as 'elevenlabs', not '" + engine.get() + "'");
        }
        if (name.filter(given -> !NAME.matcher(given).matches()).isPresent()) {
            return Optional.of("name: expected the engine's name of a voice, such as 'nova', not '" + name.get() + "'");
        }
        return name.isPresent() && engine.isEmpty()
                ? Optional.of("name: expected the engine beside it, such as 'engine: elevenlabs'")
                : Optional.empty();
    }
}
