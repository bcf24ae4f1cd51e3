package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.LightKind;

/** One light. */
public record SourceSpec(
        @JsonPropertyDescription("How it shines; point when absent.")
        Optional<LightKind> kind,

        @JsonPropertyDescription("Its colour; white when absent.")
        Optional<Paint> colour,

        @JsonPropertyDescription("0 (off) to 4; 1 is normal.") @Range(min = 0, max = 4)
        Optional<Double> intensity,

        @JsonPropertyDescription("Where it stands: [x, y, z].")
        Optional<Metres> at,

        @JsonPropertyDescription("Where it points: [x, y, z].")
        Optional<Metres> direction) {

    public SourceSpec {
        kind = Absent.optional(kind);
        colour = Absent.optional(colour);
        intensity = Absent.optional(intensity);
        at = Absent.optional(at);
        direction = Absent.optional(direction);
    }
}
