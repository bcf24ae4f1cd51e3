package studio.backlot.render.prompt.profile;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/** Names that a model's interface has; what has no name is not sent. */
public record ParameterNames(
        @JsonPropertyDescription("Length in seconds.") Optional<String> duration,

        @JsonPropertyDescription("Length in seconds, where it is wanted as text.")
        Optional<String> durationText,

        @JsonPropertyDescription("Length in seconds, where it is wanted as text with its unit, such as 8s.")
        Optional<String> durationWithUnit,

        @JsonPropertyDescription("Shape of the frame.") Optional<String> aspectRatio,
        @JsonPropertyDescription("Size of the frame.") Optional<String> resolution,

        @JsonPropertyDescription("Shape and size in one, such as 1280x720, where they are wanted so.")
        Optional<String> size,

        @JsonPropertyDescription("Seed.") Optional<String> seed,
        @JsonPropertyDescription("What must not be seen.") Optional<String> negative,
        @JsonPropertyDescription("Whether sound is made.") Optional<String> audio,
        @JsonPropertyDescription("Who may be seen.") Optional<String> people) {

    public ParameterNames {
        duration = Absent.optional(duration);
        durationText = Absent.optional(durationText);
        durationWithUnit = Absent.optional(durationWithUnit);
        aspectRatio = Absent.optional(aspectRatio);
        resolution = Absent.optional(resolution);
        size = Absent.optional(size);
        seed = Absent.optional(seed);
        negative = Absent.optional(negative);
        audio = Absent.optional(audio);
        people = Absent.optional(people);
    }
}
