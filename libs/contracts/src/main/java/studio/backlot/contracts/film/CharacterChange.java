package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.id.CharacterId;

/** What changes for one character in a shot; everything else holds from the shot before. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CharacterChange(
        @JsonPropertyDescription("Who.") CharacterId character,

        @JsonPropertyDescription("Where they come to stand, metres.")
        Optional<Vector> position,

        @JsonPropertyDescription("Degrees about the vertical, clockwise from above; 0 faces the audience.")
        Optional<Double> facing,

        @JsonPropertyDescription("What the body does.") Optional<Pose> pose,

        @JsonPropertyDescription("What the face comes to say.")
        Optional<Expression> expression,

        @JsonPropertyDescription("Outfit by name.") Optional<String> outfit,

        @JsonPropertyDescription("Character, piece or camera looked at.")
        Optional<String> gazeAt,

        @JsonPropertyDescription("True enters, false leaves.")
        Optional<Boolean> present) {

    public CharacterChange {
        position = Absent.optional(position);
        facing = Absent.optional(facing);
        pose = Absent.optional(pose);
        expression = Absent.optional(expression);
        outfit = Absent.optional(outfit);
        gazeAt = Absent.optional(gazeAt);
        present = Absent.optional(present);
    }
}
