package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import java.util.Optional;

/** How a character moves and feels. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Manner(
        @JsonPropertyDescription("Face at rest; neutral when absent.")
        Optional<Expression> expression,

        @JsonPropertyDescription("Motion library: name of a motion to its description, such as idle: gentle pulsing.")
        Map<String, String> motion,

        @JsonPropertyDescription("Feeling to the changes that it makes, such as joy: {glow: 1.2}.")
        Map<String, Map<String, String>> emotionalPalette) {

    public Manner {
        motion = Absent.map(motion);
        emotionalPalette = Absent.map(emotionalPalette);
        expression = Absent.optional(expression);
    }
}
