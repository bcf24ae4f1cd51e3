package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a character moves and feels. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Manner(
        @JsonPropertyDescription("Face at rest; neutral when absent.")
        Optional<Expression> expression,

        @JsonPropertyDescription("Motion library: name of a motion to its description, such as idle: gentle pulsing.")
        Map<String, String> motion,

        @JsonPropertyDescription("Feeling to the changes that it makes, such as joy: {glow: 1.2}.")
        Map<String, Map<String, String>> emotionalPalette,

        @JsonPropertyDescription(
                "Row of the conflict matrix: towards whom, by id, and how it shows when both are there.")
        Map<String, String> conflicts) {

    public Manner {
        motion = Absent.sorted(motion);
        emotionalPalette = Absent.sorted(emotionalPalette).entrySet().stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                feeling -> Absent.sorted(feeling.getValue()),
                                (one, _) -> one,
                                LinkedHashMap::new),
                        Collections::unmodifiableMap));
        expression = Absent.optional(expression);
        conflicts = Absent.sorted(conflicts);
    }

    /** The manner of someone who is at odds with nobody. */
    public Manner(
            Optional<Expression> expression,
            Map<String, String> motion,
            Map<String, Map<String, String>> emotionalPalette) {
        this(expression, motion, emotionalPalette, Map.of());
    }
}
