package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;

/** A named thing in a set. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SetPiece(
        @JsonPropertyDescription("Name within the set, such as bookshelf-left.")
        String name,

        @JsonPropertyDescription("Shape.") PieceKind kind,

        @JsonPropertyDescription("Middle of its base, metres.")
        Vector position,

        @JsonPropertyDescription("Size, metres.") Extent size,

        @JsonPropertyDescription("Degrees about the vertical, clockwise from above.")
        double turn,

        @JsonPropertyDescription("Main colour.") Colour colour,

        @JsonPropertyDescription("Material, such as mahogany.")
        Optional<String> material) {

    public SetPiece {
        material = Absent.optional(material);
    }
}
