package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
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
        Optional<Boolean> present,

        @JsonPropertyDescription(
                "Props in hand from now on, by name: a piece of the set, what another hands over, or what is brought.")
        Optional<List<String>> holds,

        @JsonPropertyDescription("Injuries and marks from now on, such as cut on the left cheek; all of them.")
        Optional<List<String>> injuries) {

    public CharacterChange {
        position = Absent.optional(position);
        facing = Absent.optional(facing);
        pose = Absent.optional(pose);
        expression = Absent.optional(expression);
        outfit = Absent.optional(outfit);
        gazeAt = Absent.optional(gazeAt);
        present = Absent.optional(present);
        holds = Absent.optional(holds).map(List::copyOf);
        injuries = Absent.optional(injuries).map(List::copyOf);
    }

    /** A change that leaves hands and skin as they are. */
    public CharacterChange(
            CharacterId character,
            Optional<Vector> position,
            Optional<Double> facing,
            Optional<Pose> pose,
            Optional<Expression> expression,
            Optional<String> outfit,
            Optional<String> gazeAt,
            Optional<Boolean> present) {
        this(
                character,
                position,
                facing,
                pose,
                expression,
                outfit,
                gazeAt,
                present,
                Optional.empty(),
                Optional.empty());
    }
}
