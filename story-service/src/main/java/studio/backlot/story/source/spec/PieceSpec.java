package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.PieceKind;

/** A thing in a set. */
public record PieceSpec(
        @JsonPropertyDescription("Shape; read from the piece's name when absent.")
        Optional<PieceKind> kind,

        @JsonPropertyDescription("Middle of its base: [x, z] on the floor or [x, y, z].") @JsonProperty(required = true)
        Metres at,

        @JsonPropertyDescription("Width, height and depth; usual for its kind when absent.")
        Optional<SizeSpec> size,

        @JsonPropertyDescription("Degrees about the vertical, clockwise from above.") @Range(min = -360, max = 360)
        Optional<Double> turn,

        @JsonPropertyDescription("Main colour; the material's when absent.")
        Optional<Paint> colour,

        @JsonPropertyDescription("Material, such as mahogany.")
        Optional<String> material) {

    public PieceSpec {
        kind = Absent.optional(kind);
        size = Absent.optional(size);
        turn = Absent.optional(turn);
        colour = Absent.optional(colour);
        material = Absent.optional(material);
    }
}
