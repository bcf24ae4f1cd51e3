package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.id.SetId;

/** A designed place. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SetDesign(
        @JsonPropertyDescription("Name within the production.")
        SetId id,

        @JsonPropertyDescription("Name that people read.") String name,
        @JsonPropertyDescription("Room or stage, metres.") Extent size,
        @JsonPropertyDescription("Floor, walls and sky.") SetSurfaces surfaces,

        @JsonPropertyDescription("Everything that stands in it.")
        List<SetPiece> pieces,

        @JsonPropertyDescription("States of light; the first holds unless a shot says otherwise.")
        List<LightState> lights,

        @JsonPropertyDescription("Free traits such as gravity: 0.8, lightScattering: volumetric.")
        Map<String, String> physics) {

    public SetDesign {
        pieces = Absent.list(pieces);
        lights = Absent.list(lights);
        physics = Absent.sorted(physics);
        if (lights.isEmpty()) {
            throw new IllegalArgumentException("lights: expected at least one light state");
        }
    }

    /** The state of that name, or the first. */
    public LightState light(Optional<String> name) {
        return lights.stream()
                .filter(state -> name.isEmpty() || state.name().equals(name.get()))
                .findFirst()
                .orElseGet(lights::getFirst);
    }
}
