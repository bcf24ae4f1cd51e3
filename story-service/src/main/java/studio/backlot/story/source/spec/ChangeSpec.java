package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Pose;

/** What changes for one character in a shot; everything else holds from the shot before. */
public record ChangeSpec(
        @JsonPropertyDescription("Where they come to stand: [x, z].")
        Optional<Metres> at,

        @JsonPropertyDescription("Degrees clockwise from above; 0 faces the audience.") @Range(min = -360, max = 360)
        Optional<Double> facing,

        @JsonPropertyDescription("What the body does.") Optional<Pose> pose,

        @JsonPropertyDescription("What the face comes to say.")
        Optional<Expression> expression,

        @JsonPropertyDescription("Outfit by name.") Optional<String> outfit,

        @JsonPropertyDescription("Character, piece or 'camera'.")
        Optional<String> looksAt,

        @JsonPropertyDescription("True enters, false leaves.")
        Optional<Boolean> present,

        @JsonPropertyDescription(
                "Props in hand from now on: pieces of the set, what another hands over, what is brought; [] for none.")
        Optional<List<String>> holds,

        @JsonPropertyDescription("All injuries and marks from now on; [] when they are gone.")
        Optional<List<String>> injuries) {

    public ChangeSpec {
        at = Absent.optional(at);
        facing = Absent.optional(facing);
        pose = Absent.optional(pose);
        expression = Absent.optional(expression);
        outfit = Absent.optional(outfit);
        looksAt = Absent.optional(looksAt);
        present = Absent.optional(present);
        holds = Absent.optional(holds);
        injuries = Absent.optional(injuries);
    }
}
