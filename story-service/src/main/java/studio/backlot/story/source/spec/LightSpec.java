package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Weather;

/** A state of light, weather and hour that a shot can ask for. */
public record LightSpec(
        @JsonPropertyDescription("Hour outside; day when absent.")
        Optional<TimeOfDay> timeOfDay,

        @JsonPropertyDescription("Sky outside; clear when absent.")
        Optional<Weather> weather,

        @JsonPropertyDescription("Light that comes from everywhere.")
        Optional<Paint> ambient,

        @JsonPropertyDescription("Lights by name; usual ones for the hour when absent.")
        Map<String, SourceSpec> sources,

        @JsonPropertyDescription("Pulses a second of all sources, 0 for steady.") @Range(min = 0, max = 10)
        Optional<Double> pulse) {

    public LightSpec {
        timeOfDay = Absent.optional(timeOfDay);
        weather = Absent.optional(weather);
        ambient = Absent.optional(ambient);
        sources = Absent.map(sources);
        pulse = Absent.optional(pulse);
    }
}
