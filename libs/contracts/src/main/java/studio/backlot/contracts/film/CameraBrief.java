package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;

/** What the camera does. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CameraBrief(
        @JsonPropertyDescription("How much the frame holds.")
        ShotSize size,

        @JsonPropertyDescription("How it moves.") MoveKind move,

        @JsonPropertyDescription("Focal length in millimetres on a 36 mm wide sensor, 8 to 300.")
        Optional<Integer> lens,

        @JsonPropertyDescription("Character or piece framed; the speaker or first character when absent.")
        Optional<String> subject,

        @JsonPropertyDescription("Degrees about the subject from the set's front, clockwise from above.")
        double angle,

        @JsonPropertyDescription("Lens above the floor, metres; eye level when absent.")
        Optional<Double> height) {

    public CameraBrief {
        lens = Absent.optional(lens);
        subject = Absent.optional(subject);
        height = Absent.optional(height);
    }
}
