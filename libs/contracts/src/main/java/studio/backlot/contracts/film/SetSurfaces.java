package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** Floor, walls and what is outside. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SetSurfaces(
        @JsonPropertyDescription("Whether it has walls and a ceiling.")
        boolean interior,

        @JsonPropertyDescription("Floor or ground.") Colour floor,

        @JsonPropertyDescription("Walls, or the distance outdoors.")
        Colour walls,

        @JsonPropertyDescription("Trim, skirting, glow.") Colour accent,

        @JsonPropertyDescription("Palette that the set is held to.")
        List<Colour> palette) {

    public SetSurfaces {
        palette = Absent.list(palette);
    }
}
