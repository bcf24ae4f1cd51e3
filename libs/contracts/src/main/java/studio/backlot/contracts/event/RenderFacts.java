package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** How a take came about. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RenderFacts(
        @JsonPropertyDescription("Whether the key was already in the library.")
        boolean fromLibrary,

        @JsonPropertyDescription("Seed that was used.") long seed,

        @JsonPropertyDescription("Wall time of the rendering, 0 from the library.")
        long renderMillis,

        @JsonPropertyDescription("What was repaired or shortened, one sentence each.")
        List<String> warnings,

        @JsonPropertyDescription("Id of the footage that the take was made of; absent when it was filmed here.")
        Optional<String> footage,

        @JsonPropertyDescription("Profile of the model that was paid; absent of the built-in renderer.")
        Optional<String> model,

        @JsonPropertyDescription("What all attempts cost together, such as 3.20 USD; absent from the library.")
        Optional<String> cost,

        @JsonPropertyDescription(
                "The plate of its set that the model was shown; absent when it was shown none, and of takes of before.")
        Optional<ShownPlate> plate) {

    public RenderFacts {
        warnings = Absent.list(warnings);
        footage = Absent.optional(footage);
        model = Absent.optional(model);
        cost = Absent.optional(cost);
        plate = Absent.optional(plate);
    }

    /** Facts of a take that was filmed here and that nobody was paid for. */
    public RenderFacts(boolean fromLibrary, long seed, long renderMillis, List<String> warnings) {
        this(
                fromLibrary,
                seed,
                renderMillis,
                warnings,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
