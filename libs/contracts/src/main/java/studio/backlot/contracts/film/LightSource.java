package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;

/** A light. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LightSource(
        @JsonPropertyDescription("Name within the light state.")
        String name,

        @JsonPropertyDescription("How it shines.") LightKind kind,
        @JsonPropertyDescription("sRGB.") Colour colour,

        @JsonPropertyDescription("0 (off) to 4; 1 is normal.")
        double intensity,

        @JsonPropertyDescription("Where it stands, metres.") Optional<Vector> position,

        @JsonPropertyDescription("Where it points; need not be of length 1.")
        Optional<Vector> direction) {

    public LightSource {
        position = Absent.optional(position);
        direction = Absent.optional(direction);
    }
}
