package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Transition;

/** One shot, written out. */
public record ShotSpec(
        @JsonPropertyDescription("How much the frame holds; MS when absent.")
        Optional<ShotSize> size,

        @JsonPropertyDescription("What happens, in a sentence or two.") @JsonProperty(required = true)
        String action,

        @JsonPropertyDescription("How the camera moves; static when absent.")
        Optional<MoveKind> move,

        @JsonPropertyDescription("Focal length in millimetres on a 36 mm wide sensor.") @Range(min = 8, max = 300)
        Optional<Integer> lens,

        @JsonPropertyDescription("Character or piece framed; the speaker or first character when absent.")
        Optional<String> subject,

        @JsonPropertyDescription("Degrees about the subject from the set's front, clockwise from above.")
        @Range(min = -360, max = 360)
        Optional<Double> angle,

        @JsonPropertyDescription("Lens above the floor, metres; eye level when absent.") @Range(min = 0, max = 30)
        Optional<Double> height,

        @JsonPropertyDescription("Fixed length, such as 8s; follows the dialogue when absent or auto.")
        Optional<Length> duration,

        @JsonPropertyDescription("What changes, by character.")
        Map<String, ChangeSpec> cast,

        @JsonPropertyDescription("Lines of the screenplay that it speaks.")
        Optional<DialogueSpec> dialogue,

        @JsonPropertyDescription("Light state of the set; holds from the shot before when absent.")
        Optional<String> light,

        @JsonPropertyDescription("How it begins; cut when absent.")
        Optional<Transition> transition,

        @JsonPropertyDescription("How it follows the shot before; cuts when absent, opens for the first of a scene.")
        Optional<Link> link,

        @JsonPropertyDescription("Acting and effects notes.")
        List<String> notes) {

    public ShotSpec {
        size = Absent.optional(size);
        move = Absent.optional(move);
        lens = Absent.optional(lens);
        subject = Absent.optional(subject);
        angle = Absent.optional(angle);
        height = Absent.optional(height);
        duration = Absent.optional(duration);
        cast = Absent.map(cast);
        dialogue = Absent.optional(dialogue);
        light = Absent.optional(light);
        transition = Absent.optional(transition);
        link = Absent.optional(link);
        notes = Absent.list(notes);
    }
}
