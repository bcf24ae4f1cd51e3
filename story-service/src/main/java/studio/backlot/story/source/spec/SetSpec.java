package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** A designed place: metres, x to the right, y up, z away from the audience; the origin is the middle of the floor. */
public record SetSpec(
        @JsonPropertyDescription("Words of scene headings that play here, such as lab.")
        List<String> headings,

        @JsonPropertyDescription("Room or stage: [width, height, depth]; 8 by 3 by 6 when absent.")
        Optional<SizeSpec> size,

        @JsonPropertyDescription("Whether it has walls and a ceiling; true when absent.")
        Optional<Boolean> interior,

        @JsonPropertyDescription("Floor or ground.") Optional<Paint> floor,

        @JsonPropertyDescription("Walls, or the distance outdoors.")
        Optional<Paint> walls,

        @JsonPropertyDescription("Trim, skirting, glow.") Optional<Paint> accent,

        @JsonPropertyDescription("Palette that the set is held to.")
        List<Paint> palette,

        @JsonPropertyDescription("Everything that stands in it, by name.")
        Map<String, PieceSpec> pieces,

        @JsonPropertyDescription(
                "States of light by name; the first holds unless a shot says otherwise. Made for the hours of its scenes when absent.")
        Map<String, LightSpec> lights,

        @JsonPropertyDescription("Free traits such as gravity: 0.8, lightScattering: volumetric.")
        Map<String, Trait> physics) {

    public SetSpec {
        headings = Absent.list(headings);
        size = Absent.optional(size);
        interior = Absent.optional(interior);
        floor = Absent.optional(floor);
        walls = Absent.optional(walls);
        accent = Absent.optional(accent);
        palette = Absent.list(palette);
        pieces = Absent.map(pieces);
        lights = Absent.map(lights);
        physics = Absent.map(physics);
    }
}
