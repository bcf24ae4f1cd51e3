package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;

/** One piece of clothing. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Garment(
        @JsonPropertyDescription("What it is.") GarmentKind kind,
        @JsonPropertyDescription("Main colour.") Colour colour,

        @JsonPropertyDescription("Second colour of the pattern or trim.")
        Optional<Colour> accent,

        @JsonPropertyDescription("Pattern; plain when absent.")
        Optional<Pattern> pattern) {

    public Garment {
        accent = Absent.optional(accent);
        pattern = Absent.optional(pattern);
    }
}
