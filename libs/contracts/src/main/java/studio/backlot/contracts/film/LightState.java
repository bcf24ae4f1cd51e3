package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** A named state of light, weather and hour that a shot can ask for. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LightState(
        @JsonPropertyDescription("Name within the set, such as alarm.")
        String name,

        @JsonPropertyDescription("Hour outside.") TimeOfDay timeOfDay,
        @JsonPropertyDescription("Sky outside.") Weather weather,

        @JsonPropertyDescription("Light that comes from everywhere.")
        Colour ambient,

        @JsonPropertyDescription("Key, fill, rim and practical lights.")
        List<LightSource> sources,

        @JsonPropertyDescription("Pulses a second of all sources, 0 for steady.")
        double pulse) {

    public LightState {
        sources = Absent.list(sources);
    }
}
